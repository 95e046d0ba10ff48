import { execFileSync, spawnSync } from 'node:child_process';
import { EmbeddedDatabaseError } from './embedded-database.error';

/** Whom PostgreSQL runs as when we run as root, since it refuses to be root itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The system's postgres account, made if there is none. */
export function postgresAccount(): Account {
  return findAccount() ?? createAccount();
}

/** Whether this account reaches the folder; asked of the system, since modes alone do not tell. */
export function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

function findAccount(): Account | undefined {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid && gid ? { uid, gid } : undefined;
}

function idOf(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function createAccount(): Account {
  // `su` without a dash keeps a PATH in which these do not lie.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    execFileSync('useradd', [...options, '--shell', '/usr/sbin/nologin', name], { env, stdio: 'pipe' });
  } catch (cause) {
    throw noAccount(cause);
  }
  const account = findAccount();
  if (!account) throw noAccount();
  return account;
}

function noAccount(cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'PostgreSQL does not run as root, and no system user "postgres" could be made for it. ' +
      'Start Second Chair as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
    { cause },
  );
}
