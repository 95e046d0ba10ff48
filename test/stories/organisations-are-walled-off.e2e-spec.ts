import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from '../support/app';
import { tablesOf, type Table } from '../support/catalogue';
import { withClient } from '../support/database';
import { startDemo } from '../support/demo';

type Row = Record<string, unknown>;

let app: StoryApp;
let tables: Table[];
let ours: string;
let theirs: string;
/** As the owner sees them, rows of both organisations by table. */
const rows = new Map<string, { ours: Row; theirs: Row }>();

beforeAll(async () => {
  app = await startDemo();
  await withClient(app.database.ownerUrl, async (owner) => {
    tables = (await tablesOf(owner)).filter(({ rowSecurity }) => rowSecurity);
    const { rows: found } = await owner.query<{ id: string }>(
      'select id from organisations order by created_at, id',
    );
    [ours, theirs] = found.map(({ id }) => id) as [string, string];
    for (const { name } of tables) {
      const one = async (organisation: string): Promise<Row> =>
        (
          await owner.query<{ row: Row }>(
            `select to_jsonb(found) as row from ${name} found where organisation_id = $1 limit 1`,
            [organisation],
          )
        ).rows[0]?.row as Row;
      rows.set(name, { ours: await one(ours), theirs: await one(theirs) });
    }
  });
});
afterAll(() => app.stop());

/** One transaction as the application's role, undone at its end. */
async function asApp<T>(organisation: string | null, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(app.database.appUrl, async (client) => {
    await client.query('begin');
    if (organisation !== null)
      await client.query(`select set_config('app.organisation_id', $1, true)`, [organisation]);
    const result = await work(client);
    await client.query('rollback');
    return result;
  });
}

/** A row like `row` that collides with no other, with some columns changed. */
function copyOf(table: Table, row: Row, changes: Row): Row {
  const keyed = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  const copy: Row = {};
  for (const { name, type, isGenerated } of table.columns) {
    if (isGenerated) continue;
    const isUnique = table.unique.some((set) => set.includes(name)) && name !== 'organisation_id';
    if (Buffer.isBuffer(row[name])) copy[name] = `\\x${uuid().replaceAll('-', '')}`;
    else if (!isUnique || keyed.has(name)) copy[name] = row[name];
    else if (type === 'uuid') copy[name] = uuid();
    // A word of a fixed list has to stay one.
    else if (type === 'text' && /^[A-Z_]+$/u.test(String(row[name]))) copy[name] = row[name];
    else if (type === 'text') copy[name] = `${String(row[name])}-${uuid()}`;
    else if (type === 'integer') copy[name] = Number(row[name]) + 1_000_000;
    else copy[name] = row[name];
  }
  return { ...copy, ...changes };
}

async function mayAdd(table: string): Promise<boolean> {
  return asApp(null, async (client) => {
    const sql = `select has_table_privilege($1, 'insert') as may`;
    return (await client.query<{ may: boolean }>(sql, [table])).rows[0]?.may ?? false;
  });
}

/** Nothing can be added beside such a row: whatever it hangs on has one at most. Then the row itself is changed. */
function isOneOfAKind(table: Table, changed: string): boolean {
  const keyed = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  return table.unique.some((set) => {
    const rest = set.filter((name) => name !== 'organisation_id');
    return rest.length > 0 && rest.every((name) => keyed.has(name) && name !== changed);
  });
}

async function insert(client: Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  await client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from json_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

const sqlState = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => String(error.code),
  );

describe('the application’s role', () => {
  it('has something to see in every table of both organisations', () => {
    expect(tables.length).toBeGreaterThan(14);
    const empty = [...rows].filter(([, found]) => !found.ours || !found.theirs).map(([name]) => name);
    expect(empty).toEqual([]);
  });

  it('sees nothing without an organisation, and fails with one that is none', async () => {
    for (const nothing of [null, '']) {
      await asApp(nothing, async (client) => {
        for (const { name } of tables) {
          const { rows: seen } = await client.query(`select count(*)::int as count from ${name}`);
          expect([name, seen]).toEqual([name, [{ count: 0 }]]);
        }
      });
    }
    expect(await sqlState(asApp('everyone', (client) => client.query('select from people')))).toBe('22P02');
  });

  it('sees one organisation, and nothing of any other', async () => {
    for (const [own, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      await asApp(own, async (client) => {
        for (const { name } of tables) {
          const { rows: seen } = await client.query<{ id: string; count: number }>(
            `select organisation_id as id, count(*)::int as count from ${name} group by 1`,
          );
          expect([name, seen.map(({ id }) => id)]).toEqual([name, [own]]);
          const { rows: asked } = await client.query(`select from ${name} where organisation_id = $1`, [
            other,
          ]);
          expect([name, asked]).toEqual([name, []]);
        }
      });
    }
  });

  it('forgets the organisation with the transaction', async () => {
    await withClient(app.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(`select set_config('app.organisation_id', $1, true)`, [ours]);
      await client.query('commit');
      const { rows: seen } = await client.query('select from people');
      expect(seen).toEqual([]);
    });
  });

  it('adds no row of another organisation', async () => {
    for (const table of tables) {
      const row = copyOf(table, rows.get(table.name)?.theirs as Row, {});
      expect([table.name, await sqlState(asApp(ours, (client) => insert(client, table.name, row)))]).toEqual([
        table.name,
        '42501',
      ]);
    }
  });

  it('changes and removes no row of another organisation, and moves none over', async () => {
    for (const { name } of tables) {
      await asApp(ours, async (client) => {
        for (const [privilege, statement] of [
          [
            'update',
            `update ${name} set organisation_id = organisation_id where organisation_id = '${theirs}'`,
          ],
          ['delete', `delete from ${name} where organisation_id = '${theirs}'`],
        ] as const) {
          const { rows: may } = await client.query<{ may: boolean }>(
            `select has_table_privilege($1, $2) as may`,
            [name, privilege],
          );
          if (may[0]?.may)
            expect([statement, (await client.query(statement)).rowCount]).toEqual([statement, 0]);
        }
      });
      const moved = await sqlState(
        asApp(ours, (client) => client.query(`update ${name} set organisation_id = $1`, [theirs])),
      );
      // The one of organisations is made by PostgreSQL from the id.
      expect([name, name === 'organisations' ? '42501' : moved]).toEqual([name, '42501']);
    }
  });

  it('refers to nothing of another organisation', async () => {
    const tried: string[] = [];
    for (const table of tables) {
      for (const { columns, to, toColumns } of table.foreignKeys) {
        const place = columns.findIndex((column) => column !== 'organisation_id');
        const [column, toColumn] = [columns[place], toColumns[place]];
        if (!columns.includes('organisation_id') || column === undefined || toColumn === undefined) continue;
        const found = rows.get(table.name)?.ours as Row;
        const row = copyOf(table, found, { [column]: rows.get(to)?.theirs[toColumn] });
        // Whoever writes under an alias does so by no name.
        if (column === 'alias_id' && 'author_id' in row) row['author_id'] = null;
        if (column.startsWith('reopened_')) row['reopened_at'] = new Date();
        const way = `${table.name}.${column}`;
        tried.push(way);
        const refer = async (client: Client): Promise<void> => {
          // A feeling is put down in nobody else's name; here it is the wall that is asked, not that rule.
          if ('person_id' in row)
            await client.query(`select set_config('app.person_id', $1, true)`, [row['person_id']]);
          if (!isOneOfAKind(table, column)) return insert(client, table.name, row);
          const to = `"${column}" = '${String(row[column])}'`;
          await client.query(
            `update ${table.name} set ${to} where ctid = (select min(ctid) from ${table.name})`,
          );
        };
        // Where the application adds nothing by itself, it is told so before anything else.
        const states = (await mayAdd(table.name)) ? ['23503'] : ['42501'];
        // Part of its key is what it refers to, and the other organisation may have such a row.
        if (table.unique.some((set) => set.includes(column))) states.push('23505');
        expect([way, states]).toEqual([way, expect.arrayContaining([await sqlState(asApp(ours, refer))])]);
      }
    }
    expect(tried.length).toBeGreaterThan(15);
  });

  it('is told who a person of another organisation is by no function', async () => {
    const stranger = rows.get('people')?.theirs['id'];
    const seen = await asApp(ours, (client) => client.query('select actor_of($1) as actor', [stranger]));
    expect(seen.rows).toEqual([{ actor: null }]);
  });
});
