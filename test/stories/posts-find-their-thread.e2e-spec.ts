import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let trainee: Caller;
let lead: Caller;
let caseId: string;
let here: string;
let there: string;
let posts: string[];

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  [clinician, colleague, supervisor, trainee, lead] = (await Promise.all(
    (['clinician', 'colleague', 'supervisor', 'trainee', 'lead'] as const).map((key) =>
      signedIn(app.url, cast[key]),
    ),
  )) as [Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.stop());

const open = async (who: Caller, casePresentationId: string, title: string): Promise<string> => {
  const id = uuid();
  await who.do('openThread', { id, casePresentationId, title }, '... on Thread { id }');
  return id;
};
const write = async (who: Caller, threadId: string, body: string, more: object = {}): Promise<string> =>
  (await who.do('addPost', { id: uuid(), threadId, body, ...more }, '... on Post { id }')).id;
const MOVES = `moves { id kind count isArrival position undoUntil other { id title } movedBy { id } }`;
const THREAD = `... on Thread { id mergedIntoId ${MOVES} posts { nodes { id body position } } }`;
const look = async (who: Caller, id: string, args = ''): Promise<Loose> =>
  (
    await who.ask(
      `query ($id: ID!) { thread(id: $id) { id title lastPosition readUpTo readGeneration unreadCount followLevel
        mergedIntoId ${MOVES}
        posts${args} { nodes { id body position replyTo { id } } pageInfo { hasPreviousPage hasNextPage } } } }`,
      { id },
    )
  ).thread;
const bodies = async (who: Caller, id: string): Promise<string[]> =>
  (await look(who, id)).posts.nodes.map(({ body }: { body: string }) => body);
const refusal = async (ask: Promise<Loose>): Promise<Loose> =>
  ask.catch((error: Error) => {
    const [{ message, extensions }] = JSON.parse(error.message);
    return { message, ...extensions };
  });
const threadIds = async (who: Caller, args: string): Promise<string[]> => {
  const { threads } = await who.ask(`{ threads(first: 50, ${args}) { nodes { id } } }`);
  return threads.nodes.map(({ id }: { id: string }) => id);
};

beforeEach(async () => {
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  here = await open(clinician, caseId, 'Here');
  there = await open(clinician, caseId, 'There');
  posts = [];
  for (const n of [1, 2, 3, 4]) posts.push(await write(colleague, here, `Here ${n}`));
  await write(colleague, there, 'There 1');
});

describe('posts are moved', () => {
  it('to another thread, keep their order, their replies and their addresses, and both threads say so', async () => {
    const [first, second, , fourth] = posts as [string, string, string, string];
    const answer = await write(trainee, here, 'To the second.', { replyToId: second });
    await supervisor.do('setFollowLevel', { threadId: here, level: 'FOLLOWED' }, '... on Thread { id }');
    const input = { id: uuid(), threadId: here, toThreadId: there, postIds: [fourth, second] };
    await lead.do('movePosts', input, THREAD);
    // The same call again, as after an answer that was lost.
    await lead.do('movePosts', input, THREAD);
    expect(await bodies(trainee, here)).toEqual(['Here 1', 'Here 3', 'To the second.']);
    expect(await bodies(trainee, there)).toEqual(['There 1', 'Here 2', 'Here 4']);
    const told = { id: input.id, kind: 'MOVE', count: 2, movedBy: { id: cast.lead.personId } };
    expect((await look(trainee, here)).moves).toEqual([
      { ...told, isArrival: false, position: 2, undoUntil: null, other: { id: there, title: 'There' } },
    ]);
    expect((await look(trainee, there)).moves).toEqual([
      { ...told, isArrival: true, position: 2, undoUntil: null, other: { id: here, title: 'Here' } },
    ]);
    const { post } = await trainee.ask('query ($id: ID!) { post(id: $id) { threadId } }', { id: second });
    expect(post.threadId).toBe(there);
    const last = (await look(trainee, here)).posts.nodes.at(-1);
    expect(last).toMatchObject({ id: answer, replyTo: { id: second } });
    expect((await look(supervisor, there)).followLevel).toBe('FOLLOWED');
    // Unread is counted without the places that are empty now.
    expect((await look(trainee, here)).unreadCount).toBe(0);
    expect((await look(supervisor, here)).unreadCount).toBe(3);
    const refused = await refusal(
      trainee.do('addPost', { id: uuid(), threadId: here, body: 'Late.', replyToId: second }, ''),
    );
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'replyToId' });
    expect(refused.message).toContain('There');
    expect(first).toBe((await look(trainee, here)).posts.nodes[0].id);
  });

  it('and back again, for a minute, by whoever moved them', async () => {
    const [, second, third] = posts as [string, string, string];
    const input = { id: uuid(), threadId: here, toThreadId: there, postIds: [second, third] };
    await lead.do('movePosts', input, THREAD);
    await write(colleague, there, 'There 2');
    expect((await refusal(supervisor.do('undoMove', { moveId: input.id }, THREAD))).code).toBe('NOT_ALLOWED');
    for (let i = 0; i < 2; i += 1) await lead.do('undoMove', { moveId: input.id }, THREAD);
    expect(await bodies(lead, here)).toEqual(['Here 1', 'Here 2', 'Here 3', 'Here 4']);
    expect(await bodies(lead, there)).toEqual(['There 1', 'There 2']);
    expect((await look(lead, here)).moves).toEqual([]);
    expect((await look(supervisor, there)).unreadCount).toBe(2);
    expect((await look(supervisor, here)).unreadCount).toBe(4);

    const later = { ...input, id: uuid() };
    await lead.do('movePosts', later, THREAD);
    await withClient(app.database.ownerUrl, (owner) =>
      owner.query(`update post_moves set moved_at = moved_at - interval '61 seconds' where id = $1`, [
        later.id,
      ]),
    );
    expect((await refusal(lead.do('undoMove', { moveId: later.id }, THREAD))).code).toBe('TOO_LATE_TO_UNDO');
  });

  it('into a thread of their own, which leads back when that is undone', async () => {
    const [, second, third] = posts as [string, string, string];
    const input = {
      id: uuid(),
      threadId: here,
      newThreadId: uuid(),
      title: 'Apart',
      postIds: [second, third],
    };
    const apart = await clinician.do('splitThread', input, THREAD);
    expect(apart).toMatchObject({
      id: input.newThreadId,
      posts: { nodes: [{ body: 'Here 2' }, { body: 'Here 3' }] },
    });
    await clinician.do('splitThread', input, THREAD);
    await clinician.do('undoMove', { moveId: input.id }, THREAD);
    expect(await bodies(lead, here)).toEqual(['Here 1', 'Here 2', 'Here 3', 'Here 4']);
    expect((await look(lead, input.newThreadId)).mergedIntoId).toBe(here);
    expect(await threadIds(lead, 'unreadOnly: false')).not.toContain(input.newThreadId);
  });

  it('all of them, when two threads are one', async () => {
    for (const id of [here, there]) await readAll(supervisor, id);
    const input = { id: uuid(), threadId: here, intoThreadId: there };
    await lead.do('mergeThreads', input, THREAD);
    await lead.do('mergeThreads', input, THREAD);
    expect(await bodies(lead, there)).toEqual(['There 1', 'Here 1', 'Here 2', 'Here 3', 'Here 4']);
    expect((await look(lead, here)).mergedIntoId).toBe(there);
    expect((await look(supervisor, there)).unreadCount).toBe(0);
    // What was on its way to the thread that went arrives in the one that stays.
    await write(trainee, here, 'Written on the way.');
    expect((await bodies(lead, there)).at(-1)).toBe('Written on the way.');
    await lead.do('undoMove', { moveId: input.id }, THREAD);
    expect(await bodies(lead, here)).toEqual(['Here 1', 'Here 2', 'Here 3', 'Here 4']);
    expect((await look(lead, here)).mergedIntoId).toBeNull();
    expect(await bodies(lead, there)).toEqual(['There 1', 'Written on the way.']);
  });

  it('only on one subject, and only by those who keep it in order', async () => {
    const [first] = posts as [string];
    const elsewhere = await open(clinician, (await readyCase(clinician, lead, cast.team)).id, 'Elsewhere');
    const input = { id: uuid(), threadId: here, postIds: [first] };
    expect(await refusal(lead.do('movePosts', { ...input, toThreadId: elsewhere }, THREAD))).toMatchObject({
      code: 'BAD_INPUT',
      field: 'toThreadId',
    });
    expect(await refusal(lead.do('movePosts', { ...input, toThreadId: here }, THREAD))).toMatchObject({
      field: 'toThreadId',
    });
    expect((await refusal(trainee.do('movePosts', { ...input, toThreadId: there }, THREAD))).code).toBe(
      'NOT_ALLOWED',
    );
    expect(
      await refusal(lead.do('movePosts', { ...input, toThreadId: there, postIds: [uuid()] }, THREAD)),
    ).toMatchObject({ field: 'postIds' });
    expect(await bodies(lead, here)).toHaveLength(4);
  });

  it('and a retry of one that was moved meanwhile is no second post', async () => {
    const input = { id: uuid(), threadId: here, body: 'Once.' };
    await trainee.do('addPost', input, '... on Post { id }');
    await lead.do(
      'movePosts',
      { id: uuid(), threadId: here, toThreadId: there, postIds: [input.id] },
      THREAD,
    );
    expect(await trainee.do('addPost', input, '... on Post { id threadId }')).toMatchObject({
      threadId: there,
    });
    expect((await bodies(lead, there)).filter((body) => body === 'Once.')).toHaveLength(1);
  });
});

const readAll = async (who: Caller, threadId: string): Promise<void> => {
  const { lastPosition } = await look(who, threadId);
  await who.do('markThreadRead', { threadId, position: lastPosition }, '... on Thread { id }');
};

describe('a reader', () => {
  it('marks it unread from a post on, and no other screen takes that back', async () => {
    await readAll(supervisor, here);
    const STANDING = '... on Thread { readUpTo readGeneration unreadCount }';
    const before = await look(supervisor, here);
    const unread = await supervisor.do('markThreadUnread', { threadId: here, position: 3 }, STANDING);
    expect(unread).toMatchObject({ readUpTo: 2, unreadCount: 2 });
    const late = { threadId: here, position: 4, generation: before.readGeneration };
    expect(await supervisor.do('markThreadRead', late, STANDING)).toMatchObject({ readUpTo: 2 });
    const now = { threadId: here, position: 4, generation: unread.readGeneration };
    expect(await supervisor.do('markThreadRead', now, STANDING)).toMatchObject({ unreadCount: 0 });
  });

  it('follows and mutes for themselves alone, and finds what is theirs', async () => {
    const level = (who: Caller, threadId: string, to: string): Promise<Loose> =>
      who.do('setFollowLevel', { threadId, level: to }, '... on Thread { followLevel }');
    expect(await level(supervisor, here, 'FOLLOWED')).toMatchObject({ followLevel: 'FOLLOWED' });
    await level(supervisor, there, 'MUTED');
    expect((await look(lead, here)).followLevel).toBe('DEFAULT');
    const followed = await threadIds(supervisor, 'which: FOLLOWED');
    expect([followed.includes(here), followed.includes(there)]).toEqual([true, false]);
    const unread = await threadIds(supervisor, 'unreadOnly: true');
    expect([unread.includes(here), unread.includes(there)]).toEqual([true, false]);
    const { home } = await supervisor.ask('{ home { unread { id } } }');
    expect(home.unread.map(({ id }: { id: string }) => id)).not.toContain(there);
    const mine = await threadIds(trainee, 'which: MINE');
    expect([mine.includes(here), mine.includes(there)]).toEqual([false, false]);
    await trainee.do('takeAlias', { id: uuid(), threadId: here }, '... on Thread { id }');
    await write(trainee, here, 'Under an alias.');
    const masked = await threadIds(trainee, 'which: MINE');
    expect([masked.includes(here), masked.includes(there)]).toEqual([true, false]);
    expect(await threadIds(clinician, 'which: MINE')).toEqual(expect.arrayContaining([here, there]));
  });

  it('comes in at the first post that is unread, or around the one a link names, in one page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 30; n += 1) ids.push(await write(colleague, there, `There ${n + 2}`));
    await supervisor.do('markThreadRead', { threadId: there, position: 10 }, '... on Thread { id }');
    const positions = async (args: string): Promise<number[]> =>
      (await look(supervisor, there, args)).posts.nodes.map(({ position }: { position: number }) => position);
    expect(await positions('(atUnread: true, last: 6)')).toEqual([8, 9, 10, 11, 12, 13]);
    expect(await positions(`(around: "${ids[3]}", last: 4)`)).toEqual([3, 4, 5, 6]);
    expect((await look(supervisor, there, `(around: "${ids[3]}", last: 4)`)).posts.pageInfo).toEqual({
      hasPreviousPage: true,
      hasNextPage: true,
    });
    expect(await positions(`(around: "${posts[0]}", last: 2)`)).toEqual([30, 31]);
    await readAll(supervisor, there);
    expect(await positions('(atUnread: true, last: 2)')).toEqual([30, 31]);
  });

  it('goes on with a draft on another device, and nobody else ever sees it', async () => {
    const DRAFT = `... on Thread { viewerDraft { body kind version replyToId } } ... on StaleDraft { current { body version } }`;
    const keep = (who: Caller, body: string, expectedVersion: number, more: object = {}): Promise<Loose> =>
      who.do('keepPostDraft', { threadId: here, body, expectedVersion, ...more }, DRAFT);
    const draftOf = async (who: Caller): Promise<Loose> =>
      (await who.ask('query ($id: ID!) { thread(id: $id) { viewerDraft { body } } }', { id: here })).thread
        .viewerDraft;
    const kept = await keep(supervisor, 'Anna said', 0, { kind: 'QUESTION', replyToId: posts[0] });
    expect(kept.viewerDraft).toEqual({
      body: 'Anna said',
      kind: 'QUESTION',
      version: 1,
      replyToId: posts[0],
    });
    expect(await draftOf(lead)).toBeNull();
    await keep(supervisor, 'Anna said nothing', 1);
    expect(await keep(supervisor, 'Older words', 1)).toMatchObject({
      __typename: 'StaleDraft',
      current: { body: 'Anna said nothing', version: 2 },
    });
    await keep(supervisor, '', 2);
    expect(await draftOf(supervisor)).toBeNull();
    // A screen that goes on from what was emptied elsewhere is told so, and begins anew.
    expect(await keep(supervisor, 'Anna said nothing, twice', 2)).toMatchObject({ current: null });
    expect((await keep(supervisor, 'Anna said nothing, twice', 0)).viewerDraft.version).toBe(1);
    await keep(supervisor, '', 1);
    await keep(trainee, 'By my name, still', 0);
    await trainee.do('takeAlias', { id: uuid(), threadId: here }, '... on Thread { id }');
    expect(await draftOf(trainee)).toBeNull();
    await keep(trainee, 'Under an alias now', 0);
    expect(await draftOf(trainee)).toBeNull();
    await withClient(app.database.ownerUrl, async (owner) => {
      const { rows } = await owner.query('select from post_drafts where person_id = $1', [
        cast.trainee.personId,
      ]);
      expect(rows).toHaveLength(0);
    });
  });
});

describe('a discussion', () => {
  it('may be about no case: a team has its own', async () => {
    const id = uuid();
    const input = { id, teamId: cast.team, title: 'How we begin' };
    const opened = await trainee.do(
      'openTeamThread',
      input,
      '... on Thread { id subjectTitle casePresentationId }',
    );
    expect(opened).toMatchObject({ id, casePresentationId: null });
    await write(colleague, id, 'With a cup of tea.');
    expect(await bodies(lead, id)).toEqual(['With a cup of tea.']);
    const outsider = await signedIn(app.url, cast.outsider);
    expect((await refusal(outsider.do('openTeamThread', { ...input, id: uuid() }, ''))).code).toBe(
      'NOT_FOUND',
    );
    expect((await refusal(look(outsider, id))).code).toBe('NOT_FOUND');
  });
});

describe('a hypothesis', () => {
  const ADOPTED = `... on CasePresentation { version hypotheses { id reason confidence evidence source { id threadId author { name } } } }`;
  const adopt = (who: Caller, postId: string, more: object = {}): Promise<Loose> =>
    who.do(
      'adoptHypothesis',
      { id: uuid(), postId, reason: 'NO_PROGRESS', confidence: 40, ...more },
      ADOPTED,
    );

  it('said in a discussion becomes one of the case, once, with where it was said', async () => {
    const postId = await write(colleague, here, 'Perhaps nothing moved for weeks.', { kind: 'HYPOTHESIS' });
    expect((await refusal(adopt(trainee, postId))).code).toBe('NOT_ALLOWED');
    expect(await refusal(adopt(colleague, posts[0] as string))).toMatchObject({ field: 'postId' });
    const adopted = await adopt(colleague, postId);
    await adopt(clinician, postId);
    expect(adopted.hypotheses).toMatchObject([
      {
        reason: 'NO_PROGRESS',
        confidence: 40,
        evidence: 'Perhaps nothing moved for weeks.',
        source: { id: postId, threadId: here },
      },
    ]);
    const [{ id, reason, evidence }] = adopted.hypotheses;
    const revised = await clinician.do(
      'reviseCase',
      {
        id: caseId,
        expectedVersion: adopted.version,
        hypotheses: [{ id, reason, evidence, confidence: 70 }],
      },
      ADOPTED,
    );
    expect(revised.hypotheses).toMatchObject([{ confidence: 70, source: { id: postId } }]);
    await colleague.do('deletePost', { id: postId }, '... on Post { id }');
    const { casePresentation } = await lead.ask(
      'query ($id: ID!) { casePresentation(id: $id) { hypotheses { confidence source { id } } } }',
      { id: caseId },
    );
    expect(casePresentation.hypotheses).toEqual([{ confidence: 70, source: null }]);
  });

  it('said under an alias is added by the author of the case alone', async () => {
    await trainee.do('takeAlias', { id: uuid(), threadId: here }, '... on Thread { id }');
    const postId = await write(trainee, here, 'Perhaps she was ashamed.', { kind: 'HYPOTHESIS' });
    expect((await refusal(adopt(trainee, postId))).code).toBe('NOT_ALLOWED');
    expect((await adopt(clinician, postId)).hypotheses).toMatchObject([{ source: { id: postId } }]);
  });
});
