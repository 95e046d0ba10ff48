import 'reflect-metadata';
import {
  acquireInstanceLock,
  createLogger,
  explainListenError,
  readSettings,
  SettingsError,
  startEmbeddedDatabase,
  tryListening,
  type Settings,
} from '@second-chair/platform';
import { startServer } from './server';

type Close = () => Promise<void>;

/** Opened in this order, closed in the reverse one. */
const open: Close[] = [];

let closing: Promise<void> | null = null;
function closeAll(): Promise<void> {
  closing ??= (async () => {
    for (const close of open.reverse()) await close();
  })();
  return closing;
}

function stopOn(signal: NodeJS.Signals): void {
  process.on(signal, () => {
    closeAll().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  stopOn('SIGINT');
  stopOn('SIGTERM');
  stopOn('SIGHUP');
  try {
    await start(settings);
    if (closing) return;
    process.stdout.write(`Second Chair is ready at ${settings.publicUrl}\n`);
  } catch (error) {
    if (closing) return;
    await closeAll().catch(() => undefined);
    const isListening = (error as { syscall?: string }).syscall === 'listen';
    throw isListening ? new PlainError(explainListenError(error, settings.port)) : error;
  }
}

async function start(settings: Settings): Promise<void> {
  const log = createLogger(settings.logLevel);
  if (settings.database.kind === 'external') {
    const { appUrl, ownerUrl } = settings.database;
    await tryListening(settings.host, settings.port);
    open.push((await startServer(settings, { appUrl, ownerUrl })).close);
    return;
  }
  const lock = await acquireInstanceLock(settings.dataDir, { waitMs: 10_000 });
  open.push(async () => lock.release());
  await tryListening(settings.host, settings.port);
  const database = await startEmbeddedDatabase({ dataDir: settings.dataDir, log });
  open.push(() => database.stop());
  if (closing) return;
  open.push((await startServer(settings, database)).close);
}

/** Said to the person at the terminal as it is. */
class PlainError extends Error {}

main().catch((error: unknown) => {
  const isPlain = error instanceof PlainError || error instanceof SettingsError || hasPlainWords(error);
  process.stderr.write(`${isPlain ? (error as Error).message : wordsOf(error)}\n`);
  process.exit(1);
});

function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  // A refusal, which is no error of the language: which one it was, without the words that it is about.
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === undefined ? String(error) : `${code}: ${message ?? ''}`;
}

function hasPlainWords(error: unknown): boolean {
  return error instanceof Error && ['EmbeddedDatabaseError', 'InstanceLockError'].includes(error.name);
}
