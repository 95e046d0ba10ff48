import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

// One file for the whole server; packages stay outside and are loaded from node_modules.
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@second-chair\/([^/]+)$/, replacement: `${root}/libs/$1/src/index.ts` }] },
  ssr: { noExternal: [/^@second-chair\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/apps/api',
    emptyOutDir: true,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { main: 'apps/api/src/main.ts', 'print-schema': 'apps/api/src/print-schema.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
