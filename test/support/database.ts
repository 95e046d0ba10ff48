import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface StoryDatabase {
  appUrl: string;
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, cloned from the migrated template. */
export function cloneDatabase(): Promise<StoryDatabase> {
  return createDatabase('second_chair');
}

/** One in which no migration has run yet. */
export function bareDatabase(): Promise<StoryDatabase> {
  return createDatabase('template1');
}

async function createDatabase(template: string): Promise<StoryDatabase> {
  const name = `story_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template ${template} owner second_chair_owner`);
  const at = (url: string | undefined): string => {
    const here = new URL(url ?? '');
    here.pathname = `/${name}`;
    return here.href;
  };
  return {
    appUrl: at(process.env.STORY_APP_URL),
    ownerUrl: at(process.env.STORY_OWNER_URL),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

/** Statements as the given role, on one connection, outside the application. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// Two clones of one template at a time are refused, so the files of all workers take turns.
const ONE_AT_A_TIME = 4_811;

async function asAdmin(statement: string): Promise<void> {
  await withClient(process.env.STORY_ADMIN_URL ?? '', async (client) => {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await client.query(statement);
  });
}
