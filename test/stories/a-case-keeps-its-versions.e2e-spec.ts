import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { caller, CASE, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let trainee: Caller;
let lead: Caller;
let neighbour: Caller;
let outsider: Caller;
let caseId: string;

const ending = (text: string): object => ({ sections: [{ key: 'ENDING', text }] });
const FIRST = 'She tuned instruments, and left when the season began.';
const SECOND = 'She had a trade on the road, and left when the season began.';
const THIRD = 'She had a trade on the road, and left in autumn.';

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  trainee = await signedIn(app.url, cast.trainee);
  lead = await signedIn(app.url, cast.lead);
  neighbour = await signedIn(app.url, cast.neighbour);
  outsider = await signedIn(app.url, cast.outsider);

  const draft = await draftCase(clinician, cast.team, ending(FIRST));
  caseId = draft.id;
  const step = ({ id, version }: Loose): Loose => ({ id, expectedVersion: version });
  let current = await clinician.do('submitCase', { ...step(draft), attested: true }, CASE);
  current = await lead.do('returnCase', { ...step(current), comment: 'Could the work be wider?' }, CASE);
  current = await clinician.do('saveDraft', { ...step(current), ...ending(SECOND) }, CASE);
  current = await clinician.do('submitCase', { ...step(current), attested: true }, CASE);
  current = await lead.do('approveCase', step(current), CASE);
  await clinician.do('reviseCase', { ...step(current), ...ending(THIRD) }, CASE);
});
afterAll(() => app.stop());

const numbersFor = async (who: Caller): Promise<number[]> =>
  (
    await who.ask('query ($id: ID!) { casePresentation(id: $id) { versions { number } } }', { id: caseId })
  ).casePresentation.versions.map(({ number }: Loose) => number);
const one = (who: Caller, number: number) =>
  who.try(
    `query ($id: ID!, $number: Int!) { casePresentation(id: $id) { submittedVersion(number: $number) {
      number createdBy { name } fields { field value } } } }`,
    { id: caseId, number },
  );
const saysIn = async (who: Caller, number: number, field: string): Promise<string> =>
  (await one(who, number)).data.casePresentation.submittedVersion.fields.find((f: Loose) => f.field === field)
    .value;

describe('versions', () => {
  it('hold what the case said at each submission and revision, for author and reviewers', async () => {
    for (const who of [clinician, lead]) {
      expect(await numbersFor(who)).toEqual([1, 2, 3]);
      expect([
        await saysIn(who, 1, 'ENDING'),
        await saysIn(who, 2, 'ENDING'),
        await saysIn(who, 3, 'ENDING'),
      ]).toEqual([FIRST, SECOND, THIRD]);
    }
    expect((await one(lead, 2)).data.casePresentation.submittedVersion).toMatchObject({
      createdBy: { name: 'Clinician' },
    });
  });

  it('that were submitted and returned are never shown to the team', async () => {
    expect(await numbersFor(trainee)).toEqual([2, 3]);
    expect(await saysIn(trainee, 2, 'ENDING')).toBe(SECOND);
    const hidden = await one(trainee, 1);
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(hidden)).not.toContain('tuned');
  });

  it('do not exist for other teams, other organisations and nobody at all, nor beyond the last', async () => {
    for (const [who, number, code] of [
      [clinician, 4, 'NOT_FOUND'],
      [clinician, 0, 'NOT_FOUND'],
      [neighbour, 2, 'NOT_FOUND'],
      [outsider, 2, 'NOT_FOUND'],
      [caller(app.url), 2, 'UNAUTHENTICATED'],
    ] as const) {
      expect((await one(who, number)).errors?.[0]?.extensions.code).toBe(code);
    }
  });
});
