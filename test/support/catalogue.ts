import type { Client } from 'pg';

export interface Table {
  name: string;
  columns: { name: string; type: string; nullable: boolean; hasDefault: boolean; isGenerated: boolean }[];
  primaryKey: string[];
  /** Columns of any unique index, each set by itself. */
  unique: string[][];
  rowSecurity: boolean;
  policies: {
    using: string | null;
    check: string | null;
    command: string;
    roles: string[];
    permissive: boolean;
  }[];
  foreignKeys: { columns: string[]; to: string; toColumns: string[] }[];
}

const asList = (sql: string): string => `coalesce((${sql}), '[]'::json)`;

/** What PostgreSQL itself says of every table in a schema. */
export async function tablesOf(client: Client, schema = 'public'): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, c.relrowsecurity as "rowSecurity",
       ${asList(`select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
           'nullable', not a.attnotnull, 'hasDefault', a.atthasdef or a.attidentity <> '',
           'isGenerated', a.attidentity <> '' or a.attgenerated <> '') order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`)} as columns,
       ${asList(`select json_agg(a.attname order by a.attname) from pg_index i
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary`)} as "primaryKey",
       ${asList(`select json_agg((select json_agg(a.attname) from pg_attribute a
           where a.attrelid = c.oid and a.attnum = any(i.indkey)))
         from pg_index i where i.indrelid = c.oid and i.indisunique`)} as unique,
       ${asList(`select json_agg(json_build_object('using', pg_get_expr(p.polqual, c.oid),
           'check', pg_get_expr(p.polwithcheck, c.oid), 'command', p.polcmd, 'roles', p.polroles::text[],
           'permissive', p.polpermissive))
         from pg_policy p where p.polrelid = c.oid`)} as policies,
       ${asList(`select json_agg(json_build_object(
           'columns', (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality as k (num, place)
             join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num),
           'to', f.confrelid::regclass::text,
           'toColumns', (select json_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality as k (num, place)
             join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num)))
         from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'`)} as "foreignKeys"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname`,
    [schema],
  );
  return rows;
}
