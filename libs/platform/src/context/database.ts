import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';

// TypeORM asks for constructors without regard to their arguments.
type ClassList = (new () => object)[];

/** The pool that serves requests, under row-level security. */
export function appDataSource(url: string, entities: (ClassList[number] | EntitySchema)[]): DataSource {
  return new DataSource({ ...base(url, 'second-chair'), entities, poolSize: 20 });
}

/** The owner's connection: migrations, and the demo's outbox. Never used to serve a member. */
export function ownerDataSource(
  url: string,
  appUrl: string,
  migrations: (new () => MigrationInterface)[] = [],
): DataSource {
  return new DataSource({
    ...base(url, 'second-chair-owner'),
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    poolSize: 2,
    // Migrations grant to the application's role by the name that DATABASE_URL gives it.
    extra: { options: `-c second_chair.app_role=${decodeURIComponent(new URL(appUrl).username)}` },
  });
}

function base(url: string, applicationName: string): DataSourceOptions & { type: 'postgres' } {
  return { type: 'postgres', url, applicationName, synchronize: false, logging: false };
}
