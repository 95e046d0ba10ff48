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
const stale = [];
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
  const digests = join(folder, 'known-documents.ts');
  run(join(folder, 'print-schema.js'), printed, digests, join(root, 'apps/web/src'));
  for (const [made, file] of [
    [printed, 'schema/schema.graphql'],
    [digests, 'apps/api/src/known-documents.generated.ts'],
  ]) {
    const fresh = readFileSync(made, 'utf8');
    if (!checkOnly) writeFileSync(join(root, file), fresh);
    else if (fresh !== readFileSync(join(root, file), 'utf8')) stale.push(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (stale.length > 0) {
  process.stderr.write(`${stale.join(' and ')}: not what the server would print. Run: npm run schema\n`);
  process.exit(1);
}
run('apps/web/codegen.mjs', ...(checkOnly ? ['--check'] : []));
