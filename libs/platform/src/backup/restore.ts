import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupError } from './backup.error';
import { BackupReader } from './backup-reader';
import { checkBackup, type CheckedBackup } from './check-backup';
import { inOrder, layoutOf, migrationsOf, type Layout } from './layout';
import { asOwner } from './owner-session';
import { readRows } from './rows';

export interface RestoreOptions {
  readonly file: string;
  /** All that this program knows. */
  readonly migrations: readonly string[];
  /** Called once the file was found to be whole and of a version that this program knows. */
  readonly open: () => Promise<EmptyDatabase>;
  readonly say?: (line: string) => void;
}

/** Where a backup is brought back to. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  /** Brings its tables to where exactly these migrations have run. */
  migrate(names: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Brings a backup back into a database without rows, all of it or nothing: it is kept only if every table then adds up
 * to what it was. An older backup is loaded into the tables of its own version, which are then brought up to date.
 */
export async function restore(options: RestoreOptions): Promise<CheckedBackup> {
  const { file, migrations, open, say = () => undefined } = options;
  const backup = await checkBackup(file);
  say(`${file} is whole: ${backup.tables.length} tables as of ${backup.takenAt}.`);
  const all = inOrder(migrations);
  refuseUnknown(backup.migrations, all);
  const database = await open();
  try {
    await asOwner(database.ownerUrl, (client) => refuseUsed(client, backup));
    await database.migrate(backup.migrations);
    await asOwner(database.ownerUrl, (client) => load(client, backup, options));
    if (backup.migrations.length < all.length) {
      say(`Bringing the tables up to this version (${all.length - backup.migrations.length} migrations) …`);
      await database.migrate(all).catch((cause: Error) => {
        throw new BackupError(
          `Every row is back, but the tables cannot be brought up to this version: ${cause.message}. ` +
            'Start the version of the backup, or try a newer one.',
          { cause },
        );
      });
    }
  } finally {
    await database.close();
  }
  return backup;
}

/** Only what ends somewhere on this program's own way can be brought up to where it is. */
function refuseUnknown(backup: readonly string[], program: readonly string[]): void {
  const at = backup.findIndex((name, i) => name !== program[i]);
  if (at === -1 && backup.length > 0) return;
  const name = backup[at];
  throw new BackupError(
    name === undefined || program.includes(name)
      ? `The backup was made by a version of Second Chair that is not on the way to this one (it lacks ${program[at] ?? 'every migration'}). ` +
          'Restore it with the version that made it. Nothing was restored.'
      : `The backup was made by another version of Second Chair, which has the migration ${name}; this one does not know it. ` +
          'Restore it with that version, or a newer one. Nothing was restored.',
  );
}

/** Before anything is written, migrations among it. */
async function refuseUsed(client: Client, backup: CheckedBackup): Promise<void> {
  await refuseRows(client, await layoutOf(client));
  const there = (await migrationsOf(client)) ?? [];
  const beyond = there.find((name, i) => name !== backup.migrations[i]);
  if (beyond !== undefined)
    throw new BackupError(
      `The database has no rows, but its tables are of another version (${beyond}). ` +
        'Give the backup a new database. Nothing was restored.',
    );
}

async function refuseRows(client: Client, { tables }: Layout): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`select from ${name} limit 1`);
    if (rows.length > 0)
      throw new BackupError(
        `The database is not empty: ${name} has rows. A backup is brought back into an empty one only. Nothing was restored.`,
      );
  }
}

async function load(client: Client, backup: CheckedBackup, options: RestoreOptions): Promise<void> {
  const { file, say = () => undefined } = options;
  const layout = await layoutOf(client);
  refuseOtherTables(layout, backup);
  await client.query('begin');
  await client.query(`lock table ${layout.tables.map(({ name }) => name).join(', ')} in exclusive mode`);
  await refuseRows(client, layout);
  await client.query('set constraints all deferred');
  await fill(client, backup, options);
  say('Comparing …');
  for (const { name, columns, rows, digest } of backup.tables) {
    const order = layout.tables.find((table) => table.name === name)?.order ?? '';
    const found = await readRows(client, { name, columns, order });
    if (found.rows !== rows || found.digest !== digest)
      throw new BackupError(
        `${name} is not what it was in ${file} (${found.rows} rows of ${rows}). Nothing was restored.`,
      );
  }
  // Last, since they would stay where they are set even if all else is undone.
  for (const { name, lastValue, isCalled } of backup.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [name, lastValue, isCalled]);
  await client.query('commit');
}

/** No statement of the file is ever run: names are taken from it, once they are known to be the database's own. */
function refuseOtherTables(layout: Layout, { tables, sequences }: CheckedBackup): void {
  const words = (all: readonly { name: string; columns: readonly string[] }[]): string[] =>
    all.map(({ name, columns }) => `${name} (${[...columns].sort().join(', ')})`).sort();
  const [inFile, here] = [words(tables), words(layout.tables)];
  const differing =
    inFile.find((table) => !here.includes(table)) ??
    here.find((table) => !inFile.includes(table)) ??
    sequences.find(({ name }) => !layout.sequences.includes(name))?.name;
  if (differing !== undefined || inFile.length !== here.length)
    throw new BackupError(
      `The tables of the backup are not those of this database: ${differing ?? 'one is there twice'}. Nothing was restored.`,
    );
}

async function fill(
  client: Client,
  { tables }: CheckedBackup,
  { file, say = () => undefined }: RestoreOptions,
): Promise<void> {
  const reader = await BackupReader.open(file);
  try {
    for (let found = await reader.next(); found.kind !== 'last'; found = await reader.next()) {
      if (found.kind !== 'block') continue;
      const { table: name } = found;
      const known = tables.find((table) => table.name === name);
      if (!known) throw new BackupError(`${file} was changed meanwhile. Nothing was restored.`);
      const into = client.query(copyFrom(`copy ${name} (${known.columns.join(', ')}) from stdin`));
      await pipeline(Readable.from(reader.rows()), into).catch((error: Error) => {
        throw error instanceof BackupError
          ? error
          : new BackupError(`${name} does not take its rows (${error.message}). Nothing was restored.`, {
              cause: error,
            });
      });
      say(`${name}: ${known.rows} rows`);
    }
  } finally {
    await reader.close();
  }
}
