import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let trainee: Caller;
let lead: Caller;
let outsider: Caller;
let threadId: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  [clinician, colleague, supervisor, trainee, lead, outsider] = (await Promise.all(
    (['clinician', 'colleague', 'supervisor', 'trainee', 'lead', 'outsider'] as const).map((key) =>
      signedIn(app.url, cast[key]),
    ),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.stop());

const aThread = async (casePresentationId: string): Promise<string> => {
  const id = uuid();
  await clinician.do(
    'openThread',
    { id, casePresentationId, title: 'Under whatever name' },
    '... on Thread { id }',
  );
  return id;
};
const aCase = async (): Promise<string> => (await readyCase(clinician, lead, cast.team)).id;

beforeEach(async () => {
  threadId = await aThread(await aCase());
});

const THREAD = '... on Thread { id viewerAlias { id name } viewerCan { takeAlias breakAlias } }';
const WRITTEN = `... on Post { id version author { id name kind } reactions { kind people { id kind } }
  viewerCan { edit delete } }`;
const take = (who: Caller, of = threadId, id = uuid()): Promise<Loose> =>
  who.do('takeAlias', { id, threadId: of }, THREAD);
const write = (who: Caller, body: string, of = threadId): Promise<Loose> =>
  who.do('addPost', { id: uuid(), threadId: of, body }, WRITTEN);
const aliasOf = async (who: Caller, of = threadId): Promise<Loose> =>
  (await who.ask(`query ($id: ID!) { thread(id: $id) { viewerAlias { id name } } }`, { id: of })).thread
    .viewerAlias;
const codeOf = async (ask: Promise<Loose>): Promise<string> =>
  (await ask.catch((error: Error) => ({ code: JSON.parse(error.message)[0].extensions.code }))).code;
const breakIt = (who: Caller, aliasId: string, more: object = {}): Promise<Loose> =>
  who.do(
    'breakAlias',
    { id: uuid(), threadId, aliasId, reason: 'Worry for the writer’s safety', ...more },
    '... on BrokenAlias { alias { name } person { id } }',
  );

describe('an alias', () => {
  it('is the same in one case and another one in the next, and is all that others see', async () => {
    const { viewerAlias } = await take(trainee);
    expect((await take(trainee)).viewerAlias).toEqual(viewerAlias);
    const casePresentationId = (
      await trainee.ask('query ($id: ID!) { thread(id: $id) { casePresentationId } }', { id: threadId })
    ).thread.casePresentationId;
    const second = await aThread(casePresentationId);
    expect(await aliasOf(trainee, second)).toEqual(viewerAlias);
    const elsewhere = await aThread(await aCase());
    expect(await aliasOf(trainee, elsewhere)).toBeNull();
    expect((await take(trainee, elsewhere)).viewerAlias.id).not.toBe(viewerAlias.id);

    const screen = await listen(app.url, lead);
    await screen.join(`thread:${threadId}`);
    const post = await write(trainee, 'I would not have noticed either.');
    expect(post).toMatchObject({
      author: { ...viewerAlias, kind: 'ALIAS' },
      viewerCan: { edit: true, delete: true },
    });
    await trainee.do('react', { postId: post.id, kind: 'WITH_YOU', isOn: true }, WRITTEN);
    await until(() => screen.events.length === 2, 'the post and the reaction');
    expect(JSON.stringify(screen.events)).not.toContain(cast.trainee.personId);
    expect(JSON.stringify(screen.events)).toContain(viewerAlias.name);
    screen.close();
    const seen = await lead.ask(
      `query ($id: ID!) { thread(id: $id) { posts { nodes { author { id name kind } reactions { people { id kind } } viewerCan { edit } } } } }`,
      { id: threadId },
    );
    expect(seen.thread.posts.nodes).toEqual([
      {
        author: { ...viewerAlias, kind: 'ALIAS' },
        reactions: [{ people: [{ id: viewerAlias.id, kind: 'ALIAS' }] }],
        viewerCan: { edit: false },
      },
    ]);
  });

  it('hides whose it is from whoever looks on: who is there, who is writing, who is ready', async () => {
    const start = { threadId, protocol: 'THREE_STEPS' };
    await supervisor.do('startRound', start, '... on Thread { id }');
    const [screen, own] = [await listen(app.url, lead), await listen(app.url, trainee)];
    const room = `thread:${threadId}` as const;
    const told: unknown[] = [];
    for (const event of ['presence.changed', 'typing.changed'] as const)
      screen.socket.on(event, (news: unknown) => told.push([event, news]));
    const isNamed = (answer: unknown): boolean => JSON.stringify(answer).includes(cast.trainee.personId);
    await screen.join(room);
    await own.join(room);
    await until(() => isNamed(told), 'the trainee to be there by name');

    told.length = 0;
    const { viewerAlias } = await take(trainee);
    await until(() => told.length > 0, 'the trainee to be there no longer');
    own.socket.emit('typing', { room, isTyping: true });
    await own.socket.emitWithAck('room.join', { room, afterSeq: 0 });
    const again = await listen(app.url, trainee);
    await again.join(room);
    const ready = { threadId, place: 0, isReady: true };
    const ROUND = '... on Thread { round { viewerIsReady ready { id name kind } } }';
    const { round } = await trainee.do('signalReady', ready, ROUND);
    expect(round).toEqual({ viewerIsReady: true, ready: [{ ...viewerAlias, kind: 'ALIAS' }] });
    // What is asked last is answered last.
    const seen = await screen.join(room);
    expect([isNamed(told), isNamed(seen)]).toEqual([false, false]);
    for (const one of [screen, own, again]) one.close();
  });

  it('is not noted in one moment with a reading by name', async () => {
    await take(trainee);
    await write(trainee, 'And nobody reads along.');
    const resolve = { id: uuid(), threadId, takeaway: 'We wait.' };
    await trainee.do('resolveThread', resolve, '... on Thread { id }');
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        `select one.action from access_entries one join access_entries other using (organisation_id, at)
         where one.actor_id in (select id from aliases where name = $2) and other.actor_id = $1`,
        [cast.trainee.personId, (await aliasOf(trainee)).name],
      );
      expect(rows).toEqual([]);
    });
  });

  it('writes, edits and deletes as its owner alone can, also with the same call twice', async () => {
    await take(trainee);
    const input = { id: uuid(), threadId, body: 'Once.' };
    const post = await trainee.do('addPost', input, WRITTEN);
    expect(await trainee.do('addPost', input, WRITTEN)).toEqual(post);
    const edit = { id: post.id, expectedVersion: 1, body: 'Once, I said.' };
    expect(await codeOf(colleague.do('editPost', edit, WRITTEN))).toBe('NOT_ALLOWED');
    expect((await trainee.do('editPost', edit, '... on Post { version }')).version).toBe(2);
    expect(await codeOf(colleague.do('addPost', input, WRITTEN))).toBe('BAD_INPUT');
    const reasons = [{ text: 'Elm', class: 'NAME', reason: 'A tree' }];
    expect(
      await codeOf(trainee.do('addPost', { ...input, id: uuid(), notIdentifiers: reasons }, WRITTEN)),
    ).toBe('BAD_INPUT');
    await trainee.do('deletePost', { id: post.id }, '... on Post { id }');
  });

  it('is chosen before the first word in a case, and stays with what was said', async () => {
    await write(colleague, 'By my name.');
    expect(await codeOf(take(colleague))).toBe('ALIAS_TOO_LATE');
    expect(await codeOf(take(clinician))).toBe('NOT_ALLOWED');
    expect(await codeOf(take(outsider))).toBe('NOT_FOUND');
    await take(trainee);
    const dropped = await trainee.do('dropAlias', { threadId }, THREAD);
    expect(dropped).toMatchObject({ viewerAlias: null, viewerCan: { takeAlias: true } });
    const { viewerAlias } = await take(trainee);
    await write(trainee, 'Under an alias.');
    expect(await codeOf(trainee.do('dropAlias', { threadId }, THREAD))).toBe('ALIAS_TOO_LATE');
    expect(await aliasOf(trainee)).toEqual(viewerAlias);
  });
});

describe('who is behind an alias', () => {
  it('stands in no row, by no role, and in no line of the log', async () => {
    const { viewerAlias } = await take(trainee);
    const post = await write(trainee, 'Nobody is to know.');
    await trainee.do('react', { postId: post.id, kind: 'HELPS', isOn: true }, WRITTEN);
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows: tables } = await owner.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      const both: string[] = [];
      for (const { name } of tables) {
        const { rows } = await owner.query<{ row: string }>(
          `select to_jsonb(one)::text as row from ${name} one`,
        );
        for (const { row } of rows)
          if (/alias|post/u.test(name) || row.includes(post.id) || row.includes(viewerAlias.id))
            if (row.includes(cast.trainee.personId) || row.includes(cast.trainee.email)) both.push(name);
      }
      expect(both).toEqual([]);
      const { rows: log } = await owner.query(
        `select actor_id, address, device from access_entries where subject_id = $1`,
        [post.id],
      );
      expect(log).toEqual([
        { actor_id: viewerAlias.id, address: null, device: null },
        { actor_id: viewerAlias.id, address: null, device: null },
      ]);
      const { rows: mine } = await owner.query(
        `select request_id from access_entries where actor_id = $1
         intersect select request_id from access_entries where actor_id = $2`,
        [viewerAlias.id, cast.trainee.personId],
      );
      expect(mine).toEqual([]);
    });
    expect(
      app
        .logged()
        .split('\n')
        .filter((line) => line.includes(post.id) && line.includes(cast.trainee.personId)),
    ).toEqual([]);
  });

  it('is told to a lead with a reason, and the person reads who asked and why', async () => {
    const { viewerAlias } = await take(trainee);
    await write(trainee, 'I do not know how to go on.');
    for (const who of [colleague, supervisor, clinician, trainee])
      expect(await codeOf(breakIt(who, viewerAlias.id))).toBe('NOT_ALLOWED');
    expect(await codeOf(breakIt(outsider, viewerAlias.id))).toBe('NOT_FOUND');
    expect(await codeOf(breakIt(lead, viewerAlias.id, { reason: 'Why not' }))).toBe('BAD_INPUT');
    const detail = await breakIt(lead, viewerAlias.id, { reason: 'Call Ingrid Svensson about it' });
    expect(detail.__typename).toBe('IdentifyingDetailsFound');

    const screen = await listen(app.url, trainee);
    let told = 0;
    screen.socket.on('inbox.changed', () => (told += 1));
    const id = uuid();
    const first = await breakIt(lead, viewerAlias.id, { id });
    expect(first).toMatchObject({ alias: { name: viewerAlias.name }, person: { id: cast.trainee.personId } });
    expect(await breakIt(lead, viewerAlias.id, { id })).toEqual(first);
    await until(() => told === 1, 'the person to be told');
    screen.close();
    const breaks = 'query ($id: ID!) { thread(id: $id) { breaksOfViewerAlias { reason by { id } } } }';
    expect((await trainee.ask(breaks, { id: threadId })).thread.breaksOfViewerAlias).toEqual([
      { reason: 'Worry for the writer’s safety', by: { id: cast.lead.personId } },
    ]);
    expect((await lead.ask(breaks, { id: threadId })).thread.breaksOfViewerAlias).toEqual([]);
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows: mails } = await owner.query(`select "to" from mails where kind = 'alias-broken'`);
      expect(mails).toEqual([{ to: cast.trainee.email }]);
      const { rows: entries } = await owner.query(
        `select actor_id from access_entries where action = 'asked who is behind an alias' and subject_id = $1`,
        [threadId],
      );
      expect(entries.map(({ actor_id }) => actor_id)).toContain(cast.lead.personId);
    });
  });

  it('is told by the function to nobody but a lead of the team, and only with the server’s key', async () => {
    const { viewerAlias } = await take(trainee);
    await write(trainee, 'Still nobody.');
    const ask = async (leadId: string): Promise<unknown> =>
      withClient(app.database.appUrl, async (client) => {
        await client.query('begin');
        await client.query(`select set_config('app.organisation_id', $1, true)`, [cast.organisationId]);
        const zero = Buffer.alloc(64);
        const { rows } = await client.query(
          `select break_alias($1, $2, $3, 'Because I can', now(), $4, $4) as person`,
          [uuid(), viewerAlias.id, leadId, zero],
        );
        await client.query('rollback');
        return rows[0].person;
      });
    expect(await ask(cast.colleague.personId)).toBeNull();
    expect(await ask(cast.lead.personId)).toBeNull();
  });
});
