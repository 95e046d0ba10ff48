import 'reflect-metadata';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger, startEmbeddedDatabase } from '@second-chair/platform';
import { newDataFolder } from './data-folder';
import { migrate } from '../../apps/api/src/migrate';

/** One PostgreSQL for all stories; its migrated database is the template that each file clones. */
export async function startStoryDatabase(): Promise<() => Promise<void>> {
  const folder = newDataFolder('stories');
  const log = createLogger('silent');
  const database = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), log, durable: false });
  const owner = await migrate(database.ownerUrl, database.appUrl);
  await owner.destroy();
  process.env.STORY_OWNER_URL = database.ownerUrl;
  process.env.STORY_APP_URL = database.appUrl;
  process.env.STORY_ADMIN_URL = database.adminUrl;
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
