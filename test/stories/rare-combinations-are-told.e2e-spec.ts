import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { CASE, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;
let outsider: Caller;

const facts = {
  unitOfTreatment: 'COUPLE',
  deliveryMode: 'VIDEO',
  modality: 'SYSTEMIC',
  ageBand: 'FROM_35_TO_44',
  setting: 'PRIVATE_PRACTICE',
};

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
  outsider = await signedIn(app.url, cast.outsider);
  // Of another organisation: they hide nobody here.
  for (let i = 0; i < 6; i++) await draftCase(outsider, cast.elsewhereTeam, facts);
  // Alike but for the setting and a neighbouring age.
  for (let i = 0; i < 5; i++)
    await draftCase(colleague, cast.team, { ...facts, setting: 'SCHOOL', ageBand: 'FROM_45_TO_54' });
});
afterAll(() => app.stop());

const query = `query ($id: ID!) { casePresentation(id: $id) {
  version setting rareCombination { fewerThan facts ways { steps { fact ageBand } } } } }`;
const told = async (who: Caller, id: string): Promise<Loose> =>
  (await who.ask(query, { id })).casePresentation.rareCombination;
const coarser = async (id: string, changes: object): Promise<Loose> => {
  const { version } = (await clinician.ask(query, { id })).casePresentation;
  return clinician.do('saveDraft', { id, expectedVersion: version, ...changes }, CASE);
};

describe('a combination that fits few cases', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await draftCase(clinician, cast.team, facts));
  });

  it('is told its author, with the fewest changes that help, and nothing of other cases', async () => {
    expect(await told(clinician, id)).toEqual({
      fewerThan: 5,
      facts: ['SETTING', 'DELIVERY_MODE', 'AGE_BAND', 'MODALITY', 'UNIT_OF_TREATMENT'],
      ways: [
        {
          steps: [
            { fact: 'SETTING', ageBand: null },
            { fact: 'AGE_BAND', ageBand: 'FROM_35_TO_54' },
          ],
        },
        {
          steps: [
            { fact: 'SETTING', ageBand: null },
            { fact: 'AGE_BAND', ageBand: null },
          ],
        },
      ],
    });
    expect((await outsider.try(query, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is looked at again after each change', async () => {
    await coarser(id, { setting: null });
    expect((await told(clinician, id)).ways).toEqual([
      { steps: [{ fact: 'AGE_BAND', ageBand: 'FROM_35_TO_54' }] },
      { steps: [{ fact: 'AGE_BAND', ageBand: null }] },
    ]);
    await coarser(id, { ageBand: 'FROM_35_TO_54' });
    expect(await told(clinician, id)).toBeNull();
  });

  it('is told reviewers too, no colleague, and stops nothing', async () => {
    const draft = await draftCase(clinician, cast.team, { ...facts, setting: 'INPATIENT' });
    const step = (version: number): object => ({ id: draft.id, expectedVersion: version });
    const sent = await clinician.do('submitCase', { ...step(draft.version), attested: true }, CASE);
    expect(sent).toMatchObject({ state: 'IN_REVIEW' });
    expect(await told(lead, draft.id)).toMatchObject({ fewerThan: 5 });
    const ready = await lead.do('approveCase', step(sent.version), CASE);
    expect(ready).toMatchObject({ state: 'READY' });
    expect(await told(colleague, draft.id)).toBeNull();
    expect(await told(clinician, draft.id)).toMatchObject({ fewerThan: 5 });
  });

  it('is none any more once enough cases are like it, unless they were withdrawn', async () => {
    const alike = { ...facts, unitOfTreatment: 'FAMILY' };
    const drafts = [];
    for (let i = 0; i < 5; i++) drafts.push(await draftCase(colleague, cast.team, alike));
    const { id: own } = await draftCase(clinician, cast.team, { unitOfTreatment: 'FAMILY' });
    expect(await told(clinician, own)).toBeNull();
    expect(await told(colleague, drafts[0]?.id)).toBeNull();
    const withdrawn = drafts[4] as Loose;
    await colleague.do('withdrawCase', { id: withdrawn.id, expectedVersion: withdrawn.version }, CASE);
    expect(await told(colleague, drafts[0]?.id)).toMatchObject({ fewerThan: 5 });
  });

  it('is none where nothing is said', async () => {
    const nothing = { deliveryMode: null };
    const draft = await draftCase(clinician, cast.team, nothing);
    expect(await told(clinician, draft.id)).toBeNull();
  });
});

it('keeps the setting in what colleagues read and in its versions', async () => {
  const draft = await draftCase(clinician, cast.team, { setting: 'HOSPITAL_OUTPATIENT' });
  const sent = await clinician.do(
    'submitCase',
    { id: draft.id, expectedVersion: draft.version, attested: true },
    CASE,
  );
  await lead.do('approveCase', { id: draft.id, expectedVersion: sent.version }, CASE);
  const versions = `query ($id: ID!) { casePresentation(id: $id) {
    setting submittedVersion(number: 1) { fields { field value } } } }`;
  const { casePresentation } = await colleague.ask(versions, { id: draft.id });
  expect(casePresentation.setting).toBe('HOSPITAL_OUTPATIENT');
  expect(casePresentation.submittedVersion.fields).toContainEqual({
    field: 'setting',
    value: 'HOSPITAL_OUTPATIENT',
  });
});

it('takes no word for a setting that is not in the list', async () => {
  const { errors } = await clinician.try(
    'mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }',
    { input: { id: uuid(), expectedVersion: 1, setting: 'THE_CLINIC_BY_THE_HARBOUR' } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'setting' });
});
