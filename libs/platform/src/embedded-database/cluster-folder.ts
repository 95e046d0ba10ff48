import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, canEnter, isRoot, postgresAccount } from './account';
import type { ClusterNotes } from './cluster-notes';
import { EmbeddedDatabaseError } from './embedded-database.error';

/** Where the files of a database cluster are, and who may touch them. */
export interface ClusterFolder {
  readonly path: string;
  readonly account: Account | undefined;
}

/** Where root keeps what the postgres user cannot reach in its own place. */
const reachableFolder = '/var/lib/second-chair';

/** Makes that place if need be. */
export function makeReachableFolder(): string {
  mkdirSync(reachableFolder, { recursive: true });
  // A strict umask would shut the postgres user out again.
  chmodSync(reachableFolder, 0o755);
  return reachableFolder;
}

/**
 * The place noted at the first start, else one that PostgreSQL's account can reach. It is decided once, so that a
 * changed mode of some folder above never makes the data seem to be gone.
 */
export function clusterFolder(dataDir: string, notes: ClusterNotes | undefined): ClusterFolder {
  const path = notes ? resolve(dataDir, notes.folder) : join(dataDir, 'postgres');
  const owner = ownerOf(path);
  if (!isRoot()) {
    if (owner && owner.uid !== process.getuid?.()) throw belongsToAnother(path);
    return { path, account: undefined };
  }
  // Root takes the cluster of an ordinary user over as that user.
  const account = owner?.uid ? owner : postgresAccount();
  if (!notes) return { path: canEnter(account, dataDir) ? path : outside(dataDir), account };
  if (!canEnter(account, dirname(path))) throw outOfReach(dirname(path));
  return { path, account };
}

/** Whether there is a finished cluster. */
export function isCluster(path: string): boolean {
  return existsSync(join(path, 'PG_VERSION'));
}

/** An empty folder beside the cluster in which one can be made; what an interrupted attempt left there is removed. */
export function newWorkFolder({ path, account }: ClusterFolder): string {
  const prefix = `${basename(path)}.unfinished-`;
  for (const name of readdirSync(dirname(path)).filter((name) => name.startsWith(prefix))) {
    try {
      rmSync(join(dirname(path), name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An initdb whose parent was killed still writes there; the next start removes it.
    }
  }
  const folder = join(dirname(path), `${prefix}${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Moves a cluster away whose passwords went with a deleted data directory. */
export function setAside(path: string): string {
  const aside = `${path}-set-aside-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(path, aside);
  return aside;
}

function outside(dataDir: string): string {
  return join(makeReachableFolder(), createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}

function ownerOf(path: string): Account | undefined {
  const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function belongsToAnother(path: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The database in ${path} belongs to another user. Start as that one (as root, if root made it), ` +
      'or set DATA_DIR to another folder.',
  );
}

function outOfReach(folder: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `PostgreSQL, which does not run as root, can no longer enter ${folder}. ` +
      'Let others pass through it and the folders above (chmod o+x), as they could when the data was made.',
  );
}
