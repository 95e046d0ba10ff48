import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { draftCase } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { CASE, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let lead: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  [clinician, colleague, supervisor, lead, outsider] = await Promise.all([
    signedIn(app.url, cast.clinician),
    signedIn(app.url, cast.colleague),
    signedIn(app.url, cast.supervisor),
    signedIn(app.url, cast.lead),
    signedIn(app.url, cast.outsider),
  ]);
});
afterAll(() => app.stop());

const query = 'query ($id: ID!) { casePresentation(id: $id) { emotions { emotion intensity isShared } } }';
const relief = { id: uuid(), emotion: 'RELIEF', intensity: 8, isShared: false };
const sorrow = { id: uuid(), emotion: 'SORROW', intensity: 4, isShared: true };
const seenBy = async (who: Caller, id: string): Promise<Loose> =>
  (await who.ask(query, { id })).casePresentation.emotions;
const said = ({ id, ...rest }: object & { id: string }): object => rest;

describe('feelings', () => {
  let id: string;
  beforeAll(async () => {
    const draft = await draftCase(clinician, cast.team, { emotions: [relief, sorrow] });
    ({ id } = draft);
    const sent = await clinician.do(
      'submitCase',
      { id, expectedVersion: draft.version, attested: true },
      CASE,
    );
    expect(await seenBy(supervisor, id)).toEqual([said(sorrow)]);
    await lead.do('approveCase', { id, expectedVersion: sent.version }, CASE);
  });

  it('are all their author’s', async () => {
    expect(await seenBy(clinician, id)).toEqual([said(relief), said(sorrow)]);
  });

  it('are shared one by one, and otherwise hidden from colleagues, reviewers and leads alike', async () => {
    for (const who of [colleague, supervisor, lead]) expect(await seenBy(who, id)).toEqual([said(sorrow)]);
    expect((await outsider.try(query, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('are in no version unless they are shared', async () => {
    const { rows } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select content from case_versions where case_presentation_id = $1', [id]),
    );
    expect(rows.map(({ content }) => content.emotions)).toEqual([
      [{ id: sorrow.id, emotion: 'SORROW', intensity: 4 }],
    ]);
    expect(JSON.stringify(rows)).not.toContain('RELIEF');
  });

  it('are kept from others by the database itself', async () => {
    const emotions = (personId: string): Promise<Loose[]> =>
      withClient(app.database.appUrl, async (client) => {
        await client.query(`select set_config('app.organisation_id', $1, false)`, [cast.organisationId]);
        await client.query(`select set_config('app.person_id', $1, false)`, [personId]);
        return (await client.query('select emotion from case_emotions order by place')).rows;
      });
    expect(await emotions(cast.clinician.personId)).toEqual([{ emotion: 'RELIEF' }, { emotion: 'SORROW' }]);
    expect(await emotions(cast.lead.personId)).toEqual([{ emotion: 'SORROW' }]);
    expect(await emotions('')).toEqual([{ emotion: 'SORROW' }]);
  });

  it('are put down by nobody in another’s name', async () => {
    const forged = withClient(app.database.appUrl, async (client) => {
      await client.query(`select set_config('app.organisation_id', $1, false)`, [cast.organisationId]);
      await client.query(`select set_config('app.person_id', $1, false)`, [cast.lead.personId]);
      await client.query(`insert into case_emotions values ($1, $2, $3, $4, 0, 'ANGER', 9, true)`, [
        uuid(),
        cast.organisationId,
        id,
        cast.clinician.personId,
      ]);
    });
    await expect(forged).rejects.toThrow('row-level security');
  });

  it('can be taken back', async () => {
    const { casePresentation } = await clinician.ask(
      'query ($id: ID!) { casePresentation(id: $id) { version } }',
      { id },
    );
    const input = {
      id,
      expectedVersion: casePresentation.version,
      emotions: [{ ...sorrow, isShared: false }],
    };
    await clinician.do('reviseCase', input, CASE);
    expect(await seenBy(colleague, id)).toEqual([]);
    expect(await seenBy(clinician, id)).toEqual([{ ...said(sorrow), isShared: false }]);
  });
});

it.each([
  ['past ten', [{ ...relief, id: uuid(), intensity: 11 }], 'emotions.0.intensity'],
  ['twice the same', [relief, { ...relief, id: uuid() }], 'emotions'],
])('are refused %s', async (_what, emotions, field) => {
  const { id, version } = await draftCase(clinician, cast.team);
  const { errors } = await clinician.try(
    'mutation ($input: CaseContentInput!) { saveDraft(input: $input) { __typename } }',
    { input: { id, expectedVersion: version, emotions } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
});
