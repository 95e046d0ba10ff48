import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryDatabase } from './database';
import { newDataFolder } from './data-folder';
import { freePort } from './free-port';
import { STORY_SECRET } from './secret';

/** Where npm and Jest run; this file itself may be part of a bundle elsewhere. */
const root = process.cwd();
const program = join(root, 'dist/apps/api/main.js');
const startsWithin = 60_000;
const endsWithin = 20_000;

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything it has said so far: its log, and what it said on standard error. */
  said(): string;
  /** `kill -9`: nothing is closed, nothing is said. */
  kill(): Promise<void>;
  /** Asks it to end, as Ctrl-C does, and answers its exit code. */
  stop(): Promise<number | null>;
}

/**
 * The built server as a process of its own on the given database, with the same secret each time, so that people stay
 * signed in from one to the next.
 */
export async function startServerProcess(
  database: Pick<StoryDatabase, 'appUrl' | 'ownerUrl'>,
  { port, env = {} }: { port?: number; env?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const taken = port ?? (await freePort());
  const ended = runServer({
    PORT: String(taken),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DEMO: 'off',
    WORKERS: 'off',
    ...env,
  });
  await ended.ready;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    pid: ended.child.pid ?? 0,
    said: ended.said,
    kill: async () => {
      ended.child.kill('SIGKILL');
      await ended.exit;
    },
    stop: async () => {
      ended.child.kill('SIGINT');
      const timer = setTimeout(() => ended.child.kill('SIGKILL'), endsWithin);
      const code = await ended.exit;
      clearTimeout(timer);
      return code;
    },
  };
}

/** Starts the built server with these settings only, and says how it came up or why it did not. */
export function runServer(env: Record<string, string>): {
  child: ChildProcess;
  said: () => string;
  /** Rejects with what it said when it ends before it is ready. */
  ready: Promise<void>;
  exit: Promise<number | null>;
} {
  if (!existsSync(program)) {
    throw new Error('dist/apps/api/main.js is not there. Build the server first: npm run build');
  }
  const folder = newDataFolder('process');
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      SESSION_SECRET: STORY_SECRET,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails must not leave servers behind.
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = once(child, 'close').then(([code]) => {
    process.off('exit', killWithUs);
    rmSync(folder, { recursive: true, force: true });
    return code as number | null;
  });
  const ready = new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The server is not ready:\n${output}`)), startsWithin);
    child.stdout.on('data', () => {
      if (output.includes('is ready at')) done();
    });
    void exit.then((code) => fail(new Error(`The server ended with ${code}:\n${output}`)));
    child.once('close', () => clearTimeout(timer));
  });
  // Whoever does not wait for it, waits for `exit`.
  ready.catch(() => undefined);
  return { child, said: () => output, ready, exit };
}
