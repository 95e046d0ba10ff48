import type { QueryRunner } from 'typeorm';

type Grant = 'select' | 'insert' | 'update' | 'delete';

/** The role that serves requests. It owns nothing; its name comes from DATABASE_URL through the connection's options. */
export async function appRole(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `select quote_ident(current_setting('second_chair.app_role')) as role`,
  )) as [{ role: string }];
  return row.role;
}

/** Puts a table behind row-level security by `organisation_id` and grants the application's role what it needs, no more. */
export async function protect(runner: QueryRunner, table: string, grants: readonly Grant[]): Promise<void> {
  const role = await appRole(runner);
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`create policy own_organisation on ${table}
    using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())`);
  await runner.query(`grant ${grants.join(', ')} on ${table} to ${role}`);
}

/** A text column that holds one of the given words. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} text check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;
}
