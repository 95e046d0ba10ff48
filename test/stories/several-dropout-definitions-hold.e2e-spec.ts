import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { CASE, signedIn, type Caller } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let supervisor: Caller;
let colleague: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  supervisor = await signedIn(app.url, cast.supervisor);
  colleague = await signedIn(app.url, cast.colleague);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const DEFINITIONS = '... on CasePresentation { id version dropoutDefinitions belowNSessions }';
const three = ['THERAPIST_JUDGEMENT', 'BELOW_N_SESSIONS', 'NO_RELIABLE_CHANGE'];

it('are kept together, with the number that one of them speaks of, and read by the team', async () => {
  const { id, version } = await draftCase(clinician, cast.team, { dropoutDefinitions: three });
  const step = { id, expectedVersion: version, attested: true };
  const refused = await clinician.do('submitCase', step, '... on Incomplete { missing }');
  expect(refused.missing).toEqual(['belowNSessions']);

  const counted = { id, expectedVersion: version, belowNSessions: 8 };
  const saved = await clinician.do('saveDraft', counted, DEFINITIONS);
  expect(saved).toMatchObject({ dropoutDefinitions: three, belowNSessions: 8 });
  const sent = await clinician.do('submitCase', { ...step, expectedVersion: saved.version }, CASE);
  await supervisor.do('approveCase', { id, expectedVersion: sent.version }, CASE);

  const query = 'query ($id: ID!) { casePresentation(id: $id) { dropoutDefinitions belowNSessions } }';
  const { casePresentation } = await colleague.ask(query, { id });
  expect(casePresentation).toEqual({ dropoutDefinitions: three, belowNSessions: 8 });
  expect((await outsider.try(query, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

it('lose the number with the definition that it belongs to', async () => {
  const { id, version } = await draftCase(clinician, cast.team, {
    dropoutDefinitions: three,
    belowNSessions: 8,
  });
  const fewer = { id, expectedVersion: version, dropoutDefinitions: ['THERAPIST_JUDGEMENT'] };
  expect(await clinician.do('saveDraft', fewer, DEFINITIONS)).toMatchObject({ belowNSessions: null });
});

it.each([
  ['dropoutDefinitions', ['THERAPIST_JUDGEMENT', 'THERAPIST_JUDGEMENT']],
  ['belowNSessions', 0],
  ['belowNSessions', 501],
])('are refused as %s %j', async (field, value) => {
  const { id, version } = await draftCase(clinician, cast.team);
  const answer = await clinician.try(
    'mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }',
    { input: { id, expectedVersion: version, [field]: value } },
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
});

it('cannot all be taken away when care at risk ends', async () => {
  const { id, version } = await draftCase(clinician, cast.team);
  const answer = await clinician.try(
    'mutation ($input: RecordDropoutInput!) { recordDropout(input: $input) { __typename } }',
    { input: { id, expectedVersion: version, dropoutDefinitions: [] } },
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'dropoutDefinitions' });
});
