import { build } from 'vite';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Bundles one TypeScript file in memory and imports the result. */
export async function loadTypeScript(entry, { minify = false } = {}) {
  const code = await bundle(entry, { minify });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** The file and all it imports as one module, as text. */
export async function bundle(entry, { minify = false } = {}) {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: [{ find: /^@second-chair\/([^/]+)$/, replacement: `${root}/libs/$1/src/index.ts` }] },
    build: { write: false, minify, target: 'es2023', lib: { entry, formats: ['es'], fileName: 'module' } },
  });
  const [{ output: chunks }] = [output].flat();
  return chunks[0].code;
}
