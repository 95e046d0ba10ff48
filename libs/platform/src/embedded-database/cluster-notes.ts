import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database.error';

/** What a data directory remembers of its database cluster from one start to the next. */
export interface ClusterNotes {
  /** Where the cluster's files are; absolute only if they could not lie in the data directory. */
  readonly folder: string;
  readonly port: number;
  readonly adminPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

const fileName = 'embedded-database.json';

/** The notes of this data directory; undefined before its first start. */
export function readNotes(dataDir: string): ClusterNotes | undefined {
  const file = join(dataDir, fileName);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EmbeddedDatabaseError(
      `${file} cannot be read by this user (${(error as Error).message}). ` +
        'It was made by another user: start as that one, or set DATA_DIR to another folder.',
    );
  }
  try {
    return JSON.parse(text) as ClusterNotes;
  } catch {
    throw new EmbeddedDatabaseError(
      `${file} is damaged. Put it back from a backup: it holds the database's passwords.`,
    );
  }
}

/** Notes for a new cluster. */
export function newNotes(folder: string): ClusterNotes {
  const password = () => randomBytes(24).toString('hex');
  return { folder, port: 0, adminPassword: password(), ownerPassword: password(), appPassword: password() };
}

/** Replaces the notes in one step, for this user's eyes only. */
export function writeNotes(dataDir: string, notes: ClusterNotes): void {
  const file = join(dataDir, fileName);
  const descriptor = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(notes, null, 2)}\n`);
    // Without this a power cut could leave a cluster whose passwords nobody knows.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
}
