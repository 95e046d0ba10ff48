import { restore, type CheckedBackup } from '@second-chair/platform';
import { toRestore } from '../../apps/api/src/backup/databases';
import { migrate, migrationNames } from '../../apps/api/src/migrate';
import type { StoryDatabase } from './database';

export { migrationNames };

/** Brings a backup back into this database, as a program with these migrations would. */
export function restoreInto(
  database: StoryDatabase,
  file: string,
  migrations: readonly string[] = migrationNames,
): Promise<CheckedBackup> {
  const open = async () => toRestore(database, async () => undefined);
  return restore({ file, migrations, open });
}

/** Brings an empty database to where an earlier version of the program had it. */
export async function migrateTo(
  { ownerUrl, appUrl }: StoryDatabase,
  names: readonly string[],
): Promise<void> {
  await (await migrate(ownerUrl, appUrl, names)).destroy();
}
