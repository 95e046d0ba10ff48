// One command for everything generated: the schema from the server's code, the client's types from the schema.
// With --check it changes nothing and fails where something checked in is stale.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
const run = (...args) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });

// Inside the workspace, so that the built file finds node_modules.
const folder = mkdtempSync(join(root, 'node_modules', '.second-chair-schema-'));
let isStale = false;
try {
  run(
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'apps/api/vite.config.ts',
    '--outDir',
    folder,
    '--logLevel',
    'warn',
  );
  const printed = join(folder, 'schema.graphql');
  run(join(folder, 'print-schema.js'), printed);
  const fresh = readFileSync(printed, 'utf8');
  const kept = join(root, 'schema/schema.graphql');
  if (!checkOnly) writeFileSync(kept, fresh);
  else isStale = fresh !== readFileSync(kept, 'utf8');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (isStale) {
  process.stderr.write('schema/schema.graphql is not what the server would print. Run: npm run schema\n');
  process.exit(1);
}
run('apps/web/codegen.mjs', ...(checkOnly ? ['--check'] : []));
