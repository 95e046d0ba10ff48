import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newDataFolder } from './data-folder';
import { freePort } from './free-port';

const root = process.cwd();
const PATIENCE = 120_000;

/** The built workspace in demo mode, in a process of its own, with data of its own. */
export interface Workspace {
  url: string;
  folder: string;
  start(): Promise<void>;
  /** As a power cut would: nothing is said, nothing is finished. */
  kill(): Promise<void>;
  /** Stops it and throws its data away. */
  end(): Promise<void>;
}

export async function newWorkspace(): Promise<Workspace> {
  const at = await freePort();
  const folder = newDataFolder('browser');
  let server: ChildProcess | undefined;

  const isRunning = (): boolean =>
    server !== undefined && server.exitCode === null && server.signalCode === null;

  async function ended(signal: NodeJS.Signals): Promise<void> {
    if (!server || !isRunning()) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  }

  async function start(): Promise<void> {
    server = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PORT: String(at),
        DATA_DIR: folder,
        LOG_LEVEL: 'warn',
        DEMO: 'on',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await isReady(server);
  }

  return {
    url: `http://localhost:${at}`,
    folder,
    start,
    kill: () => ended('SIGKILL'),
    async end() {
      // A killed server has left its database running, and only a server knows how to stop it.
      if (!isRunning()) await start();
      await ended('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error('The workspace did not start within two minutes.')),
      PATIENCE,
    );
    server.once('exit', () => {
      clearTimeout(timer);
      fail(new Error('The workspace ended before it was ready.'));
    });
    server.stdout?.on('data', (data) => {
      if (!String(data).includes('is ready at')) return;
      clearTimeout(timer);
      done();
    });
  });
}

/** Where tests look at what only the database knows, past row-level security. */
export function adminUrlOf(folder: string): string {
  const notes = JSON.parse(readFileSync(join(folder, 'embedded-database.json'), 'utf8')) as {
    port: number;
    adminPassword: string;
  };
  return `postgres://postgres:${notes.adminPassword}@127.0.0.1:${notes.port}/second_chair`;
}

/** Both built applications are there. */
export function isBuilt(): boolean {
  return ['api/main.js', 'web/index.html'].every((file) => existsSync(resolve(root, 'dist/apps', file)));
}
