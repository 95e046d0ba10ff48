import { tablesOf } from './catalogue';
import { withClient } from './database';

/** How many rows every table has and what they add up to: equal before and after means that nothing was written. */
export async function fingerprint(ownerUrl: string): Promise<Record<string, string>> {
  return withClient(ownerUrl, async (owner) => {
    const names = [
      ...(await tablesOf(owner)).map(({ name }) => name),
      ...(await tablesOf(owner, 'auth')).map(({ name }) => `auth."${name}"`),
    ];
    const marks: Record<string, string> = {};
    for (const name of names) {
      const { rows } = await owner.query<{ mark: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as mark from ${name} t`,
      );
      marks[name] = rows[0]?.mark ?? '';
    }
    return marks;
  });
}

/** One id of every kind of row that an organisation has. */
export async function idsOf(ownerUrl: string, organisationId: string): Promise<Record<string, string>> {
  return withClient(ownerUrl, async (owner) => {
    const ids: Record<string, string> = {};
    for (const { name, columns } of await tablesOf(owner)) {
      if (!columns.some((column) => column.name === 'id' && column.type === 'uuid')) continue;
      const { rows } = await owner.query<{ id: string }>(
        `select id from ${name} where organisation_id = $1 order by id limit 1`,
        [organisationId],
      );
      if (rows[0]) ids[name] = rows[0].id;
    }
    return ids;
  });
}
