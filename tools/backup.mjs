// `npm run backup -- [--out FILE]`: every row of every organisation as of one moment, while the server goes on serving.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupTool } from './lib/backup-tool.mjs';
import { ownerUrl } from './lib/owner-url.mjs';
import { root } from './lib/run.mjs';

const { DATABASE_OWNER_URL, DATA_DIR = '.data' } = process.env;

await backupTool('backup', 'out', async (asked, { backUp, keepRunning }, say) => {
  // Says what is missing before anything is started.
  ownerUrl();
  const dataDir = resolve(root, DATA_DIR);
  const close = DATABASE_OWNER_URL ? async () => undefined : await keepRunning(dataDir, say);
  try {
    const file = asked ?? nextFile(dataDir);
    const { tables, takenAt, bytes, digest } = await backUp({ ownerUrl: ownerUrl(), file, say });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`\n${rows} rows of ${tables.length} tables as of ${takenAt} are in ${file} (${bytes} bytes).`);
    say(`SHA-256 of all: ${digest}`);
    say(
      `Keep it on another machine, and SESSION_SECRET, or ${join(dataDir, 'session-secret')}, apart from it: see docs/operating.md.`,
    );
  } finally {
    await close();
  }
});

/** In the data directory, which nobody else may look into and git does not see. */
function nextFile(dataDir) {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${new Date().toISOString().replace(/\.\d+/u, '').replaceAll(':', '-')}.sql.gz`);
}
