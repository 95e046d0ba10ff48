import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from './plain-error.mjs';

/** Signs in as the owner of the tables: DATABASE_OWNER_URL, or else to the embedded database of DATA_DIR while it runs. */
export function ownerUrl() {
  const { DATABASE_OWNER_URL: url, DATA_DIR: dataDir = '.data' } = process.env;
  if (url) return url;
  const notes = join(resolve(dataDir), 'embedded-database.json');
  if (!existsSync(notes)) throw new PlainError(`no DATABASE_OWNER_URL is set, and there is no ${notes}`);
  const { port, ownerPassword } = JSON.parse(readFileSync(notes, 'utf8'));
  return `postgres://second_chair_owner:${ownerPassword}@127.0.0.1:${port}/second_chair`;
}
