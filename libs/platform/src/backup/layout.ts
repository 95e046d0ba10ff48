import type { Client } from 'pg';
import { BackupError } from './backup.error';

/** One table as SQL names it: every name is quoted where that is needed. */
export interface TableLayout {
  readonly name: string;
  /**
   * Without those that PostgreSQL fills in by itself: generated ones, and words to search by, which a trigger makes anew.
   * Another version of PostgreSQL may know other forms of a word.
   */
  readonly columns: readonly string[];
  /** What puts its rows into one order, whatever language the database sorts in. */
  readonly order: string;
  /** Tables that must have their rows before this one. A key that can wait until the end is none of them. */
  readonly refersTo: readonly string[];
}

export interface Layout {
  /** Each after those that it refers to, so that keys hold while they are filled one by one. */
  readonly tables: readonly TableLayout[];
  /** What counts the ids of rows. */
  readonly sequences: readonly string[];
}

/**
 * Everything of ours. Not the schema of the job queue: a job only hurries, and what must happen is a row of ours, which
 * a sweep finds every minute. Nor the list of migrations: a backup names them, and whoever brings it back runs them.
 */
const schemas = ['public', 'auth', 'sockets'];
const own = `n.nspname = any($1) and not (n.nspname = 'public' and c.relname in ('migrations', 'migrations_id_seq'))`;

/** What the database has, as PostgreSQL itself says. */
export async function layoutOf(client: Client): Promise<Layout> {
  const { rows: tables } = await client.query<TableLayout>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           and a.atttypid <> 'tsvector'::regtype) as columns,
       coalesce(
         (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', '
             order by k.place)
           from pg_index i cross join unnest(i.indkey) with ordinality as k (num, place)
           join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
           where i.indrelid = c.oid and i.indisprimary),
         (select string_agg(quote_ident(a.attname) || '::text collate "C"', ', ' order by a.attnum) from pg_attribute a
           where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)) as order,
       coalesce((select json_agg(distinct format('%I.%I', fn.nspname, f.relname)) from pg_constraint k
         join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and not k.condeferrable and f.oid <> c.oid),
         '[]'::json) as "refersTo"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${own} and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    [schemas],
  );
  const { rows: sequences } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${own} and c.relkind = 'S' order by 1`,
    [schemas],
  );
  return { tables: byReference(tables), sequences: sequences.map(({ name }) => name) };
}

/** The migrations that have run, in the order of their names; undefined where none ever did. */
export async function migrationsOf(client: Client): Promise<readonly string[] | undefined> {
  const { rows: found } = await client.query(`select where to_regclass('public.migrations') is not null`);
  if (found.length === 0) return undefined;
  const { rows } = await client.query<{ name: string }>('select name from public.migrations');
  return inOrder(rows.map(({ name }) => name));
}

/** Migrations in the order in which a new database runs them: by the time at the end of their names. */
export function inOrder(names: readonly string[]): readonly string[] {
  const stamp = (name: string): string => /\d+$/u.exec(name)?.[0] ?? '';
  return [...names].sort((a, b) => stamp(a).localeCompare(stamp(b)) || a.localeCompare(b));
}

function byReference(tables: readonly TableLayout[]): readonly TableLayout[] {
  const sorted: TableLayout[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const next = left.filter(({ refersTo }) => !refersTo.some((name) => waiting.has(name)));
    if (next.length === 0)
      throw new BackupError(`These tables refer to each other in a ring: ${[...waiting].join(', ')}.`);
    sorted.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return sorted;
}
