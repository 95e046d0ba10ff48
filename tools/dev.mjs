// `npm run dev`: the workspace with reload. The pages come from Vite, which hands everything else to the server; the
// server is built anew and restarted on each change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { install } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { endWithNpm } from './lib/parent-watch.mjs';
import { root } from './lib/run.mjs';

const webPort = 5173;

requireNode();
process.chdir(root);
endWithNpm();
if (!(await install())) process.exit(1);

// Taken before Vite writes its own mode into NODE_ENV. People open Vite's address, and sign-in accepts no other.
const env = { ...process.env, PUBLIC_URL: `http://localhost:${webPort}` };
process.env.PUBLIC_URL = `http://localhost:${process.env.PORT || 3000}`;

const { build, createServer } = await import('vite');
let server;
let restarting = Promise.resolve();
let isEnding = false;

const stop = async () => {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
};
const restart = async () => {
  await stop();
  if (isEnding) return;
  // A group of its own: Ctrl-C must reach it once, through us.
  server = spawn(process.execPath, ['dist/apps/api/main.js'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
};

const web = await createServer({
  configFile: 'apps/web/vite.config.ts',
  server: { port: webPort, strictPort: true },
});
await web.listen();

const watcher = await build({
  configFile: 'apps/api/vite.config.ts',
  logLevel: 'warn',
  build: { watch: {} },
});
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') void event.result?.close();
  if (event.code === 'ERROR') console.error(event.error);
  if (event.code === 'END') restarting = restarting.then(restart);
});

// Vite ends the process by itself on SIGTERM, and might be faster than we are.
process.on('exit', () => server?.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    await Promise.allSettled([watcher.close(), web.close(), restarting]);
    await stop();
    process.exit(0);
  });
}
