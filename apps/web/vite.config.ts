import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
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

const WORKER = 'shell-worker';

/** The de-identification engine is there twice, for browsers without workers; and the worker does not keep itself. */
const NOT_KEPT = [/^assets\/engine-/, new RegExp(`^${WORKER}\\.js$`), /\.map$/];

/** Tells the shell worker which files there are. Those named by their content need no other revision. */
function listShellFiles(): Plugin {
  const revisionOf = (content: string | Uint8Array): string =>
    createHash('sha256').update(content).digest('hex').slice(0, 16);
  return {
    name: 'list-shell-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).map((file) => ({
        name: file.fileName,
        content: file.type === 'chunk' ? file.code : file.source,
      }));
      const open = readdirSync(join(import.meta.dirname, 'public')).map((name) => ({
        name,
        content: readFileSync(join(import.meta.dirname, 'public', name)),
      }));
      const files = [...built, ...open]
        .filter(({ name }) => !NOT_KEPT.some((pattern) => pattern.test(name)))
        .map(({ name, content }) => ({
          url: `/${name}`,
          revision: name.startsWith('assets/') ? null : revisionOf(content),
        }));
      const worker = bundle[`${WORKER}.js`];
      if (worker?.type !== 'chunk' || !worker.code.includes('self.SHELL_FILES'))
        this.error('The shell worker has no place for its list of files.');
      worker.code = worker.code.replace('self.SHELL_FILES', JSON.stringify(files));
    },
  };
}

const compress = promisify(brotliCompress);

/** Puts a copy beside each script and style sheet that is smaller than what a server has the time to make of it. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const texts = Object.values(bundle).filter(({ fileName }) => /\.(?:js|css)$/u.test(fileName));
      await Promise.all(
        texts.map(async (file) => {
          const content = file.type === 'chunk' ? file.code : file.source;
          await writeFile(`${join(dir, file.fileName)}.br`, await compress(content));
        }),
      );
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFonts(), listShellFiles(), precompress()],
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
      input: {
        index: join(import.meta.dirname, 'index.html'),
        [WORKER]: join(import.meta.dirname, 'src/shell-worker/shell-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
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
