import { explainConnectError, ownerDataSource } from '@second-chair/platform';
import type { DataSource, MigrationInterface } from 'typeorm';
import * as migrations from './migrations';

const all: (new () => MigrationInterface)[] = Object.values(migrations);

export const migrationNames: readonly string[] = all.map(({ name }) => name);

/**
 * Connects as the owner and brings the database up to this version, or to an older one whose migrations are named. Two
 * processes that start at once take turns.
 */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  names: readonly string[] = migrationNames,
): Promise<DataSource> {
  const wanted = all.filter(({ name }) => names.includes(name));
  const owner = ownerDataSource(ownerUrl, appUrl, wanted);
  await owner.initialize().catch((error: unknown) => {
    throw explainConnectError(error, 'DATABASE_OWNER_URL', ownerUrl);
  });
  const turn = owner.createQueryRunner();
  try {
    await turn.query('select pg_advisory_lock(20261124)');
    await owner.runMigrations();
  } finally {
    await turn.query('select pg_advisory_unlock(20261124)').catch(() => undefined);
    await turn.release();
  }
  return owner;
}
