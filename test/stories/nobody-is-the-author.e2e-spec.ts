import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { askForToken, tokenOf, type Token } from '../support/blind-token';
import { readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller, type Loose } from '../support/graphql';
import { listen } from '../support/sockets';

const HYPOTHESES = 1;

let app: StoryApp;
let cast: Cast;
let callers: Record<string, Caller>;
let caseId: string;
let threadId: string;

const as = (name: string): Caller => callers[name] as Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  const names = ['clinician', 'colleague', 'supervisor', 'trainee', 'lead', 'outsider'] as const;
  callers = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await signedIn(app.url, cast[name])] as const)),
  );
  caseId = (await readyCase(as('clinician'), as('lead'), cast.team)).id;
});
afterAll(() => app.stop());

/** A round whose second phase is open, which takes words without an author. */
beforeEach(async () => {
  threadId = uuid();
  await as('clinician').do(
    'openThread',
    { id: threadId, casePresentationId: caseId, title: 'In steps' },
    '... on Thread { id }',
  );
  await as('supervisor').do('startRound', { threadId, protocol: 'THREE_STEPS' }, '... on Thread { id }');
  await close(0);
});

const close = (place: number): Promise<Loose> =>
  as('supervisor').do('closePhase', { threadId, place }, '... on Thread { phasePlace }');
const contribute = (who: string, token: Token, body: string, more: object = {}): Promise<Loose> =>
  as(who).do(
    'contribute',
    { id: randomUUID(), threadId, place: HYPOTHESES, kind: 'HYPOTHESIS', body, ...token, ...more },
    '... on ContributionKept { place }',
  );
const codeOf = async (ask: Promise<Loose>): Promise<string> =>
  (await ask.catch((error: Error) => ({ code: JSON.parse(error.message)[0].extensions.code }))).code;
const posts = async (who = 'lead'): Promise<Loose[]> =>
  (
    await as(who).ask(
      `query ($id: ID!) { thread(id: $id) { posts { nodes { id body author { id name kind } viewerCan { edit delete } } } } }`,
      { id: threadId },
    )
  ).thread.posts.nodes;

describe('words without an author', () => {
  it('appear together when the phase closes, by nobody, and are nobody’s to change', async () => {
    const screen = await listen(app.url, as('lead'));
    await screen.join(`thread:${threadId}`, 1_000);
    for (const [who, body] of [
      ['colleague', 'He may have been ashamed.'],
      ['trainee', 'She may have waited for a call.'],
    ] as const)
      expect(await contribute(who, await tokenOf(as(who), threadId, HYPOTHESES), body)).toMatchObject({
        place: HYPOTHESES,
      });
    expect(await posts()).toEqual([]);
    expect(screen.events).toEqual([]);
    screen.close();
    await close(HYPOTHESES);
    const shown = await posts('trainee');
    expect(shown.map(({ body }) => body).sort()).toEqual([
      'He may have been ashamed.',
      'She may have waited for a call.',
    ]);
    for (const { id, author, viewerCan } of shown) {
      expect(author).toEqual({ id, name: '', kind: 'NOBODY' });
      expect(viewerCan).toEqual({ edit: false, delete: false });
    }
    const edit = { id: shown[0]?.id, expectedVersion: 1, body: 'Mine after all.' };
    expect(await codeOf(as('trainee').do('editPost', edit, '... on Post { id }'))).toBe('NOT_ALLOWED');
  });

  it('can be taken away by a lead alone, who learns of nobody, and brought back for a minute', async () => {
    await contribute('colleague', await tokenOf(as('colleague'), threadId, HYPOTHESES), 'This was unkind.');
    await close(HYPOTHESES);
    const [post] = (await posts('lead')) as [Loose];
    expect(post.viewerCan).toEqual({ edit: false, delete: true });
    const GONE = '... on Post { id body deletedAt undoUntil author { name kind } viewerCan { undoDelete } }';
    for (const who of ['colleague', 'supervisor', 'clinician'] as const)
      expect(await codeOf(as(who).do('deletePost', { id: post.id }, GONE))).toBe('NOT_ALLOWED');
    const gone = await as('lead').do('deletePost', { id: post.id }, GONE);
    expect(gone).toMatchObject({ body: '', author: { kind: 'NOBODY' }, viewerCan: { undoDelete: true } });
    expect((await posts('trainee')).map(({ body }) => body)).toEqual(['']);
    expect(await codeOf(as('colleague').do('undoDeletePost', { id: post.id }, GONE))).toBe('NOT_ALLOWED');
    await as('lead').do('undoDeletePost', { id: post.id }, GONE);
    expect((await posts('trainee')).map(({ body }) => body)).toEqual(['This was unkind.']);
  });

  it('are taken once for each token, also when the answer was lost', async () => {
    const token = await tokenOf(as('colleague'), threadId, HYPOTHESES);
    const id = randomUUID();
    await contribute('colleague', token, 'Once.', { id });
    await contribute('colleague', token, 'Once.', { id });
    expect(await codeOf(contribute('colleague', token, 'Twice.'))).toBe('TOKEN_INVALID');
    expect(await codeOf(contribute('trainee', token, 'With a token of somebody else.'))).toBe(
      'TOKEN_INVALID',
    );
    await close(HYPOTHESES);
    expect((await posts()).map(({ body }) => body)).toEqual(['Once.']);
    expect(await codeOf(contribute('colleague', token, 'Too late.', { id }))).toBe('PHASE_OVER');
  });

  it('need a token of this phase, which is given to each member once', async () => {
    const token = await tokenOf(as('colleague'), threadId, HYPOTHESES);
    expect(await codeOf(tokenOf(as('colleague'), threadId, HYPOTHESES))).toBe('TOKEN_GIVEN');
    const forged = { ...token, token: Buffer.from('anything at all').toString('base64') };
    expect(await codeOf(contribute('colleague', forged, 'Forged.'))).toBe('TOKEN_INVALID');
    for (const [who, code] of [
      ['supervisor', 'NOT_ALLOWED'],
      ['clinician', 'NOT_ALLOWED'],
      ['outsider', 'NOT_FOUND'],
    ] as const)
      expect([who, await codeOf(tokenOf(as(who), threadId, HYPOTHESES))]).toEqual([who, code]);
    expect(await codeOf(contribute('outsider', token, 'From outside.'))).toBe('NOT_FOUND');
    expect(await codeOf(contribute('colleague', token, 'You should write.', { kind: 'SUGGESTION' }))).toBe(
      'BAD_INPUT',
    );
    expect((await contribute('colleague', token, 'Call Ingrid Svensson in Linköping.')).__typename).toBe(
      'IdentifyingDetailsFound',
    );
    expect(await codeOf(askForToken(as('trainee'), threadId, HYPOTHESES, 'bm8='))).toBe('BAD_INPUT');
    await close(HYPOTHESES);
    expect(await codeOf(askForToken(as('trainee'), threadId, HYPOTHESES, 'bm8='))).toBe('PHASE_OVER');
  });
});

describe('the whole database', () => {
  /** Each in turn asks, writes and reads on, as somebody at a screen does; then a dump is taken. */
  async function aRound(order: readonly string[]): Promise<void> {
    for (const who of order) {
      const token = await tokenOf(as(who), threadId, HYPOTHESES);
      await contribute(who, token, `By ${order.indexOf(who)}`);
      await as(who).ask('query ($id: ID!) { thread(id: $id) { title } }', { id: threadId });
    }
  }

  const WRITERS = ['colleague', 'trainee', 'lead'];

  it('has no row that holds a note and a person, shares no transaction between them, and no line of the log does', async () => {
    await aRound(WRITERS);
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows: notes } = await owner.query<{ id: string; row: string; xmin: string }>(
        `select id, to_jsonb(note)::text as row, xmin::text from anonymous_notes note where thread_id = $1`,
        [threadId],
      );
      expect(notes).toHaveLength(WRITERS.length);
      expect(new Set(notes.map(({ xmin }) => xmin)).size).toBe(1);
      const people = WRITERS.map((who) => cast[who as 'lead'].personId);
      for (const { row } of notes) for (const person of people) expect(row).not.toContain(person);
      const { rows: tables } = await owner.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      for (const { name } of tables.filter(({ name: one }) => one !== 'public.anonymous_notes')) {
        const { rows } = await owner.query<{ row: string }>(
          `select to_jsonb(one)::text as row from ${name} one where one.xmin::text = any($1)`,
          [notes.map(({ xmin }) => xmin)],
        );
        expect([name, rows]).toEqual([name, []]);
        const { rows: naming } = await owner.query<{ row: string }>(
          `select to_jsonb(one)::text as row from ${name} one where to_jsonb(one)::text like any($1)`,
          [notes.map(({ id }) => `%${id}%`)],
        );
        expect([name, naming]).toEqual([name, []]);
      }
      for (const line of app.logged().split('\n')) for (const { id } of notes) expect(line).not.toContain(id);
    });
    await close(HYPOTHESES);
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query(
        `select entry.actor_id, entry.address, entry.device from access_entries entry
         join posts on posts.id = entry.subject_id where posts.thread_id = $1 and entry.action = 'wrote'`,
        [threadId],
      );
      expect(rows).toEqual(WRITERS.map(() => ({ actor_id: null, address: null, device: null })));
    });
  });

  it('names an author no better than chance, by whatever order its rows are put in', async () => {
    const rounds = 8;
    /** By each way of ordering: how often the note at a place was by whoever comes at that place among those who acted. */
    const hits = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      if (round > 0) {
        threadId = uuid();
        const opened = { id: threadId, casePresentationId: caseId, title: `In steps ${round}` };
        await as('clinician').do('openThread', opened, '... on Thread { id }');
        await as('supervisor').do(
          'startRound',
          { threadId, protocol: 'THREE_STEPS' },
          '... on Thread { id }',
        );
        await close(0);
      }
      // Another order each time, and the same one among rows that tell of people.
      const order = [0, 1, 2].map((shift) => WRITERS[(shift + round) % WRITERS.length] as string);
      await aRound(order);
      const ways = await withClient(app.database.ownerUrl, async (owner) => {
        const read = async (sql: string): Promise<string[]> =>
          (await owner.query<{ body: string }>(sql, [threadId])).rows.map(({ body }) => body);
        const from = `select body from anonymous_notes where thread_id = $1 order by`;
        return {
          ctid: await read(`${from} ctid`),
          backwards: await read(`${from} ctid desc`),
          id: await read(`${from} id`),
          spent: await read(`${from} spent`),
        };
      });
      await close(HYPOTHESES);
      const shown = (await posts()).map(({ body }) => body);
      for (const [way, bodies] of Object.entries({ ...ways, shown }))
        bodies.forEach((body, place) => {
          if (body === `By ${place}`) hits.set(way, (hits.get(way) ?? 0) + 1);
        });
    }
    // Of 24 guesses a third is right by chance: 8, with a standard deviation of 2.3. Five of those is never.
    for (const [way, count] of hits) expect([way, Math.abs(count - rounds) < 12]).toEqual([way, true]);
    expect(hits.get('shown') ?? 0).toBeGreaterThan(0);
  }, 120_000);
});
