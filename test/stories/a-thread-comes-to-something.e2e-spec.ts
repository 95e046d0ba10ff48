import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { FOUND, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let trainee: Caller;
let lead: Caller;
let outsider: Caller;
let caseId: string;
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

const TAKEAWAY = `id body keptBy { id name kind } reopenedAt reopenedBy { id kind } undoUntil
  commitments { id what dueOn doneAt owner { id } viewerCan { setDone } }`;
const THREAD = `... on Thread { id version unreadCount takeawayIsNew viewerCan { resolve reopen }
  takeaway { ${TAKEAWAY} } earlierTakeaways { ${TAKEAWAY} } }
`;
const RESOLVED = `${THREAD} ... on ResolvedAlready { theirs { id body } } ${FOUND}`;
const SEEN = `query ($id: ID!) { thread(id: $id) { id lastPosition unreadCount takeawayIsNew readUpTo
  viewerCan { resolve reopen } takeaway { ${TAKEAWAY} } earlierTakeaways { ${TAKEAWAY} } posts { nodes { body } } } }`;

const open = async (who: Caller): Promise<string> => {
  const id = uuid();
  await who.do('openThread', { id, casePresentationId: caseId, title: 'What now' }, '... on Thread { id }');
  return id;
};
const write = (who: Caller, body: string, of = threadId): Promise<Loose> =>
  who.do('addPost', { id: uuid(), threadId: of, body }, '... on Post { id position }');
const resolve = (who: Caller, more: object = {}): Promise<Loose> =>
  who.do(
    'resolveThread',
    { id: uuid(), threadId, takeaway: 'Write once more, then wait.', ...more },
    RESOLVED,
  );
const look = async (who: Caller): Promise<Loose> => (await who.ask(SEEN, { id: threadId })).thread;
const readAll = async (who: Caller, more: object = {}): Promise<Loose> => {
  const { lastPosition } = await look(who);
  const input = { threadId, position: lastPosition, ...more };
  return who.do('markThreadRead', input, '... on Thread { unreadCount takeawayIsNew }');
};
const unreadIds = async (who: Caller): Promise<string[]> => {
  const { threads } = await who.ask('{ threads(first: 50, unreadOnly: true) { nodes { id } } }');
  return threads.nodes.map(({ id }: { id: string }) => id);
};
const refusal = async (ask: Promise<Loose>): Promise<{ code: string; field?: string; message: string }> => {
  const found = await ask.catch((error: Error) => {
    const [{ message, extensions }] = JSON.parse(error.message);
    return { message, ...extensions };
  });
  return found;
};

beforeEach(async () => {
  caseId = (await readyCase(clinician, lead, cast.team)).id;
  threadId = await open(clinician);
});

describe('a thread is resolved', () => {
  it('by a takeaway in words, with what each will do', async () => {
    await write(colleague, 'One letter more, I would say.');
    expect(await refusal(resolve(clinician, { takeaway: '' }))).toMatchObject({
      code: 'BAD_INPUT',
      field: 'takeaway',
    });
    expect(await refusal(resolve(clinician, { takeaway: ' \n ' }))).toMatchObject({ field: 'takeaway' });
    expect((await look(clinician)).takeaway).toBeNull();
    const commitments = [
      { id: uuid(), what: 'Write the letter', ownerId: cast.clinician.personId, dueOn: '2026-12-01' },
      { id: uuid(), what: 'Read it before it goes', ownerId: cast.colleague.personId },
    ];
    const resolved = await resolve(clinician, { commitments });
    expect(resolved.takeaway).toMatchObject({
      body: 'Write once more, then wait.',
      keptBy: { id: cast.clinician.personId, kind: 'PERSON' },
      commitments: [
        { what: 'Write the letter', dueOn: '2026-12-01', doneAt: null, viewerCan: { setDone: true } },
        { what: 'Read it before it goes', dueOn: null, viewerCan: { setDone: false } },
      ],
    });
    expect(resolved.viewerCan).toEqual({ resolve: false, reopen: true });
    const [first] = commitments as [Loose];
    const done = { commitmentId: first.id, isDone: true };
    expect(await refusal(trainee.do('setCommitmentDone', done, THREAD))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const after = await clinician.do('setCommitmentDone', done, THREAD);
    expect(after.takeaway.commitments[0].doneAt).not.toBeNull();
    const page = await trainee.ask(
      'query ($id: ID!) { casePresentation(id: $id) { takeaways { threadId body } } }',
      { id: caseId },
    );
    expect(page.casePresentation.takeaways).toEqual([{ threadId, body: 'Write once more, then wait.' }]);
  });

  it('never with identifying details, nor with somebody who does not read it', async () => {
    const found = await resolve(clinician, { takeaway: 'Ring Anna Lindqvist on 070-123 45 67.' });
    expect(found).toMatchObject({ __typename: 'IdentifyingDetailsFound' });
    expect(found.findings[0].field).toBe('takeaway');
    const notIdentifiers = [{ text: 'Anna Lindqvist', class: 'NAME', reason: 'Who wrote the method' }];
    const method = { takeaway: 'As Anna Lindqvist wrote, it takes time.' };
    expect(await resolve(clinician, method)).toMatchObject({ __typename: 'IdentifyingDetailsFound' });
    const commitments = [{ id: uuid(), what: 'Wait for an answer', ownerId: cast.outsider.personId }];
    expect(await refusal(resolve(clinician, { commitments }))).toMatchObject({
      field: 'commitments.0.ownerId',
    });
    const day = [
      { id: uuid(), what: 'Wait for an answer', ownerId: cast.colleague.personId, dueOn: '2026-02-30' },
    ];
    expect((await refusal(resolve(clinician, { commitments: day }))).code).toBe('BAD_INPUT');
    expect((await refusal(resolve(outsider))).code).toBe('NOT_FOUND');
    expect((await look(clinician)).takeaway).toBeNull();
    expect(await resolve(clinician, { ...method, notIdentifiers })).toMatchObject({
      takeaway: { body: method.takeaway },
    });
  });

  it('once, though two leads do so at the same moment and one of them tries twice', async () => {
    const input = { id: uuid(), takeaway: 'Mine.' };
    const answers = await Promise.all([
      resolve(lead, input),
      resolve(supervisor, { takeaway: 'Theirs.' }),
      resolve(lead, input),
    ]);
    const { takeaway } = await look(lead);
    const kept = answers.filter(({ __typename }) => __typename === 'Thread');
    const late = answers.filter(({ __typename }) => __typename === 'ResolvedAlready');
    expect(kept.length + late.length).toBe(3);
    expect(late.length).toBeGreaterThanOrEqual(1);
    for (const one of late) expect(one.theirs).toEqual({ id: takeaway.id, body: takeaway.body });
    expect((await look(lead)).earlierTakeaways).toEqual([]);
  });

  it('and is unread for those who took part, and for nobody else', async () => {
    await write(colleague, 'By name.');
    await trainee.do('takeAlias', { id: uuid(), threadId }, '... on Thread { id }');
    await write(trainee, 'Under an alias.');
    for (const who of [clinician, colleague, supervisor, trainee, lead]) await readAll(who);
    await resolve(lead, {});
    const news = async (): Promise<boolean[]> =>
      Promise.all(
        [clinician, colleague, supervisor, trainee, lead].map(async (who) => (await look(who)).takeawayIsNew),
      );
    expect(await news()).toEqual([true, true, false, true, false]);
    const listed = [clinician, colleague, supervisor, trainee, lead].map(unreadIds);
    expect((await Promise.all(listed)).map((ids) => ids.includes(threadId))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect((await look(trainee)).unreadCount).toBe(1);
    const { takeaway } = await look(trainee);
    expect(await readAll(trainee, { takeawayId: takeaway.id })).toEqual({
      __typename: 'Thread',
      unreadCount: 0,
      takeawayIsNew: false,
    });
    expect(await news()).toEqual([true, true, false, false, false]);
  });

  it('and for a minute that leaves no trace when it is taken back', async () => {
    await write(colleague, 'So we think.');
    const screen = await listen(app.url, colleague);
    await screen.join(`thread:${threadId}`);
    const { takeaway } = await resolve(lead);
    expect(takeaway.undoUntil).not.toBeNull();
    expect((await look(colleague)).takeaway.undoUntil).toBeNull();
    const undo = { takeawayId: takeaway.id };
    expect((await refusal(colleague.do('undoResolve', undo, THREAD))).code).toBe('NOT_ALLOWED');
    expect(await lead.do('undoResolve', undo, THREAD)).toMatchObject({
      takeaway: null,
      earlierTakeaways: [],
    });
    expect(await look(colleague)).toMatchObject({
      takeaway: null,
      takeawayIsNew: false,
      posts: { nodes: [{ body: 'So we think.' }] },
    });
    await until(
      () => screen.events.filter(({ type }) => type === 'thread.changed').length === 2,
      'both steps',
    );
    screen.close();

    const again = await resolve(lead);
    await withClient(app.database.ownerUrl, (owner) =>
      owner.query(`update takeaways set kept_at = kept_at - interval '61 seconds' where id = $1`, [
        again.takeaway.id,
      ]),
    );
    expect((await refusal(lead.do('undoResolve', { takeawayId: again.takeaway.id }, THREAD))).code).toBe(
      'TOO_LATE_TO_UNDO',
    );
  });

  it('and taken up again, with its takeaways kept', async () => {
    const first = await resolve(clinician, { takeaway: 'We wait for an answer.' });
    const input = { threadId, takeawayId: first.takeaway.id };
    const reopened = await colleague.do('reopenThread', input, THREAD);
    expect(reopened).toMatchObject({
      takeaway: null,
      earlierTakeaways: [{ body: 'We wait for an answer.', reopenedBy: { id: cast.colleague.personId } }],
      viewerCan: { resolve: true, reopen: false },
    });
    const second = await resolve(clinician, { takeaway: 'Write after all.' });
    expect(await colleague.do('reopenThread', input, THREAD)).toMatchObject({
      takeaway: { id: second.takeaway.id },
      earlierTakeaways: [{ body: 'We wait for an answer.' }],
    });
    const { search } = await trainee.ask(
      '{ search(text: "answer", filter: { kinds: [TAKEAWAY] }) { results { nodes { kind id threadId } } } }',
    );
    expect(search.results.nodes).toContainEqual({ kind: 'TAKEAWAY', id: first.takeaway.id, threadId });
  });
});
