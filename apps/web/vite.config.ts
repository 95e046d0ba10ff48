import react from '@vitejs/plugin-react';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

const libs = join(import.meta.dirname, '../../libs');
const server = process.env['PUBLIC_URL'] ?? 'http://localhost:3000';

/** The two faces every page shows first; the others come when a text asks for them. */
const FIRST_FONTS = [
  /^assets\/inter-latin-wght-normal.*\.woff2$/,
  /^assets\/source-serif-4-latin-wght-normal.*\.woff2$/,
];

function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST_FONTS.some((font) => font.test(file)))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            injectTo: 'head',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          })),
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts()],
  resolve: {
    alias: Object.fromEntries(
      readdirSync(libs).map((lib) => [`@second-chair/${lib}`, join(libs, lib, 'src/index.ts')]),
    ),
  },
  build: {
    outDir: join(import.meta.dirname, '../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would need its own line in the content-security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The pure libs do nothing by being imported, so a page that asks one of their rules need not carry the others.
      treeshake: {
        moduleSideEffects: [
          { test: /\/libs\/(?:wire|de-identification|facilitation)\//u, sideEffects: false },
        ],
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': server,
      '/api': server,
      '/health': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
