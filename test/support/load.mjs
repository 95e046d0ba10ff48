import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** What runs outside Jest's own transforms: bundles a TypeScript file, named from here, and imports it. */
export async function load(entry) {
  // Inside node_modules, so that the bundle finds its packages.
  const outDir = join(root, 'node_modules/.cache/second-chair', basename(entry));
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: join(root, 'apps/api/vite.config.ts'),
    logLevel: 'warn',
    build: {
      outDir,
      sourcemap: false,
      rolldownOptions: { input: { module: resolve(root, 'test/support', entry) } },
    },
  });
  return import(`${pathToFileURL(join(outDir, 'module.js')).href}?${Date.now()}`);
}
