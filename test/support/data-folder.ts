import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for a server's data. Others may pass through it: as root, PostgreSQL runs as another user, and would keep its
 * files outside, where nobody removes them.
 */
export function newDataFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `second-chair-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
