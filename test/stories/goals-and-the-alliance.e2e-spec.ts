import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase, readyCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, FOUND, signedIn, type Caller } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const FIELDS = 'goals { goal reached } allianceUnit allianceMarkers { kind moment strength note }';
const SAVED = `... on CasePresentation { id version ${FIELDS} }`;
const goal = (words: string, reached: string | null = null): object => ({ id: uuid(), goal: words, reached });
const marker = (kind: string, moment: number, note: string, strength: number | null = null): object => ({
  id: uuid(),
  kind,
  moment,
  strength,
  note,
});
const saving = (input: object) =>
  clinician.try('mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }', {
    input,
  });

const account = {
  goals: [goal('To take the lift again', 'HALFWAY'), goal('To sleep')],
  allianceUnit: 'THERAPY_SESSION',
  allianceMarkers: [
    marker('REPAIR', 9, 'We spoke of it.', 7),
    marker('WITHDRAWAL', 5, 'She looked at the door.', 4),
  ],
};

describe('goals and the alliance', () => {
  it('are kept as their author put them down, read by the team and fixed in each version', async () => {
    const { id, version } = await readyCase(clinician, lead, cast.team);
    const revised = await clinician.do('reviseCase', { id, expectedVersion: version, ...account }, SAVED);
    const { casePresentation } = await colleague.ask(
      `query ($id: ID!) { casePresentation(id: $id) { ${FIELDS} } }`,
      { id },
    );
    expect(casePresentation).toEqual({
      goals: [
        { goal: 'To take the lift again', reached: 'HALFWAY' },
        { goal: 'To sleep', reached: null },
      ],
      allianceUnit: 'THERAPY_SESSION',
      allianceMarkers: [
        { kind: 'REPAIR', moment: 9, strength: 7, note: 'We spoke of it.' },
        { kind: 'WITHDRAWAL', moment: 5, strength: 4, note: 'She looked at the door.' },
      ],
    });
    expect(revised).toMatchObject(casePresentation);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select content from case_versions where case_presentation_id = $1 order by number', [id]),
    );
    expect(rows.at(-1).content).toMatchObject(casePresentation);
    const hidden = await outsider.try(`query ($id: ID!) { casePresentation(id: $id) { ${FIELDS} } }`, { id });
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([
    ['goals', [{ id: uuid(), goal: 'To see Ingrid again', reached: null }], 'goal:'],
    ['allianceMarkers', [marker('REPAIR', 3, 'On 3 May she came back.')], 'marker:'],
  ])('hold no identifier at submission: %s', async (field, value, prefix) => {
    const { id, version } = await draftCase(clinician, cast.team, { [field]: value });
    const refused = await clinician.do(
      'submitCase',
      { id, expectedVersion: version, attested: true },
      `${CASE} ${FOUND}`,
    );
    expect(refused.findings).toEqual([
      expect.objectContaining({ field: `${prefix}${(value[0] as { id: string }).id}`, tier: 'REQUIRED' }),
    ]);
  });

  it.each([
    ['a week past ten years', { allianceMarkers: [marker('REPAIR', 521, '')] }, 'allianceMarkers.0.moment'],
    ['a week before the first', { allianceMarkers: [marker('REPAIR', -1, '')] }, 'allianceMarkers.0.moment'],
    ['a strength past ten', { allianceMarkers: [marker('REPAIR', 1, '', 11)] }, 'allianceMarkers.0.strength'],
    ['a ninth goal', { goals: Array.from({ length: 9 }, () => goal('One more')) }, 'goals'],
    ['a goal of a page', { goals: [goal('a'.repeat(301))] }, 'goals.0.goal'],
    ['a control character', { goals: [goal('a\u0007')] }, 'goals.0.goal'],
  ])('are refused with %s', async (_what, input, field) => {
    const { id, version } = await draftCase(clinician, cast.team);
    const { errors } = await saving({ id, expectedVersion: version, ...input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
  });

  it('take no calendar date: a moment is a whole number', async () => {
    const { id, version } = await draftCase(clinician, cast.team);
    const dated = {
      id,
      expectedVersion: version,
      allianceMarkers: [{ ...marker('REPAIR', 1, ''), moment: '2026-03-12' }],
    };
    const { data, errors } = await saving(dated);
    expect(data?.saveDraft).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  it('are not taken from another case by their id', async () => {
    const theirs = goal('Theirs');
    await draftCase(clinician, cast.team, { goals: [theirs] });
    const { id, version } = await draftCase(clinician, cast.team);
    const { errors } = await saving({ id, expectedVersion: version, goals: [theirs] });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'goals' });
  });
});
