import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, FOUND, signedIn, type Caller, type Loose } from '../support/graphql';

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

const query = `query ($id: ID!) { casePresentation(id: $id) {
  hypothesisRevisions { hypothesisId confidence evidence occasion why isSetAside versionNumber } } }`;
const SAVED = '... on CasePresentation { id version state hypotheses { id confidence occasion why } }';

async function revisions(who: Caller, id: string): Promise<Loose[]> {
  return (await who.ask(query, { id })).casePresentation.hypothesisRevisions;
}

const strain = {
  id: uuid(),
  reason: 'ALLIANCE_RUPTURE',
  confidence: 60,
  evidence: 'She looked at the door.',
};
const enough = { id: uuid(), reason: 'GOALS_MET', confidence: 20, evidence: '' };
const hypotheses = (): [object & { id: string }, object & { id: string }] => [
  { ...strain, id: uuid() },
  { ...enough, id: uuid() },
];

async function submit({ id, version }: Loose): Promise<Loose> {
  return clinician.do('submitCase', { id, expectedVersion: version, attested: true }, CASE);
}
const approve = ({ id, version }: Loose): Promise<Loose> =>
  lead.do('approveCase', { id, expectedVersion: version }, CASE);

describe('hypotheses', () => {
  it('have no history while only their author and reviewers read them', async () => {
    const [first, second] = hypotheses();
    let current = await draftCase(clinician, cast.team, { hypotheses: [first, second] });
    const lighter = [{ ...first, confidence: 50 }, second];
    current = await clinician.do(
      'saveDraft',
      { id: current.id, expectedVersion: current.version, hypotheses: lighter },
      SAVED,
    );
    current = await submit(current);
    expect(await revisions(lead, current.id)).toEqual([]);
    await approve(current);
    expect(await revisions(colleague, current.id)).toEqual([
      expect.objectContaining({ hypothesisId: first.id, confidence: 50, occasion: null, versionNumber: 1 }),
      expect.objectContaining({ hypothesisId: second.id, confidence: 20, isSetAside: false }),
    ]);
  });

  it('keep every move, after what and why, and which were set aside', async () => {
    const [first, second] = hypotheses();
    let current = await approve(
      await submit(await draftCase(clinician, cast.team, { hypotheses: [first, second] })),
    );
    const moved = { ...first, confidence: 30, occasion: 'CONSULTATION', why: 'They heard fear in it.' };
    current = await clinician.do(
      'reviseCase',
      { id: current.id, expectedVersion: current.version, hypotheses: [moved] },
      SAVED,
    );
    expect((await revisions(colleague, current.id)).slice(2)).toEqual([
      {
        hypothesisId: first.id,
        confidence: 30,
        evidence: strain.evidence,
        occasion: 'CONSULTATION',
        why: 'They heard fear in it.',
        isSetAside: false,
        versionNumber: 2,
      },
      expect.objectContaining({ hypothesisId: second.id, isSetAside: true }),
    ]);
    // A revision of something else moves nothing.
    await clinician.do(
      'reviseCase',
      { id: current.id, expectedVersion: current.version, deliveryMode: 'PHONE' },
      SAVED,
    );
    expect(await revisions(colleague, current.id)).toHaveLength(4);
    expect((await outsider.try(query, { id: current.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('say why they moved through the gate', async () => {
    const [first] = hypotheses();
    const current = await approve(
      await submit(await draftCase(clinician, cast.team, { hypotheses: [first] })),
    );
    const moved = { ...first, confidence: 30, why: 'Ingrid told me so.' };
    const refused = await clinician.do(
      'reviseCase',
      { id: current.id, expectedVersion: current.version, hypotheses: [moved] },
      `${CASE} ${FOUND}`,
    );
    expect(refused.findings[0]).toMatchObject({ field: `why:${first.id}`, class: 'NAME' });
    expect(await revisions(colleague, current.id)).toHaveLength(1);
  });

  it('show in their history nothing that the gate does not let through any more', async () => {
    const [first] = hypotheses();
    const named = { ...first, evidence: 'The fox in her dream is called Ingrid.' };
    let current = await draftCase(clinician, cast.team, { hypotheses: [named] });
    const decision = {
      id: uuid(),
      casePresentationId: current.id,
      text: 'Ingrid',
      class: 'NAME',
      reason: 'A figure in a dream.',
    };
    await clinician.do('keepAsNotIdentifier', decision, CASE);
    current = await approve(await submit(current));
    current = await clinician.do('withdrawCase', { id: current.id, expectedVersion: current.version }, CASE);
    current = await clinician.do('reopenCase', { id: current.id, expectedVersion: current.version }, CASE);
    await clinician.do('withdrawNotIdentifier', { id: decision.id }, CASE);
    const plain = { ...first, evidence: 'A fox in her dream.' };
    current = await clinician.do(
      'saveDraft',
      { id: current.id, expectedVersion: current.version, hypotheses: [plain] },
      SAVED,
    );
    await approve(await submit(current));
    expect((await revisions(colleague, current.id)).map(({ evidence }) => evidence)).toEqual([
      'The fox in her dream is called […].',
      'A fox in her dream.',
    ]);
  });

  it('keep their history: the application may not delete from it', async () => {
    await expect(
      withClient(app.database.appUrl, (client) => client.query('delete from hypothesis_revisions')),
    ).rejects.toThrow('permission denied');
  });
});
