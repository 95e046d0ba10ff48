import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';

// TypeORM asks for constructors without regard to their arguments.
type ClassList = (new () => object)[];

const CONNECT_WITHIN_MS = 10_000;
const QUERY_WITHIN_MS = 20_000;

/** The pool that serves requests, under row-level security. */
export function appDataSource(url: string, entities: (ClassList[number] | EntitySchema)[]): DataSource {
  return new DataSource({
    ...base(url, 'second-chair'),
    entities,
    poolSize: 20,
    extra: {
      // Most transactions are reads, and a read sees one moment: said once a connection rather than once a transaction.
      options: '-c default_transaction_isolation=repeatable\\ read',
      // A database that takes what it is sent and says nothing: better a clear word than a page that never comes.
      query_timeout: QUERY_WITHIN_MS,
      // What is asked at once is sent at once.
      pipeline: true,
    },
  });
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
  return {
    type: 'postgres',
    url,
    applicationName,
    connectTimeoutMS: CONNECT_WITHIN_MS,
    synchronize: false,
    logging: false,
  };
}
