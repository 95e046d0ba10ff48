import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { backUp, checkBackup } from '@second-chair/platform';
import { threadRoom } from '@second-chair/wire';
import { v7 as uuid } from 'uuid';
import type { StoryApp } from '../support/app';
import { browserOf } from '../support/auth-browser';
import { migrateTo, migrationNames, restoreInto } from '../support/backup';
import { burst } from '../support/burst';
import { bareDatabase, cloneDatabase, withClient, type StoryDatabase } from '../support/database';
import { DEMO_PASSWORD, demoMember, serveFrom, startDemo } from '../support/demo';
import { fingerprint } from '../support/fingerprint';
import { caller, signIn, type Caller, type Loose } from '../support/graphql';
import { until } from '../support/sockets';
import { totp } from '../support/totp';

jest.setTimeout(120_000);

const POSTS = 120;
const inOrder = [...migrationNames].sort((a, b) => Number(/\d+$/u.exec(a)) - Number(/\d+$/u.exec(b)));

let demo: StoryApp;
let member: Caller;
let thread: Loose;
let folder: string;
/** Of the demo before anything else happens to it. */
let whole: string;
let asItWas: Record<string, string>;
const databases: StoryDatabase[] = [];

beforeAll(async () => {
  demo = await startDemo();
  folder = mkdtempSync(join(tmpdir(), 'second-chair-backup-'));
  member = await demoMember(demo, 'lead');
  const { casePresentations } = await member.ask(
    '{ casePresentations(first: 40) { nodes { id state threads { id seq lastPosition } } } }',
  );
  [thread] = casePresentations.nodes
    .filter(({ state }: Loose) => state === 'READY')
    .flatMap(({ threads }: Loose) => threads);
  whole = toFile('whole.sql');
  await backUp({ ownerUrl: demo.database.ownerUrl, file: whole });
  asItWas = await fingerprint(demo.database.ownerUrl);
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
});

const toFile = (name: string): string => join(folder, name);

async function kept(making: Promise<StoryDatabase>): Promise<StoryDatabase> {
  const database = await making;
  databases.push(database);
  return database;
}

const rowsOf = <T>(database: StoryDatabase, sql: string, values: unknown[] = []): Promise<T[]> =>
  withClient(database.ownerUrl, async (owner) => (await owner.query(sql, values)).rows as T[]);

/** What one post writes to several tables in one transaction. */
async function discussionIn(database: StoryDatabase) {
  const [found] = await rowsOf<{ posts: string; last: number; seq: number; events: string }>(
    database,
    `select (select count(*) from posts where thread_id = $1) as posts,
       (select max(position) from posts where thread_id = $1) as last,
       (select seq from rooms where name = $2) as seq,
       (select count(*) from room_events where room = $2 and type = 'post.added') as events`,
    [thread.id, threadRoom(thread.id)],
  );
  return found as NonNullable<typeof found>;
}

describe('a backup of the whole workspace', () => {
  let database: StoryDatabase;

  beforeAll(async () => {
    database = await kept(cloneDatabase());
    await restoreInto(database, whole);
  });

  it('is the same table by table, and so are the next ids', async () => {
    expect(await fingerprint(database.ownerUrl)).toEqual(asItWas);
    expect(
      await rowsOf(
        database,
        'select (select last_value from access_entries_id_seq) = (select max(id) from access_entries) as same',
      ),
    ).toEqual([{ same: true }]);
  });

  it('can be signed in to and read, by whom it could be before', async () => {
    const served = await serveFrom(demo, database);
    try {
      const reader = await demoMember(served, 'clinician');
      const ask = '{ casePresentations(first: 40) { nodes { id headline sections { text } } } }';
      const { casePresentations } = await reader.ask(ask);
      const there = await demoMember(demo, 'clinician');
      expect(casePresentations).toEqual((await there.ask(ask)).casePresentations);
      expect(casePresentations.nodes.length).toBeGreaterThan(5);
      const outsider = await demoMember(served, 'outsider');
      const read = await outsider.try('query ($id: ID!) { casePresentation(id: $id) { headline } }', {
        id: casePresentations.nodes[0].id,
      });
      expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    } finally {
      await served.server.close();
    }
  });

  it('is for its owner’s eyes only, and smaller where its name says so', async () => {
    await backUp({ ownerUrl: demo.database.ownerUrl, file: toFile('whole.sql.gz') });
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    expect(statSync(toFile('whole.sql.gz')).size).toBeLessThan(statSync(whole).size / 2);
    expect(gunzipSync(readFileSync(toFile('whole.sql.gz'))).toString()).toContain('COPY public.posts (');
    expect((await checkBackup(toFile('whole.sql.gz'))).migrations).toHaveLength(migrationNames.length);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

describe('a backup that is taken while posts are written', () => {
  it('is of one moment, and comes back into a new database as what it was', async () => {
    const before = await discussionIn(demo.database);
    let acknowledged = 0;
    let atTheMoment = 0;
    const writing = burst({
      callers: [member],
      threadId: thread.id,
      count: POSTS,
      inFlight: 4,
      onAcknowledged: (soFar) => (acknowledged = soFar),
    });
    await until(() => acknowledged >= 20, 'some posts');
    const started = acknowledged;
    const taken = await backUp({
      ownerUrl: demo.database.ownerUrl,
      file: toFile('burst.sql'),
      onMoment: async () => {
        atTheMoment = acknowledged;
        await until(() => acknowledged >= atTheMoment + 20, 'posts that the backup must not hold');
      },
    });
    const written = (await writing).length;
    expect(written).toBe(POSTS);

    const database = await kept(bareDatabase());
    await restoreInto(database, toFile('burst.sql'));
    const after = await discussionIn(database);
    const held = Number(after.posts) - Number(before.posts);
    expect(held).toBeGreaterThanOrEqual(started);
    expect(held).toBeLessThan(written);
    // No post without its place, its event and its number in the room: all tables are of the same moment.
    expect(after.last - before.last).toBe(held);
    expect(after.seq - before.seq).toBe(held);
    expect(Number(after.events) - Number(before.events)).toBe(held);

    const again = await backUp({ ownerUrl: database.ownerUrl, file: toFile('burst-again.sql.gz') });
    expect(again.tables).toEqual(taken.tables);
    expect(taken.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(30);
  });
});

describe('a backup is not made', () => {
  it('in the place of another file', async () => {
    const before = readFileSync(whole);
    await expect(backUp({ ownerUrl: demo.database.ownerUrl, file: whole })).rejects.toThrow('already there');
    expect(readFileSync(whole).equals(before)).toBe(true);
  });

  it('by a role that does not see every row, and leaves nothing behind', async () => {
    const before = readdirSync(folder);
    const file = toFile('blind.sql');
    await expect(backUp({ ownerUrl: demo.database.appUrl, file })).rejects.toThrow(
      'the role that owns the tables',
    );
    await withClient(demo.database.ownerUrl, (owner) =>
      owner.query('alter table posts force row level security'),
    );
    try {
      await expect(backUp({ ownerUrl: demo.database.ownerUrl, file })).rejects.toThrow('row-level security');
    } finally {
      await withClient(demo.database.ownerUrl, (owner) =>
        owner.query('alter table posts no force row level security'),
      );
    }
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('nothing is written', () => {
  let database: StoryDatabase;

  beforeAll(async () => {
    database = await kept(bareDatabase());
  });

  const isBare = async (): Promise<boolean> =>
    (await rowsOf(database, `select from pg_tables where schemaname in ('public', 'auth')`)).length === 0;

  it('from a file in which any byte is another one', async () => {
    const bytes = readFileSync(whole);
    const places = Array.from({ length: 40 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 39));
    const first = bytes.indexOf('-- Taken at');
    const sequence = bytes.indexOf('setval');
    for (const at of [...places, first + 15, sequence + 20, bytes.indexOf('\\.\n')]) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(toFile('altered.sql'), altered);
      await expect(restoreInto(database, toFile('altered.sql'))).rejects.toThrow('Nothing was restored');
    }
    expect(await isBare()).toBe(true);
  });

  it('from a file that is cut off, or goes on after its end', async () => {
    const bytes = readFileSync(whole);
    const lastLine = bytes.lastIndexOf('-- Digest');
    for (const length of [0, 1, 1000, Math.floor(bytes.length / 2), lastLine, bytes.length - 1]) {
      writeFileSync(toFile('cut.sql'), bytes.subarray(0, length));
      await expect(restoreInto(database, toFile('cut.sql'))).rejects.toThrow('Nothing was restored');
    }
    writeFileSync(toFile('longer.sql'), Buffer.concat([bytes, Buffer.from('\n')]));
    await expect(restoreInto(database, toFile('longer.sql'))).rejects.toThrow('not as it was written');
    const packed = gzipSync(bytes);
    writeFileSync(toFile('cut.sql.gz'), packed.subarray(0, packed.length / 2));
    await expect(restoreInto(database, toFile('cut.sql.gz'))).rejects.toThrow('cut off');
    expect(await isBare()).toBe(true);
  });

  it('from a version that the program does not know, or that is not on the way to its own', async () => {
    await expect(restoreInto(database, whole, inOrder.slice(0, -1))).rejects.toThrow(
      `has the migration ${inOrder.at(-1)}; this one does not know it`,
    );
    await expect(restoreInto(database, whole, [...inOrder, 'SlippedIn20261124090050'])).rejects.toThrow(
      'it lacks SlippedIn20261124090050',
    );
    expect(await isBare()).toBe(true);
  });

  it('into a database that has a row', async () => {
    const used = await kept(cloneDatabase());
    await withClient(used.ownerUrl, (owner) =>
      owner.query(`insert into organisations (id, name, created_at) values ($1, 'Ours', now())`, [uuid()]),
    );
    const before = await fingerprint(used.ownerUrl);
    await expect(restoreInto(used, whole)).rejects.toThrow('not empty: public.organisations has rows');
    expect(await fingerprint(used.ownerUrl)).toEqual(before);
  });

  it('where a table would not be what it was, which is named', async () => {
    const meddling = await kept(cloneDatabase());
    const before = await fingerprint(meddling.ownerUrl);
    await withClient(meddling.ownerUrl, async (owner) => {
      await owner.query(`create function shout() returns trigger language plpgsql as
        $$ begin new.body := upper(new.body); return new; end $$`);
      await owner.query('create trigger shouts before insert on posts for each row execute function shout()');
    });
    await expect(restoreInto(meddling, whole)).rejects.toThrow('public.posts is not what it was');
    expect(await fingerprint(meddling.ownerUrl)).toEqual(before);
    expect(await rowsOf(meddling, 'select is_called from access_entries_id_seq')).toEqual([
      { is_called: false },
    ]);
  });
});

describe('a backup of an earlier version', () => {
  it('is brought up to this one', async () => {
    const earlier = await kept(bareDatabase());
    await migrateTo(earlier, inOrder.slice(0, 5));
    const id = uuid();
    await withClient(earlier.ownerUrl, (owner) =>
      owner.query(`insert into organisations (id, name, created_at) values ($1, 'Ours\\n\t\\.', now())`, [
        id,
      ]),
    );
    await backUp({ ownerUrl: earlier.ownerUrl, file: toFile('earlier.sql') });
    const database = await kept(bareDatabase());
    await restoreInto(database, toFile('earlier.sql'));
    expect(await rowsOf(database, 'select id, name, rules_version from organisations')).toEqual([
      { id, name: 'Ours\\n\t\\.', rules_version: 1 },
    ]);
    expect(await rowsOf(database, 'select from migrations')).toHaveLength(migrationNames.length);
  });
});

describe('the secret, which is kept apart from the backup', () => {
  const email = 'colleague-b@demo.example';
  let address: string;
  let cookies: string;
  let database: StoryDatabase;

  beforeAll(async () => {
    const browser = browserOf(demo.url);
    await browser.post('sign-in/email', { email, password: DEMO_PASSWORD });
    address = (await browser.post('two-factor/enable', { password: DEMO_PASSWORD })).body.totpURI;
    expect((await browser.post('two-factor/verify-totp', { code: totp(address, -1) })).status).toBe(200);
    cookies = browser.cookies();
    await backUp({ ownerUrl: demo.database.ownerUrl, file: toFile('factors.sql') });
    database = await kept(bareDatabase());
    await restoreInto(database, toFile('factors.sql'));
  });

  /** Who may do what once the backup is served with this secret. */
  async function served(sessionSecret: string | undefined, work: (url: string) => Promise<void>) {
    const { url, server } = await serveFrom(demo, database, { sessionSecret });
    await work(url).finally(() => server.close());
  }
  const me = async (url: string): Promise<unknown> => (await caller(url, cookies).ask('{ me { email } }')).me;
  /** Each code is good once. */
  const withCode = async (url: string, step: number) => {
    const browser = browserOf(url);
    await browser.post('sign-in/email', { email, password: DEMO_PASSWORD });
    return (await browser.post('two-factor/verify-totp', { code: totp(address, step) })).status;
  };

  it('is the same: sign-ins last, and authenticator apps work', async () => {
    await served(demo.settings.sessionSecret, async (url) => {
      expect(await me(url)).toEqual({ email });
      expect(await withCode(url, 0)).toBe(200);
    });
  });

  it('was another: nobody is signed in, and authenticator apps are refused until they are taken away', async () => {
    await served('another-secret-of-more-than-thirty-two-characters', async (url) => {
      expect(await me(url)).toBeNull();
      expect(await withCode(url, 1)).toBeGreaterThanOrEqual(400);
      const spare = await kept(bareDatabase());
      await restoreInto(spare, toFile('factors.sql'));
      await withClient(spare.ownerUrl, (owner) =>
        owner.query(
          'begin; delete from auth."twoFactor"; update auth."user" set "twoFactorEnabled" = false; commit;',
        ),
      );
      const mended = await serveFrom(demo, spare);
      expect((await signIn(mended.url, email, DEMO_PASSWORD)).headers.getSetCookie().join()).toContain(
        'session_token',
      );
      await mended.server.close();
    });
  });
});

describe('the commands', () => {
  async function run(tool: string, args: string[], database: StoryDatabase) {
    const { appUrl, ownerUrl } = database;
    const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: folder };
    return promisify(execFile)(process.execPath, [`tools/${tool}.mjs`, ...args], { env })
      .then(({ stdout }) => ({ said: stdout, code: 0 }))
      .catch(({ stderr, code }: { stderr: string; code: number }) => ({ said: stderr, code }));
  }

  it('end with 0 where they did what they say, else with 1 and a reason', async () => {
    const file = toFile('by-command.sql.gz');
    const database = await kept(bareDatabase());
    const made = await run('backup', ['--out', file], demo.database);
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('SHA-256 of all: ')]);
    const back = await run('restore', ['--in', file], database);
    expect([back.code, back.said]).toEqual([0, expect.stringContaining('tables are back as they were at ')]);
    expect(await fingerprint(database.ownerUrl)).toEqual(await fingerprint(demo.database.ownerUrl));
    const [again, twice] = await Promise.all([
      run('backup', ['--out', file], demo.database),
      run('restore', ['--in', file], database),
    ]);
    expect(again).toEqual({ code: 1, said: expect.stringContaining(`backup: ${file} is already there.`) });
    expect(twice).toEqual({ code: 1, said: expect.stringContaining('restore: The database is not empty') });
  });
});
