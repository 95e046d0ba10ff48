import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseReviewService } from '@second-chair/case-presentations';
import type { RoomEvent } from '@second-chair/wire';
import { startApp, type StoryApp } from '../support/app';
import { caseInReview, readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { CASE, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen, until } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let supervisor: Caller;
let clinician: Caller;
let colleague: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  supervisor = await signedIn(app.url, cast.supervisor);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
});
afterAll(() => app.stop());

/** A case that stands on an agenda; sessions put it there. */
async function scheduled(author: Caller = clinician, reviewer: Caller = lead): Promise<Loose> {
  const { id, version } = await readyCase(author, reviewer, cast.team);
  const { personId, organisationId } = cast.lead;
  return app.contexts.run({ personId, organisationId }, (ctx) =>
    app.server.app
      .get(CaseReviewService, { strict: false })
      .advance(ctx, { id, expectedVersion: version }, 'schedule'),
  );
}

const advance = (who: Caller, { id, version }: Loose, step: string): Promise<Loose> =>
  who.do('advanceCase', { id, expectedVersion: version, step }, CASE);

async function mayDo(who: Caller, id: string): Promise<Loose> {
  const query = 'query ($id: ID!) { casePresentation(id: $id) { viewerCan { advance putAway } } }';
  return (await who.ask(query, { id })).casePresentation.viewerCan;
}

describe('a case that the team reads', () => {
  it('is presented, followed up and put away by those who lead its team, and everyone hears of it', async () => {
    const one = await scheduled();
    const listener = await listen(app.url, colleague);
    await listener.join(`case:${one.id}`);
    expect(await mayDo(lead, one.id)).toEqual({ advance: true, putAway: false });
    const presented = await advance(lead, one, 'PRESENT');
    expect(presented).toMatchObject({ state: 'PRESENTED', version: one.version + 1 });
    const isNews = (event: RoomEvent) =>
      event.type === 'presentation.changed' && event.id === one.id && event.version === presented.version;
    await until(() => listener.events.find(isNews), 'the news of the case');
    listener.close();
    const followed = await advance(supervisor, presented, 'FOLLOW_UP');
    expect(followed.state).toBe('FOLLOW_UP');
    expect(await mayDo(lead, one.id)).toEqual({ advance: false, putAway: true });
    expect((await advance(lead, followed, 'ARCHIVE')).state).toBe('ARCHIVED');
  });

  it('is put away by its author once it was presented, and moved on by them in no other way', async () => {
    const one = await scheduled();
    for (const step of ['PRESENT', 'FOLLOW_UP'])
      expect(await advance(clinician, one, step)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await advance(clinician, one, 'ARCHIVE')).toMatchObject({ code: 'WRONG_STATE' });
    const presented = await advance(lead, one, 'PRESENT');
    expect(await mayDo(clinician, one.id)).toEqual({ advance: false, putAway: true });
    expect((await advance(clinician, presented, 'ARCHIVE')).state).toBe('ARCHIVED');
  });

  it('of a lead is moved on by that lead, too', async () => {
    const one = await scheduled(lead, supervisor);
    expect((await advance(lead, one, 'PRESENT')).state).toBe('PRESENTED');
  });
});

describe('a step', () => {
  it('that is sent twice is taken once', async () => {
    const one = await scheduled();
    const first = await advance(lead, one, 'PRESENT');
    expect(await advance(lead, one, 'PRESENT')).toEqual(first);
  });

  it('of two at the same moment is taken by one, and the other hears of it', async () => {
    const one = await scheduled();
    const presented = await advance(lead, one, 'PRESENT');
    const answers = await Promise.all([
      advance(lead, presented, 'FOLLOW_UP'),
      advance(supervisor, presented, 'ARCHIVE'),
    ]);
    const refused = answers.filter(({ code }) => code !== undefined);
    expect(refused).toHaveLength(1);
    expect(['STALE_VERSION', 'WRONG_STATE']).toContain(refused[0].code);
  });

  it('from what someone else has changed meanwhile is refused, with what is there now', async () => {
    const one = await scheduled();
    const stale = { ...one, version: one.version - 1 };
    expect(
      await lead.do(
        'advanceCase',
        { id: one.id, expectedVersion: stale.version, step: 'PRESENT' },
        '... on StaleVersion { currentVersion currentPresentation { state } }',
      ),
    ).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: one.version,
      currentPresentation: { state: 'SCHEDULED' },
    });
  });

  it('that the table does not have is refused: nothing goes past a review or a session', async () => {
    const inReview = await caseInReview(clinician, cast.team);
    const ready = await readyCase(clinician, lead, cast.team);
    for (const one of [inReview, ready])
      for (const step of ['PRESENT', 'FOLLOW_UP', 'ARCHIVE'])
        expect(await advance(lead, one, step)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('is refused to a colleague, and the case is absent for whoever may not read it', async () => {
    const one = await advance(lead, await scheduled(), 'PRESENT');
    expect(await advance(colleague, one, 'ARCHIVE')).toMatchObject({ code: 'NOT_ALLOWED' });
    const input = { id: one.id, expectedVersion: one.version, step: 'ARCHIVE' };
    for (const who of [cast.neighbour, cast.outsider]) {
      const stranger = await signedIn(app.url, who);
      const { errors } = await stranger.try(
        'mutation ($input: AdvanceCaseInput!) { advanceCase(input: $input) { __typename } }',
        { input },
      );
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
