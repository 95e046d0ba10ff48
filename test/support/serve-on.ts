import 'reflect-metadata';
import { readSettings, type DatabaseUrls } from '@second-chair/platform';
import { startServer, type RunningServer } from '../../apps/api/src/server';
import { freePort } from './free-port';
import { STORY_SECRET } from './secret';

/** The real application in this process, on a database that is there already; it says nothing. */
export async function serveOn(database: DatabaseUrls, folder: string): Promise<RunningServer> {
  const settings = readSettings({
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    DATA_DIR: folder,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    SESSION_SECRET: STORY_SECRET,
    DEMO: 'off',
    WORKERS: 'off',
  });
  return startServer(settings, database, { write: () => undefined });
}
