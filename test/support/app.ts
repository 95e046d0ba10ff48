import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Contexts, readSettings, type Settings } from '@second-chair/platform';
import { startServer, type RunningServer } from '../../apps/api/src/server';
import { cloneDatabase, type StoryDatabase } from './database';
import { freePort } from './free-port';
import { STORY_SECRET } from './secret';

export interface StoryApp {
  url: string;
  database: StoryDatabase;
  contexts: Contexts;
  server: RunningServer;
  settings: Settings;
  /** Every line that the server has logged so far. */
  logged(): string;
  stop(): Promise<void>;
}

/** The real application on a database of its own, in this process, so that a test can also reach its services. */
export async function startApp(env: Record<string, string> = {}): Promise<StoryApp> {
  const database = await cloneDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'second-chair-app-'));
  const port = await freePort();
  const settings = readSettings({
    NODE_ENV: 'test',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SESSION_SECRET: STORY_SECRET,
    DEMO: 'off',
    WORKERS: 'off',
    LOG_LEVEL: 'info',
    ...env,
  });
  const lines: string[] = [];
  const server = await startServer(settings, database, { write: (line: string) => void lines.push(line) });
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    contexts: server.app.get(Contexts),
    server,
    settings,
    logged: () => lines.join(''),
    stop: async () => {
      await server.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
