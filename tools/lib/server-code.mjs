import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/**
 * Bundles a TypeScript file of the server and imports it. Apart from what `npm start` has built, which may be another
 * version that still serves while a newer one is backing up its database.
 */
export async function serverCode(entry) {
  const { build } = await import('vite');
  // Vite writes its own mode there, and the server's settings would take themselves for those of production.
  const { NODE_ENV } = process.env;
  // Inside node_modules, so that the bundle finds its packages.
  const outDir = mkdtempSync(join(root, 'node_modules', '.second-chair-tool-'));
  try {
    await build({
      configFile: join(root, 'apps/api/vite.config.ts'),
      logLevel: 'warn',
      build: {
        outDir,
        sourcemap: false,
        rolldownOptions: { input: { module: join(root, 'apps/api/src', entry) } },
      },
    });
    return await import(pathToFileURL(join(outDir, 'module.js')).href);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(outDir, { recursive: true, force: true });
  }
}
