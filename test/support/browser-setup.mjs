import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** The built workspace in demo mode, with data of its own, for all browser tests. */
export default async function setUp() {
  process.env.CHROMIUM_PATH = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => existsSync(path));
  for (const app of ['api', 'web']) {
    const isBuilt = existsSync(join(root, 'dist/apps', app, app === 'api' ? 'main.js' : 'index.html'));
    if (!isBuilt) await build({ configFile: join(root, 'apps', app, 'vite.config.ts'), logLevel: 'warn' });
  }
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'second-chair-browser-'));
  const server = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      DEMO: 'on',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error('The workspace did not start within two minutes.')),
      120_000,
    );
    server.once('exit', () => fail(new Error('The workspace ended before it was ready.')));
    server.stdout.on('data', (data) => {
      if (!String(data).includes('is ready at')) return;
      clearTimeout(timer);
      done();
    });
  });
  process.env.WORKSPACE_URL = `http://localhost:${port}`;
  globalThis.browserWorkspace = { server, folder };
}

async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 9_000);
    const isFree = await new Promise((done) => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
}
