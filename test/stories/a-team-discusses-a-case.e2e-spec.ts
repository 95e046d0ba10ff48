import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { PostService } from '@second-chair/discussions';
import { startApp, type StoryApp } from '../support/app';
import { addPost, POST, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { caller, FOUND, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;
let neighbour: Caller;
let outsider: Caller;
let threadId: string;
let caseId: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
  neighbour = await signedIn(app.url, cast.neighbour);
  outsider = await signedIn(app.url, cast.outsider);
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  threadId = (await threadOf(colleague, caseId)).id;
});
afterAll(() => app.stop());

const page = async (who: Caller, args: string): Promise<Loose> =>
  (
    await who.ask(
      `query ($id: ID!) { thread(id: $id) { posts(${args}) { nodes { position body } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }`,
      { id: threadId },
    )
  ).thread.posts;

describe('a post', () => {
  it('is written once, however often it is sent', async () => {
    const input = { id: uuid(), threadId, body: 'What was the *second* session like?' };
    const first = await colleague.do('addPost', input, POST);
    expect(await colleague.do('addPost', input, POST)).toEqual(first);
    const together = await Promise.all(
      [1, 2, 3].map(() => colleague.do('addPost', { ...input, id: input.id }, POST)),
    );
    expect(new Set(together.map(({ position }) => position))).toEqual(new Set([first.position]));
  });

  it('answers another, mentions a colleague, and keeps every script and emoji', async () => {
    const first = await addPost(colleague, threadId, 'شعرت بالحزن — וגם הקלה — 𝒶𝓃𝒹 relief 🌱👩🏽‍⚕️');
    expect(first.body).toBe('شعرت بالحزن — וגם הקלה — 𝒶𝓃𝒹 relief 🌱👩🏽‍⚕️');
    const reply = await addPost(
      lead,
      threadId,
      `Thank you. @[${cast.clinician.personId}] what did you feel?`,
      {
        replyToId: first.id,
      },
    );
    expect(reply.replyTo.id).toBe(first.id);
    expect(reply.mentions).toEqual([{ id: cast.clinician.personId }]);
    const { home } = await clinician.ask('{ home { mentions { id } unread { id unreadCount } } }');
    expect(home.mentions).toEqual([{ id: reply.id }]);
    await clinician.do(
      'markThreadRead',
      { threadId, position: reply.position },
      '... on Thread { unreadCount }',
    );
    expect((await clinician.ask('{ home { mentions { id } unread { id } } }')).home).toEqual({
      mentions: [],
      unread: [],
    });
  });

  it('passes the gate, as does every edit', async () => {
    const refused = await addPost(colleague, threadId, 'Did Ingrid call from Linköping?').catch(
      (error: Error) => error,
    );
    expect(refused).toMatchObject({ __typename: 'IdentifyingDetailsFound' });
    const post = await addPost(colleague, threadId, 'Did she call?');
    const edit = { id: post.id, expectedVersion: 1, body: 'Did Ingrid call?' };
    const found = await colleague.do('editPost', edit, `${POST} ${FOUND}`);
    expect(found.findings[0]).toMatchObject({ field: 'body', text: 'Ingrid' });
    const kept = {
      ...edit,
      notIdentifiers: [{ text: 'Ingrid', class: 'NAME', reason: 'The name of a storm.' }],
    };
    expect(await colleague.do('editPost', kept, POST)).toMatchObject({
      version: 2,
      body: 'Did Ingrid call?',
    });
    const stale = await colleague.do(
      'editPost',
      { ...edit, body: 'Did she?' },
      '... on StalePost { current { body } }',
    );
    expect(stale).toMatchObject({ __typename: 'StalePost', current: { body: 'Did Ingrid call?' } });
  });

  it('is changed by its author only', async () => {
    const post = await addPost(colleague, threadId, 'Mine to change.');
    const input = { id: post.id, expectedVersion: 1, body: 'Not theirs.' };
    expect(await lead.do('editPost', input, POST)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await lead.do('deletePost', { id: post.id }, POST)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('can be had back for a minute after it was deleted, and loses its words then', async () => {
    const post = await addPost(colleague, threadId, 'Said too soon.');
    expect(await colleague.do('deletePost', { id: post.id }, POST)).toMatchObject({ body: '' });
    expect(await colleague.do('undoDeletePost', { id: post.id }, POST)).toMatchObject({
      body: 'Said too soon.',
    });
    await colleague.do('deletePost', { id: post.id }, POST);
    const later = new Date(Date.now() + 61_000);
    const posts = app.server.app.get(PostService);
    const { organisationId, personId } = cast.colleague;
    await expect(
      app.contexts.run({ organisationId, personId, now: later }, (ctx) => posts.undoDelete(ctx, post.id)),
    ).rejects.toMatchObject({ code: 'TOO_LATE_TO_UNDO' });
    await app.contexts.run({ organisationId }, (ctx) => posts.blankDeleted(ctx, later));
    const [row] = await app.contexts.run({ organisationId }, (ctx) =>
      ctx.db.query('select body from posts where id = $1', [post.id]),
    );
    expect(row).toEqual({ body: '' });
  });

  it('pages in both directions without a gap', async () => {
    for (let i = 0; i < 7; i += 1) await addPost(clinician, threadId, `Thought ${'abcdefg'[i]}`);
    const newest = await page(clinician, 'last: 4');
    const earlier = await page(clinician, `last: 3, before: "${newest.pageInfo.startCursor}"`);
    const positions = [...earlier.nodes, ...newest.nodes].map(({ position }: Loose) => position);
    expect(positions).toEqual(Array.from({ length: 7 }, (_, i) => positions[0] + i));
    const forward = await page(clinician, `first: 4, after: "${earlier.pageInfo.endCursor}"`);
    expect(forward.nodes).toEqual(newest.nodes);
    const wrong = await clinician.try(
      `query ($id: ID!) { thread(id: $id) { posts(first: 5000) { nodes { id } } } }`,
      { id: threadId },
    );
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is out of reach for other teams, other organisations and nobody at all', async () => {
    for (const [who, code] of [
      [neighbour, 'NOT_FOUND'],
      [outsider, 'NOT_FOUND'],
      [caller(app.url), 'UNAUTHENTICATED'],
    ] as const) {
      const read = await who.try('query ($id: ID!) { thread(id: $id) { title } }', { id: threadId });
      expect(read.errors?.[0]?.extensions.code).toBe(code);
      const write = await who.try(
        'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }',
        {
          input: { id: uuid(), threadId, body: 'Let me in.' },
        },
      );
      expect(write.errors?.[0]?.extensions.code).toBe(code);
    }
  });
});

describe('the room of a thread', () => {
  it('tells everyone in it, in an order without gaps, and tells again what was missed', async () => {
    const [one, two] = [await listen(app.url, clinician), await listen(app.url, lead)];
    const { seq } = await threadOf(clinician, caseId);
    const room = `thread:${threadId}`;
    expect(await one.join(room, seq)).toMatchObject({ ok: true, seq, events: [] });
    const joined = await two.join(room, seq);
    expect(joined.ok && joined.present.map(({ name }) => name)).toEqual(['Clinician', 'Lead']);
    const bodies = ['One more thing.', 'And another.', 'And a last one.'];
    for (const body of bodies) await addPost(colleague, threadId, body);
    for (const who of [one, two]) {
      await until(() => who.events.length === 3, 'three events');
      expect(who.events.map((event) => event.seq)).toEqual([seq + 1, seq + 2, seq + 3]);
      expect(who.events.map((event) => event.type === 'post.added' && event.post.body)).toEqual(bodies);
    }
    const late = await listen(app.url, lead);
    const answer = await late.join(room, seq + 1);
    expect(answer).toMatchObject({ ok: true, seq: seq + 3 });
    expect(answer.ok && 'events' in answer && answer.events.map((event) => event.seq)).toEqual([
      seq + 2,
      seq + 3,
    ]);
    expect(await late.join(room, seq + 900)).toMatchObject({ ok: true, reset: true, seq: seq + 3 });
    for (const who of [one, two, late]) who.close();
  });

  it('shows that someone is writing, and never what', async () => {
    const [writer, reader] = [await listen(app.url, clinician), await listen(app.url, lead)];
    const room = `thread:${threadId}` as const;
    await writer.join(room);
    await reader.join(room);
    const heard = new Promise((resolve) => reader.socket.once('typing.changed', resolve));
    writer.socket.emit('typing', { room, isTyping: true });
    expect(await heard).toEqual({
      room,
      person: { id: cast.clinician.personId, name: 'Clinician' },
      isTyping: true,
    });
    for (const who of [writer, reader]) who.close();
  });

  it('lets nobody in who may not read it, and answers nonsense with BAD_INPUT', async () => {
    const [stranger, member] = [await listen(app.url, outsider), await listen(app.url, neighbour)];
    expect(await stranger.join(`thread:${threadId}`)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await member.join(`case:${caseId}`)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await member.join(`team:${cast.team}`)).toEqual({ ok: false, code: 'NOT_FOUND' });
    for (const [room, after] of [
      ['person:1', 0],
      [`thread:${threadId}`, -1],
      [`thread:${threadId}`, 2 ** 40],
    ] as const) {
      expect(await stranger.join(room, after)).toEqual({ ok: false, code: 'BAD_INPUT' });
    }
    await addPost(colleague, threadId, 'Not for strangers.');
    expect(stranger.events).toEqual([]);
    await expect(listen(app.url, { cookie: '' })).rejects.toThrow('UNAUTHENTICATED');
    for (const who of [stranger, member]) who.close();
  });
});
