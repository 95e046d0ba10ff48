import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInterfaceType, isObjectType, isUnionType, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { APP_DATA_SOURCE, PurgeableTexts } from '@second-chair/platform';
import { startApp, type StoryApp } from './support/app';
import { tablesOf, type Table } from './support/catalogue';
import { withClient } from './support/database';
import { caller } from './support/graphql';
import { everyField, operationsOf, schemaOf, valueFor } from './support/operations';
import { listen } from './support/sockets';
import {
  argumentTextsIn,
  classesQueriedIn,
  entitiesIn,
  heirsOf,
  keysOf,
  membersOf,
  sourcesIn,
  textsIn,
} from './support/sources';

const sources = sourcesIn('libs');
const server = [...sources, ...sourcesIn('apps/api/src')];
const wire = sources.find(({ path }) => path === 'libs/wire/src/realtime.ts');
const events = wire ? membersOf(wire, 'DurableEvents') : [];

let app: StoryApp;
let schema: GraphQLSchema;
let tables: Table[];

beforeAll(async () => {
  app = await startApp();
  schema = schemaOf(app);
  tables = await withClient(app.database.ownerUrl, (client) => tablesOf(client));
});
afterAll(() => app.stop());

describe('the doors', () => {
  /** What can be asked without being signed in, and why. */
  const open: Record<string, string> = {
    mySignIn:
      'a page asks why nothing opens: locked, or without a second factor; NONE is the answer for nobody',
    me: 'a page asks who is signed in before it knows that anyone is; null is the answer for nobody',
    demo: 'the sign-in page offers the accounts of the demo; null outside it',
    outbox: 'mail of the demo, which is all invented; NOT_FOUND outside it',
    invitation: 'whoever holds a link is shown what it invites to before there is an account',
    acceptInvitation: 'joining makes the account',
  };

  it('are closed to whoever is not signed in, but for those listed', async () => {
    const nobody = caller(app.url);
    const answered = new Set<string>();
    for (const kind of ['query', 'mutation'] as const) {
      for (const operation of operationsOf(schema, kind)) {
        const variables = Object.fromEntries(
          Object.entries(operation.variables).map(([name, type]) => [
            name,
            valueFor(type, '', ({ typeName }) => (typeName === 'ID' ? uuid() : undefined)),
          ]),
        );
        const { errors } = await nobody.try(operation.query, variables);
        if (errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') answered.add(operation.name);
      }
    }
    expect([...answered].sort()).toEqual(Object.keys(open).sort());
  });

  it('of the socket open to nobody without a sign-in, and lead to no more than the wire says', async () => {
    await expect(listen(app.url, { cookie: '' })).rejects.toThrow('UNAUTHENTICATED');
    await expect(listen(app.url, { cookie: 'second-chair.session_token=forged.AAAA' })).rejects.toThrow(
      'UNAUTHENTICATED',
    );
    const handled = server.flatMap(({ file }) => [...file.text.matchAll(/@SubscribeMessage\('([^']+)'\)/gu)]);
    expect(handled.map(([, name]) => name).sort()).toEqual(wire && membersOf(wire, 'ClientToServer').sort());
  });
});

describe('every event that lasts', () => {
  it('is told by a lib', () => {
    expect(events.length).toBeGreaterThan(5);
    const told = new Set(sources.filter(({ owner }) => owner !== 'wire').flatMap(argumentTextsIn));
    expect(events.filter((type) => !told.has(type))).toEqual([]);
  });

  it('has its effect in the browser’s table', () => {
    const table = sourcesIn('apps/web/src/data').find(({ path }) => path.endsWith('/events.ts'));
    expect(table && keysOf(table, 'effects').sort()).toEqual([...events].sort());
  });
});

describe('every refusal', () => {
  it('is a member of some mutation’s result', () => {
    const classes = server.flatMap((source) => heirsOf(source, 'BaseRefusal'));
    const interfaceType = schema.getType('Refusal');
    const inSchema = isInterfaceType(interfaceType)
      ? schema.getImplementations(interfaceType).objects.map(({ name }) => name)
      : [];
    expect([...classes].sort()).toEqual([...inSchema].sort());
    const results = Object.values(schema.getTypeMap()).filter(isUnionType);
    const declared = new Set(results.flatMap((union) => union.getTypes().map(({ name }) => name)));
    expect(classes.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('travels in a union of the mutation’s own name, NotAllowed always among it', () => {
    for (const [name, field] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
      const expected = `${name[0]?.toUpperCase()}${name.slice(1)}Result`;
      expect(String(field.type)).toBe(`${expected}!`);
      const union = schema.getType(expected);
      const members = isUnionType(union) ? union.getTypes() : [];
      expect(members.filter((member) => member.name === 'NotAllowed')).toHaveLength(1);
      const nodes = members.filter((member) => !member.getInterfaces().some((one) => one.name === 'Refusal'));
      // A post appears, or waits for its phase.
      expect([name, nodes.length]).toEqual([name, name === 'addPost' ? 2 : 1]);
      expect(field.args.map((argument) => argument.name)).toEqual(['input']);
    }
  });
});

describe('every field', () => {
  it('can be reached by the documents that the sweeps are made of', () => {
    const covered = new Set(
      (['query', 'mutation'] as const).flatMap((kind) =>
        operationsOf(schema, kind).flatMap(({ covers }) => [...covers]),
      ),
    );
    expect(everyField(schema).filter((field) => !covered.has(field))).toEqual([]);
  });

  it('of an object that a person can be told by is opted in, never a column that is not meant for the screen', () => {
    const kept = ['organisationId', 'accountId', 'storedBody', 'asksOrganisation', 'token', 'secret'];
    const exposed = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.keys(type.getFields()).filter((field) => kept.includes(field)));
    expect(exposed).toEqual([]);
  });
});

describe('every table', () => {
  /** TypeORM's own list of what has run: names of migrations and nothing else. */
  const unowned = new Set(['migrations']);
  const ours = (): Table[] => tables.filter(({ name }) => !unowned.has(name));

  it('says whose it is, and is behind row-level security', () => {
    expect(ours().length).toBeGreaterThan(14);
    for (const table of ours()) {
      const owner = table.columns.find(({ name }) => name === 'organisation_id');
      expect([table.name, owner]).toEqual([
        table.name,
        expect.objectContaining({ type: 'uuid', nullable: false }),
      ]);
      expect([table.name, table.rowSecurity]).toEqual([table.name, true]);
      const own = '(organisation_id = current_organisation())';
      // One rule lets rows be seen; others may only take away from it.
      expect([table.name, table.policies.filter(({ permissive }) => permissive)]).toEqual([
        table.name,
        [{ using: own, check: own, command: '*', roles: ['0'], permissive: true }],
      ]);
    }
  });

  it('is narrowed further only where a row is its author’s own', () => {
    const further = ours().flatMap(({ name, policies }) =>
      policies
        .filter(({ permissive }) => !permissive)
        .map(({ command, using, check }) => [name, command, using ?? check] as const),
    );
    const own = '(person_id = current_person())';
    expect(further.sort()).toEqual([
      ['case_emotions', 'a', own],
      ['case_emotions', 'd', own],
      ['case_emotions', 'r', `(is_shared OR ${own})`],
    ]);
  });

  it('refers to other rows together with their organisation', () => {
    /** References that cannot carry it, and why. */
    const without: Record<string, string> = {
      'people.account_id':
        'better-auth’s accounts are known before any organisation is; one may be a person in several',
    };
    const found = ours().flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter(({ columns }) => !columns.includes('organisation_id'))
        .map(({ columns }) => `${name}.${columns.join('+')}`),
    );
    expect(found.sort()).toEqual(Object.keys(without).sort());
  });

  it('has each column that holds words about a patient among those that leaked words are taken out of', () => {
    /** Of people, teams and the organisation itself; lists of words that are nobody’s case; names of one’s own filters. */
    const ofOthers = new Set(
      'people organisations teams memberships invitations rooms organisation_words cleared_words access_seals saved_filters'.split(
        ' ',
      ),
    );
    /** Columns that take a word of a fixed list, or one that the server made. */
    const fixed = new Set(
      `kind from_kind to_kind subject_kind state role class outcome action attested type room field reason:reason_hypotheses reason:hypothesis_revisions occasion emotion setting reached:therapy_goals
      unit_of_treatment delivery_mode modality age_band ended_by manner_of_ending safety_concern engagement_signs dropout_definitions
      alliance_unit mention_roles protocol key:round_phases request_id language search_language address:access_entries device:access_entries to:mails scope:legal_holds name:aliases level:read_marks`.split(
        /\s+/u,
      ),
    );
    const purged = app.server.app.get(PurgeableTexts, { strict: false }).all();
    const known = new Set(
      purged.flatMap(({ table, columns, emptied = [], derived = [] }) =>
        [...columns, ...emptied, ...derived].map((name) => `${table}.${name}`),
      ),
    );
    const found = ours()
      .filter(({ name }) => !ofOthers.has(name))
      .flatMap(({ name: table, columns }) =>
        columns
          .filter(({ type }) => /^(?:text|json|character|tsvector)/u.test(type))
          .filter(({ name }) => !fixed.has(name) && !fixed.has(`${name}:${table}`))
          .map(({ name }) => `${table}.${name}`),
      );
    expect(found.filter((column) => !known.has(column))).toEqual([]);
    expect(known.size).toBeGreaterThan(15);
  });

  it('has a foreign key on every column that names another row', () => {
    /** Names without a key, and why. */
    const without: Record<string, string> = {
      'access_entries.actor_id': 'the log outlives what it speaks of, and a reader takes no lock on a row',
      'access_entries.subject_id': 'the log outlives what it speaks of, and speaks of several kinds',
      'aliases.subject_id': 'as of a thread',
      'phase_signals.signaller_id': 'of a person, or of an alias',
      'post_reactions.reactor_id': 'of a person, or of an alias',
      'hypothesis_revisions.hypothesis_id': 'outlives a hypothesis that its author set aside',
      'not_identifier_decisions.subject_id': 'of a case or a post',
      'purges.subject_id': 'of whatever words were taken out of, a case today',
      'recusals.subject_id': 'of whatever someone stepped away from, a case today',
      'room_events.subject_id': 'of whatever the event is about',
      'threads.subject_id': 'a discussion knows no subject but by kind and id',
    };
    const found = ours().flatMap(({ name, columns, foreignKeys, primaryKey }) => {
      const keyed = new Set(foreignKeys.flatMap((key) => key.columns));
      return columns
        .filter(
          ({ name: column, type }) =>
            type === 'uuid' && /_(id|by)$/u.test(column) && column !== 'organisation_id',
        )
        .filter(
          (column) => !keyed.has(column.name) && !(primaryKey.length === 1 && primaryKey[0] === column.name),
        )
        .map((column) => `${name}.${column.name}`);
    });
    expect(found.sort()).toEqual(Object.keys(without).sort());
  });

  it('is named by one lib only', () => {
    const named = new Map<string, Set<string>>();
    const name = (table: string, owner: string): void => {
      named.set(table, (named.get(table) ?? new Set()).add(owner));
    };
    const tableOf = new Map<string, string>();
    for (const source of sources)
      for (const { table, className } of entitiesIn(source)) {
        tableOf.set(className, table);
        name(table, source.owner);
      }
    const known = new Set(tables.map((table) => table.name));
    for (const source of sources) {
      for (const className of classesQueriedIn(source)) {
        const table = tableOf.get(className);
        if (table) name(table, source.owner);
      }
      for (const text of textsIn(source)) {
        for (const [, , schemaName, table] of text.matchAll(
          /\b(from|join|into|update|table|on)\s+(?:"?(auth|sockets|pgboss)"?\.)?"?([a-z_]+)"?/giu,
        )) {
          if (schemaName) name(`${schemaName}.${table}`, source.owner);
          else if (table && known.has(table)) name(table, source.owner);
        }
      }
    }
    const shared = [...named].filter(([, owners]) => owners.size > 1);
    expect(shared.map(([table, owners]) => `${table}: ${[...owners].sort().join(', ')}`)).toEqual([]);
    // What no lib names would be found by nobody.
    expect(ours().filter((table) => !named.has(table.name))).toEqual([]);
  });

  it('is as the classes say that read it', () => {
    const source = app.server.app.get<DataSource>(APP_DATA_SOURCE);
    expect(source.entityMetadatas.length).toBeGreaterThan(10);
    for (const entity of source.entityMetadatas) {
      const table = tables.find(({ name }) => name === entity.tableName);
      const columns = entity.columns.map((column) => {
        const type = source.driver.normalizeType(column);
        const precision = column.precision == null ? '' : `(${column.precision})`;
        return {
          name: column.databaseName,
          type: `${type.replace(/^timestamp with time zone$/u, `timestamp${precision} with time zone`)}${column.isArray ? '[]' : ''}`,
          nullable: column.isNullable,
        };
      });
      const stored = columns.map(({ name }) => table?.columns.find((column) => column.name === name));
      expect([
        entity.tableName,
        stored.map((column) => column && { name: column.name, type: column.type, nullable: column.nullable }),
      ]).toEqual([entity.tableName, columns]);
      expect([entity.tableName, table?.primaryKey]).toEqual([
        entity.tableName,
        entity.primaryColumns.map(({ databaseName }) => databaseName).sort(),
      ]);
      // A column that must be given and that no class knows would break the first insert.
      const unknown = table?.columns.filter(
        ({ name, nullable, hasDefault }) =>
          !nullable && !hasDefault && !columns.some((column) => column.name === name),
      );
      expect([entity.tableName, unknown]).toEqual([entity.tableName, []]);
    }
  });
});

describe('the application’s role', () => {
  const ask = (sql: string): Promise<Record<string, unknown>[]> =>
    withClient(
      app.database.appUrl,
      async (client) => (await client.query(sql)).rows as Record<string, unknown>[],
    );

  it('owns nothing, is nobody else, and cannot pass by row-level security', async () => {
    expect(
      await ask(`select relname as what from pg_class where pg_get_userbyid(relowner) = current_user
        union select proname from pg_proc where pg_get_userbyid(proowner) = current_user
        union select nspname from pg_namespace where pg_get_userbyid(nspowner) = current_user
        union select datname from pg_database where pg_get_userbyid(datdba) = current_user`),
    ).toEqual([]);
    expect(
      await ask(`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as may
        from pg_roles where rolname = current_user`),
    ).toEqual([{ may: false }]);
    expect(
      await ask(`select roleid::regrole::text as role from pg_auth_members
        where member = current_user::regrole`),
    ).toEqual([]);
    expect(
      await ask(`select nspname from pg_namespace where nspname !~ '^pg_temp|^pg_toast_temp'
        and has_schema_privilege(oid, 'create')`),
    ).toEqual([]);
  });

  it('may add to the access log and read it, and nothing more', async () => {
    expect(
      await ask(`select p as privilege from unnest(array['select', 'insert', 'update', 'delete', 'truncate',
        'references', 'trigger']) as p where has_table_privilege('access_entries', p)
        or (p in ('update', 'references') and has_any_column_privilege('access_entries', p))`),
    ).toEqual([{ privilege: 'select' }, { privilege: 'insert' }]);
    for (const statement of [
      'update access_entries set actor_id = null',
      'delete from access_entries',
      'truncate access_entries',
      'alter table access_entries disable row level security',
      'drop policy own_organisation on access_entries',
    ])
      await expect(ask(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('may empty no table and set no trigger', async () => {
    expect(
      await ask(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'auth', 'sockets') and c.relkind in ('r', 'p')
        and (has_table_privilege(c.oid, 'truncate') or has_table_privilege(c.oid, 'trigger'))`),
    ).toEqual([]);
  });

  it('steps out of row-level security by these functions only, whose search path is fixed', async () => {
    /** Each with the question that must be asked before the organisation is known, or that no index answers otherwise. */
    const doors: Record<string, string> = {
      'enter_by_session(text)': 'who holds a sign-in, and in which organisation',
      'sign_in_of(text)':
        'whose sign-in it is and what bars it, for `enter_by_session` and for what better-auth answers',
      'organisation_of_invitation(uuid)': 'where a link leads, before its proof is checked',
      'organisation_of_account(text)': 'whose mail a reset is',
      'break_alias(uuid,uuid,uuid,text,timestamp with time zone,bytea,bytea)':
        'who is behind an alias, for a lead with a reason, by a key that the database does not hold',
      'organisation_ids()': 'for whom the jobs are to sweep',
      'cases_with(tsquery)':
        'which cases of one’s own organisation hold words; who may read them is asked after',
      'threads_with(tsquery)': 'the same of titles of threads',
      'posts_with(tsquery)': 'the same of posts',
      'takeaways_with(tsquery)': 'the same of takeaways',
    };
    const found = await ask(`select oid::regprocedure::text as name, proconfig as config,
        has_function_privilege('public', oid, 'execute') as "forAll"
      from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'auth'::regnamespace)`);
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort());
    for (const door of found)
      expect(door).toMatchObject({ forAll: false, config: ['search_path=public, pg_temp'] });
  });
});

describe('migrations', () => {
  it('all run, in the order of their names', async () => {
    const files = sourcesIn('apps/api/src/migrations').filter(({ path }) => !path.endsWith('/index.ts'));
    const names = files
      .flatMap((source) => [
        ...source.file.text.matchAll(/export class (\w+) implements MigrationInterface/gu),
      ])
      .map(([, name]) => name as string);
    const stamp = (name: string): string => /\d+$/u.exec(name)?.[0] ?? '';
    const ran = await withClient(app.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
      return rows.map(({ name }) => name);
    });
    expect([...ran].sort()).toEqual([...names].sort());
    expect(ran).toEqual([...ran].sort((a, b) => stamp(a).localeCompare(stamp(b))));
  });
});
