import {
  acquireInstanceLock,
  InstanceLockError,
  startEmbeddedDatabase,
  type EmptyDatabase,
  type Settings,
} from '@second-chair/platform';
import { migrate } from '../migrate';

type Close = () => Promise<void>;
type Say = (line: string) => void;

/** Sees to it that the embedded database runs: that of a server that is stopped is started for the time being. */
export async function keepRunning(dataDir: string, say: Say): Promise<Close> {
  try {
    return (await startEmbedded(dataDir, say)).close;
  } catch (error) {
    // Its server runs, and so does it.
    if (error instanceof InstanceLockError) return async () => undefined;
    throw error;
  }
}

/** Where a backup is brought back to: the PostgreSQL that the settings name, or the embedded one of the data directory. */
export async function openToRestore(
  settings: Pick<Settings, 'database' | 'dataDir'>,
  say: Say,
): Promise<EmptyDatabase> {
  const { database, dataDir } = settings;
  if (database.kind === 'external') return toRestore(database, async () => undefined);
  const { urls, close } = await startEmbedded(dataDir, say);
  return toRestore(urls, close);
}

/** An open database as `restore` asks for it. */
export function toRestore(
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
  close: Close,
): EmptyDatabase {
  const bringTo = async (names: readonly string[]) => (await migrate(ownerUrl, appUrl, names)).destroy();
  return { ownerUrl, migrate: bringTo, close };
}

async function startEmbedded(dataDir: string, say: Say) {
  const lock = await acquireInstanceLock(dataDir, { waitMs: 0 });
  try {
    const urls = await startEmbeddedDatabase({ dataDir, log: { info: say, warn: say } });
    const close = async () => {
      await urls.stop();
      lock.release();
    };
    return { urls, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
