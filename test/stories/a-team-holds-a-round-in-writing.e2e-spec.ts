import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RoundService } from '@second-chair/discussions';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { serveFrom } from '../support/demo';
import { signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

const HOUR = 3_600_000;

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let trainee: Caller;
let outsider: Caller;
let caseId: string;
let threadId: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  supervisor = await signedIn(app.url, cast.supervisor);
  trainee = await signedIn(app.url, cast.trainee);
  outsider = await signedIn(app.url, cast.outsider);
  caseId = (await readyCase(clinician, await signedIn(app.url, cast.lead), cast.team)).id;
});
afterAll(() => app.stop());

const ROUND = `... on Thread { id phasePlace round { protocol version endedAt facilitator { id } presenter { id } viewerRole
  ready { id } phases { place key hours openedAt dueAt closedAt takes mayBeAnonymous } viewerCan { closePhase signal } } }`;
const HELD = '... on HeldPost { id kind place body withdrawnAt }';
const WRITTEN = `... on Post { id kind position } ${HELD}`;

beforeEach(async () => {
  threadId = uuid();
  await clinician.do(
    'openThread',
    { id: threadId, casePresentationId: caseId, title: 'In steps' },
    '... on Thread { id }',
  );
});

const start = (who: Caller, more: object = {}): Promise<Loose> =>
  who.do('startRound', { threadId, protocol: 'THREE_STEPS', ...more }, ROUND);
const close = (who: Caller, place: number): Promise<Loose> =>
  who.do('closePhase', { threadId, place }, ROUND);
const write = (who: Caller, kind: string, body: string, id = uuid()): Promise<Loose> =>
  who.do('addPost', { id, threadId, body, kind }, WRITTEN);
const posts = async (who: Caller): Promise<Loose[]> =>
  (
    await who.ask('query ($id: ID!) { thread(id: $id) { posts { nodes { id kind body author { id } } } } }', {
      id: threadId,
    })
  ).thread.posts.nodes;
const held = async (who: Caller): Promise<Loose[]> =>
  (
    await who.ask('query ($id: ID!) { thread(id: $id) { heldPosts { id kind place body } } }', {
      id: threadId,
    })
  ).thread.heldPosts;
const refusal = async (ask: Promise<Loose>): Promise<Loose> => {
  const answer = await ask.catch((error: Error) => ({ code: JSON.parse(error.message)[0].extensions.code }));
  return answer.code;
};

/** The job, by a clock that is `hours` ahead. */
async function sweep(hours: number, of: Pick<StoryApp, 'server' | 'contexts'> = app): Promise<void> {
  const { organisationId } = cast;
  const now = new Date(Date.now() + hours * HOUR);
  const rounds = of.server.app.get(RoundService, { strict: false });
  await of.contexts.run({ organisationId, now }, (ctx) => rounds.sweep(ctx));
}

describe('a round in writing', () => {
  it('is begun once, shares out ten days, and knows who does what', async () => {
    const begun = await start(supervisor);
    expect(begun.round).toMatchObject({
      facilitator: { id: cast.supervisor.personId },
      presenter: { id: cast.clinician.personId },
      viewerRole: 'FACILITATOR',
      viewerCan: { closePhase: true, signal: true },
    });
    expect(begun.phasePlace).toBe(0);
    expect(begun.round.phases.map(({ key }: Loose) => key)).toEqual(['questions', 'hypotheses', 'options']);
    expect(begun.round.phases.reduce((sum: number, { hours }: Loose) => sum + hours, 0)).toBe(240);
    const [{ openedAt, dueAt, hours }, second] = begun.round.phases;
    expect(new Date(dueAt).getTime() - new Date(openedAt).getTime()).toBe(hours * HOUR);
    expect(second.openedAt).toBeNull();
    expect((await start(supervisor)).round.version).toBe(begun.round.version);
    expect(await refusal(start(supervisor, { protocol: 'CONSULTANCY' }))).toBe('ROUND_BEGUN');
    expect(
      (
        await clinician.ask(
          `query ($id: ID!) { thread(id: $id) { round { viewerRole viewerCan { closePhase } } } }`,
          { id: threadId },
        )
      ).thread.round,
    ).toEqual({ viewerRole: 'PRESENTER', viewerCan: { closePhase: false } });
  });

  it('is begun by those who may, with a facilitator who can, in windows that make sense', async () => {
    expect(await refusal(start(trainee))).toBe('NOT_ALLOWED');
    expect(await refusal(start(outsider))).toBe('NOT_FOUND');
    expect(await refusal(start(clinician))).toBe('BAD_INPUT');
    expect(await refusal(start(supervisor, { facilitatorId: cast.neighbour.personId }))).toBe('BAD_INPUT');
    for (const hours of [[24], [24, 24, 0], [200, 200, 200]])
      expect(await refusal(start(supervisor, { hours }))).toBe('BAD_INPUT');
    const begun = await start(clinician, { facilitatorId: cast.supervisor.personId, hours: [1, 2, 3] });
    expect(begun.round.phases.map(({ hours }: Loose) => hours)).toEqual([1, 2, 3]);
  });

  it('holds what comes too early, for its author alone, until its phase opens', async () => {
    await start(supervisor);
    const screen = await listen(app.url, clinician);
    await screen.join(`thread:${threadId}`);
    const id = uuid();
    const early = await write(colleague, 'SUGGESTION', 'One could write to him.', id);
    expect(early).toMatchObject({ __typename: 'HeldPost', place: 2, kind: 'SUGGESTION' });
    expect(await write(colleague, 'SUGGESTION', 'One could write to him.', id)).toEqual(early);
    expect(await write(colleague, 'QUESTION', 'Who made the last appointment?')).toMatchObject({
      __typename: 'Post',
    });
    expect((await held(colleague)).map((one) => one.id)).toEqual([id]);
    for (const who of [clinician, supervisor, trainee]) {
      expect(await held(who)).toEqual([]);
      expect((await posts(who)).map(({ kind }) => kind)).toEqual(['QUESTION']);
    }
    expect((await write(clinician, 'REMARK', 'She did, on the stairs.')).__typename).toBe('Post');
    expect((await write(supervisor, 'SUGGESTION', 'Let us begin with facts.')).__typename).toBe('Post');

    await close(supervisor, 0);
    expect(await write(clinician, 'REMARK', 'I only listen now.')).toMatchObject({ place: 2 });
    expect(
      screen.events.some(({ type, ...event }) => type === 'post.added' && JSON.stringify(event).includes(id)),
    ).toBe(false);
    await close(supervisor, 1);
    const bodies = (await posts(trainee)).map(({ body }) => body);
    expect(bodies.slice(-2)).toEqual(['One could write to him.', 'I only listen now.']);
    expect(await held(colleague)).toEqual([]);
    await until(
      () => screen.events.some((event) => event.type === 'post.added' && event.post.id === id),
      'the held post',
    );
    expect((await posts(trainee)).find((post) => post.id === id).author.id).toBe(cast.colleague.personId);
    // A retry that comes after its appearance finds the post.
    expect(await write(colleague, 'SUGGESTION', 'One could write to him.', id)).toMatchObject({
      __typename: 'Post',
      id,
    });
    screen.close();
  });

  it('keeps what comes too late until it is over, and lets everything through from then on', async () => {
    await start(supervisor);
    await close(supervisor, 0);
    const late = await write(colleague, 'QUESTION', 'Was there a waiting list?');
    expect(late).toMatchObject({ __typename: 'HeldPost', place: 3 });
    await close(supervisor, 1);
    const over = await close(supervisor, 2);
    expect(over.phasePlace).toBeNull();
    expect(over.round.endedAt).not.toBeNull();
    expect((await posts(trainee)).map(({ id }) => id)).toEqual([late.id]);
    expect((await write(trainee, 'QUESTION', 'And now?')).__typename).toBe('Post');
  });

  it('never holds or takes what could identify the patient', async () => {
    await start(supervisor);
    const refused = await write(colleague, 'SUGGESTION', 'Call Ingrid Svensson in Linköping.');
    expect(refused.__typename).toBe('IdentifyingDetailsFound');
    expect(await held(colleague)).toEqual([]);
  });

  it('gives a held post back to its author alone, once, with its words', async () => {
    await start(supervisor);
    const { id } = await write(colleague, 'SUGGESTION', 'Too soon, I see.');
    expect(await refusal(trainee.do('takeBackHeldPost', { id }, HELD))).toBe('NOT_FOUND');
    const back = await colleague.do('takeBackHeldPost', { id }, HELD);
    expect(back.body).toBe('Too soon, I see.');
    expect(await colleague.do('takeBackHeldPost', { id }, HELD)).toEqual(back);
    await close(supervisor, 0);
    await close(supervisor, 1);
    expect(await posts(trainee)).toEqual([]);
  });

  it('counts who is ready, once each, and forgets it with the phase', async () => {
    await start(supervisor);
    const ready = (who: Caller, isReady = true, place = 0): Promise<Loose> =>
      who.do('signalReady', { threadId, place, isReady }, ROUND);
    await Promise.all([ready(colleague), ready(colleague), ready(trainee), ready(clinician)]);
    const counted = (await ready(trainee, false)).round.ready.map(({ id }: Loose) => id);
    expect(counted.sort()).toEqual([cast.colleague.personId, cast.clinician.personId].sort());
    expect(await refusal(ready(outsider))).toBe('NOT_FOUND');
    const next = await close(supervisor, 0);
    expect(next.round.ready).toEqual([]);
    expect((await ready(colleague, true, 0)).round.ready).toEqual([]);
  });

  it('is moved by its facilitator or those who look after the team, one phase for one call', async () => {
    await start(supervisor);
    for (const who of [colleague, trainee, clinician])
      expect(await refusal(close(who, 0))).toBe('NOT_ALLOWED');
    const all = await Promise.all([close(supervisor, 0), close(supervisor, 0), close(supervisor, 0)]);
    expect(new Set(all.map(({ phasePlace }) => phasePlace))).toEqual(new Set([1]));
  });
});

describe('a window', () => {
  it('ends by the clock, once, with two servers and several sweeps at a time', async () => {
    await start(supervisor, { hours: [2, 3, 4] });
    const early = await write(colleague, 'HYPOTHESIS', 'It may have been the holiday.');
    const twin = await serveFrom(app, app.database);
    try {
      await sweep(1.9);
      expect(await posts(trainee)).toEqual([]);
      await Promise.all([sweep(2.1), sweep(2.1, twin), sweep(2.1), sweep(2.1, twin)]);
      expect((await posts(trainee)).map(({ id }) => id)).toEqual([early.id]);
      const { rows } = await withClient(app.database.ownerUrl, (owner) =>
        owner.query(
          `select place, closed_by, closed_at is null as open from round_phases where thread_id = $1 and opened_at is not null order by place`,
          [threadId],
        ),
      );
      expect(rows).toEqual([
        { place: 0, closed_by: null, open: false },
        { place: 1, closed_by: null, open: true },
      ]);
    } finally {
      await twin.server.close();
    }
  }, 60_000);

  it('that ends while someone is typing leaves what they type kept and held', async () => {
    await start(supervisor, { hours: [1, 1, 1] });
    await sweep(1.5);
    expect(await write(colleague, 'QUESTION', 'I was about to ask.')).toMatchObject({
      __typename: 'HeldPost',
      place: 3,
      body: 'I was about to ask.',
    });
    await sweep(3);
    await sweep(5);
    expect((await posts(trainee)).map(({ body }) => body)).toEqual(['I was about to ask.']);
  });
});
