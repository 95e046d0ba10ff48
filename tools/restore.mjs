// `npm run restore -- --in FILE`: brings a backup back into an empty database, all of it or nothing.
import { backupTool } from './lib/backup-tool.mjs';
import { PlainError } from './lib/plain-error.mjs';

await backupTool('restore', 'in', async (file, { restoreFrom }, say) => {
  if (!file) throw new PlainError('usage: npm run restore -- --in FILE');
  const { tables, takenAt } = await restoreFrom(file, say);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`\n${rows} rows of ${tables.length} tables are back as they were at ${takenAt}.`);
  say(
    'Put SESSION_SECRET, or the file session-secret in DATA_DIR, back before you start: see docs/operating.md.',
  );
});
