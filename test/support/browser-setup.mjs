import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { load } from './load.mjs';

const root = resolve(import.meta.dirname, '../..');

/** One workspace for all browser tests. */
export default async function setUp() {
  process.env.CHROMIUM_PATH = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => existsSync(path));
  const { newWorkspace, isBuilt } = await load('workspace.ts');
  if (!isBuilt()) {
    for (const app of ['api', 'web'])
      await build({ configFile: join(root, 'apps', app, 'vite.config.ts'), logLevel: 'warn' });
  }
  const workspace = await newWorkspace();
  await workspace.start();
  process.env.WORKSPACE_URL = workspace.url;
  process.env.WORKSPACE_FOLDER = workspace.folder;
  globalThis.browserWorkspace = workspace;
}
