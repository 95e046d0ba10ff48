import type { Client } from 'pg';
import { BackupError } from './backup.error';
import { BackupFile } from './backup-file';
import { blockEnd, blockStart, digestsOf, headerOf, sequenceLine, type SequenceState } from './file-format';
import { layoutOf, migrationsOf } from './layout';
import { asOwner } from './owner-session';
import { readRows, type RowsDigest } from './rows';

export interface BackupOptions {
  readonly ownerUrl: string;
  readonly file: string;
  readonly say?: (line: string) => void;
  /** Called once the moment is chosen: what is written from then on is not in the backup. */
  readonly onMoment?: () => Promise<void> | void;
}

export interface Backup {
  readonly takenAt: string;
  readonly tables: readonly (RowsDigest & { readonly name: string })[];
  readonly digest: string;
  readonly bytes: number;
}

/** Writes every row of every organisation as of one moment to a file, while the server goes on serving. */
export async function backUp(options: BackupOptions): Promise<Backup> {
  return asOwner(options.ownerUrl, async (client) => {
    const file = await BackupFile.create(options.file);
    try {
      return await write(client, file, options);
    } catch (error) {
      file.abandon();
      throw error;
    }
  });
}

async function write(
  client: Client,
  file: BackupFile,
  { say = () => undefined, onMoment = () => undefined }: BackupOptions,
): Promise<Backup> {
  const migrations = await migrationsOf(client);
  if (!migrations?.length)
    throw new BackupError('There is nothing to back up: no migration has ever run here.');
  const { tables, sequences } = await layoutOf(client);
  await client.query('begin isolation level repeatable read, read only');
  // Before the moment is chosen: a table that is emptied or changed in between would be read as if it had always been so.
  const names = ['public.migrations', ...tables.map(({ name }) => name)];
  await client.query(`lock table ${names.join(', ')} in access share mode`);
  const { rows } = await client.query<{ at: string; version: string }>(
    `select to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`,
  );
  const { at: takenAt = '', version: serverVersion = '' } = rows[0] ?? {};
  if ((await migrationsOf(client))?.join() !== migrations.join())
    throw new BackupError('The tables were just being changed. Try again in a moment.');
  await onMoment();

  await file.write(headerOf({ takenAt, serverVersion, migrations }));
  const digests: (RowsDigest & { name: string })[] = [];
  for (const table of tables) {
    await file.write(blockStart(table.name, table.columns));
    const found = await readRows(client, table, (lines) => file.write(lines));
    await file.write(blockEnd);
    digests.push({ name: table.name, ...found });
    say(`${table.name}: ${found.rows} rows`);
  }
  for (const name of sequences) await file.write(sequenceLine(await stateOf(client, name)));
  await client.query('commit');
  await file.write(digestsOf(digests));
  return { takenAt, tables: digests, ...(await file.finish()) };
}

/** Sequences know no moment: by now it may be further on than the rows, which leaves out ids and harms nothing. */
async function stateOf(client: Client, name: string): Promise<SequenceState> {
  const { rows } = await client.query<{ lastValue: string; isCalled: boolean }>(
    `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
  );
  const [found] = rows;
  if (!found) throw new BackupError(`The sequence ${name} cannot be read.`);
  return { name, ...found };
}
