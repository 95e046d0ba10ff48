import { BackupError } from './backup.error';
import { BackupReader } from './backup-reader';
import type { BackupNotes, SequenceState } from './file-format';
import { RowsCount, type RowsDigest } from './rows';

export interface TableInBackup extends RowsDigest {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What a file holds that is whole and as it was written. */
export interface CheckedBackup extends BackupNotes {
  readonly tables: readonly TableInBackup[];
  readonly sequences: readonly SequenceState[];
}

/** Reads the whole file before anything is written anywhere: one that is cut off or altered is refused here. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const reader = await BackupReader.open(file);
  const notes: Record<string, string[]> = {};
  const tables: TableInBackup[] = [];
  const sequences: SequenceState[] = [];
  const promised = new Map<string, RowsDigest>();
  try {
    if ((await reader.next().catch(notOurs)).kind !== 'first') throw notOurs();
    for (;;) {
      const found = await reader.next();
      if (found.kind === 'last') break;
      if (found.kind === 'note') (notes[found.name] ??= []).push(found.value);
      if (found.kind === 'sequence') sequences.push(found);
      if (found.kind === 'digest') promised.set(found.table, { rows: found.rows, digest: found.digest });
      if (found.kind !== 'block') continue;
      const count = new RowsCount();
      for await (const lines of reader.rows()) count.add(lines);
      tables.push({ name: found.table, columns: found.columns, ...count.end() });
    }
  } finally {
    await reader.close();
  }
  const torn = tables.find(({ name, rows, digest }) => {
    const words = promised.get(name);
    return words?.rows !== rows || words.digest !== digest;
  });
  if (torn || promised.size !== tables.length)
    throw new BackupError(
      `${file} does not hold what its end says of ${torn?.name ?? 'its tables'}. Nothing was restored.`,
    );
  const { 'Taken at': [takenAt = ''] = [], PostgreSQL: [serverVersion = ''] = [], Migration = [] } = notes;
  return { takenAt, serverVersion, migrations: Migration, tables, sequences };

  function notOurs(cause?: unknown): never {
    throw new BackupError(`${file} is not a backup that Second Chair made. Nothing was restored.`, { cause });
  }
}
