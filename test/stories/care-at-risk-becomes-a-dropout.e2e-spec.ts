import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { account } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  supervisor = await signedIn(app.url, cast.supervisor);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const atRisk = {
  headline: 'She comes later every week',
  focusQuestion: 'What could I say that makes it easier to stay?',
  engagementSigns: ['ATTENDANCE', 'CLINICIAN_WORRY'],
  sections: [{ key: 'ENDING', text: 'She has missed two sessions and says that all is well.' }],
};
const KIND = `... on CasePresentation { id version state kind engagementSigns kindChanges { from to versionNumber by { name } }
  viewerCan { recordDropout } submittedVersions }`;
const ending = { dropoutDefinitions: ['THERAPIST_JUDGEMENT'], endedBy: 'PATIENT', weeksSinceLastContact: 3 };

async function draft(kind: string, content: object): Promise<Loose> {
  const id = uuid();
  await clinician.do('draftCase', { id, teamId: cast.team, kind }, CASE);
  return clinician.do('saveDraft', { id, expectedVersion: 1, ...content }, KIND);
}

async function ready({ id, version }: Loose): Promise<Loose> {
  const sent = await clinician.do('submitCase', { id, expectedVersion: version, attested: true }, KIND);
  return supervisor.do('approveCase', { id, expectedVersion: sent.version }, KIND);
}

describe('care at risk', () => {
  it('has no place for an ending', async () => {
    const { id, version } = await draft('AT_RISK_ENGAGEMENT', atRisk);
    for (const [field, value] of [
      ['dropoutDefinitions', ['THERAPIST_JUDGEMENT']],
      ['belowNSessions', 8],
      ['endedBy', 'PATIENT'],
      ['mannerOfEnding', 'AFTER_A_BREAK'],
    ]) {
      const answer = await clinician.try(
        'mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }',
        { input: { id, expectedVersion: version, [field as string]: value } },
      );
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
    }
  });

  it('needs a word on what suggests leaving before it goes to review, and no definition', async () => {
    const { id, version } = await draft('AT_RISK_ENGAGEMENT', { ...atRisk, engagementSigns: [] });
    const step = { id, expectedVersion: version, attested: true };
    const refused = await clinician.do('submitCase', step, '... on Incomplete { missing }');
    expect(refused.missing).toEqual(['engagementSigns']);
    const saved = await clinician.do(
      'saveDraft',
      { id, expectedVersion: version, engagementSigns: ['ALLIANCE'] },
      KIND,
    );
    expect(await ready(saved)).toMatchObject({ state: 'READY', engagementSigns: ['ALLIANCE'] });
  });

  it('becomes a dropout under its readers’ eyes, and keeps its versions, its discussion and its signs', async () => {
    const open = await ready(await draft('AT_RISK_ENGAGEMENT', atRisk));
    const input = { id: open.id, expectedVersion: open.version, ...ending };
    const ended = await clinician.do('recordDropout', input, KIND);
    expect(ended).toMatchObject({
      kind: 'DROPOUT',
      state: 'READY',
      engagementSigns: atRisk.engagementSigns,
      submittedVersions: 2,
      kindChanges: [
        { from: 'AT_RISK_ENGAGEMENT', to: 'DROPOUT', versionNumber: 1, by: { name: 'Clinician' } },
      ],
      viewerCan: { recordDropout: false },
    });
    expect(await clinician.do('recordDropout', input, KIND)).toEqual(ended);

    const { casePresentation } = await colleague.ask(
      `query ($id: ID!) { casePresentation(id: $id) { kind kindChanges { from } threads { id } } }`,
      { id: open.id },
    );
    expect(casePresentation).toMatchObject({
      kind: 'DROPOUT',
      kindChanges: [{ from: 'AT_RISK_ENGAGEMENT' }],
    });
    expect(casePresentation.threads).toHaveLength(1);
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query(
        'select content->>$2 as kind from case_versions where case_presentation_id = $1 order by number',
        [open.id, 'kind'],
      ),
    );
    expect(rows).toEqual([{ kind: 'AT_RISK_ENGAGEMENT' }, { kind: 'DROPOUT' }]);
  });

  it('becomes a dropout while it is a draft, and asks then for what a dropout needs', async () => {
    const { id, version } = await draft('AT_RISK_ENGAGEMENT', { ...atRisk, focusQuestion: '' });
    const ended = await clinician.do('recordDropout', { id, expectedVersion: version, ...ending }, KIND);
    expect(ended).toMatchObject({
      kind: 'DROPOUT',
      state: 'DRAFT',
      submittedVersions: 0,
      kindChanges: [{ versionNumber: null }],
    });
    const step = { id, expectedVersion: ended.version, attested: true };
    const refused = await clinician.do('submitCase', step, '... on Incomplete { missing }');
    expect(refused.missing).toEqual(['focusQuestion']);
  });

  it('is turned by its author alone, once, from what its author last saw', async () => {
    const open = await ready(await draft('AT_RISK_ENGAGEMENT', atRisk));
    const input = { id: open.id, expectedVersion: open.version, ...ending };
    expect(await colleague.do('recordDropout', input, KIND)).toMatchObject({ __typename: 'NotAllowed' });
    const hidden = await outsider.try(
      'mutation ($input: RecordDropoutInput!) { recordDropout(input: $input) { __typename } }',
      { input },
    );
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const stale = await clinician.do('recordDropout', { ...input, expectedVersion: 1 }, KIND);
    expect(stale.__typename).toBe('StaleVersion');
    const dropout = await draft('DROPOUT', account);
    const again = await clinician.do(
      'recordDropout',
      { id: dropout.id, expectedVersion: dropout.version, ...ending },
      KIND,
    );
    expect(again.__typename).toBe('WrongState');
  });
});

describe('a case about something else', () => {
  it('goes to review without a definition', async () => {
    const other = await draft('OTHER', { ...atRisk, engagementSigns: undefined });
    expect(await ready(other)).toMatchObject({ kind: 'OTHER', state: 'READY' });
  });
});
