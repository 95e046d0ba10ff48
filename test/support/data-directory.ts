import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './database';

/** Files of the whole database cluster in which the word stands, in whatever case. */
export async function filesHolding(word: string): Promise<string[]> {
  const folder = await withClient(process.env.STORY_ADMIN_URL ?? '', async (client) => {
    await client.query('checkpoint');
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  });
  const wanted = word.toLowerCase();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => contentOf(path).toLowerCase().includes(wanted));
}

/** Of a running database: a file may be gone before it is read. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
