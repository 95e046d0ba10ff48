import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, type Caller, type Loose } from '../support/graphql';
import { listen } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const PERSON = 'person { name timeZone languages modalities populations seniority }';
const ME = `... on Me { theme profileVersion ${PERSON} }`;
const STALE = '... on StaleProfile { current { name timeZone } }';
const edit = (who: Caller, input: object) => who.do('editMyProfile', input, `${ME} ${STALE}`);
const me = async (who: Caller): Promise<Loose> =>
  (await who.ask(`{ me { theme profileVersion ${PERSON} } }`)).me;
const field = async (who: Caller, input: object) => {
  const answer = await who.try(
    'mutation ($input: EditMyProfileInput!) { editMyProfile(input: $input) { __typename } }',
    { input },
  );
  return { code: answer.errors?.[0]?.extensions.code, field: answer.errors?.[0]?.extensions.field };
};

const work = {
  name: 'Clinician of the first team',
  timeZone: 'Europe/Stockholm',
  languages: ['sv', 'en'],
  modalities: ['SCHEMA', 'EMDR'],
  populations: ['COUPLES'],
  seniority: 'EXPERIENCED',
};

describe('a profile', () => {
  it('says what its person wants it to say, and colleagues see it beside the name', async () => {
    expect(await me(clinician)).toMatchObject({
      theme: 'SYSTEM',
      profileVersion: 1,
      person: { timeZone: null, languages: [], modalities: [], populations: [], seniority: null },
    });
    const listener = await listen(app.url, clinician);
    const told = new Promise((resolve) => listener.socket.once('inbox.changed', () => resolve('told')));
    expect(await edit(clinician, { expectedVersion: 1, ...work, theme: 'DARK' })).toMatchObject({
      __typename: 'Me',
      theme: 'DARK',
      profileVersion: 2,
      person: work,
    });
    expect(await told).toBe('told');
    listener.close();

    const { team } = await colleague.ask(`query ($id: ID!) { team(id: $id) { memberships { ${PERSON} } } }`, {
      id: cast.team,
    });
    expect(team.memberships.map((one: Loose) => one.person)).toContainEqual(work);
    const elsewhere = await outsider.try(`query ($id: ID!) { team(id: $id) { memberships { ${PERSON} } } }`, {
      id: cast.team,
    });
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await me(outsider)).person).toMatchObject({ name: 'Outsider', timeZone: null });
  });

  it('is edited in part, and what may be unset can be', async () => {
    expect(await edit(clinician, { expectedVersion: 2, timeZone: null, seniority: null })).toMatchObject({
      profileVersion: 3,
      person: { ...work, timeZone: null, seniority: null },
    });
  });

  it('is not written over by a screen that shows an older one; a retry finds its own change', async () => {
    expect(await edit(clinician, { expectedVersion: 2, name: 'Someone else' })).toMatchObject({
      __typename: 'StaleProfile',
      code: 'STALE_PROFILE',
      current: { name: work.name },
    });
    const change = { expectedVersion: 3, theme: 'LIGHT' };
    expect(await edit(clinician, change)).toMatchObject({ profileVersion: 4, theme: 'LIGHT' });
    expect(await edit(clinician, change)).toMatchObject({ profileVersion: 4, theme: 'LIGHT' });
  });

  it('takes no invented zone, language or choice, and says which', async () => {
    const base = { expectedVersion: 4 };
    expect(await field(clinician, { ...base, timeZone: 'Europe/Atlantis' })).toEqual({
      code: 'BAD_INPUT',
      field: 'timeZone',
    });
    expect(await field(clinician, { ...base, timeZone: '+02:00' })).toEqual({
      code: 'BAD_INPUT',
      field: 'timeZone',
    });
    expect(await field(clinician, { ...base, languages: ['sv', 'xx'] })).toEqual({
      code: 'BAD_INPUT',
      field: 'languages',
    });
    expect(await field(clinician, { ...base, languages: ['sv', 'sv'] })).toEqual({
      code: 'BAD_INPUT',
      field: 'languages',
    });
    expect(await field(clinician, { ...base, languages: Array(21).fill('sv') })).toEqual({
      code: 'BAD_INPUT',
      field: 'languages',
    });
    expect(await field(clinician, { ...base, populations: ['PETS'] })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await field(clinician, { ...base, name: ' ' })).toEqual({ code: 'BAD_INPUT', field: 'name' });
    expect(await field(clinician, { ...base, name: 'a\u0007b' })).toEqual({
      code: 'BAD_INPUT',
      field: 'name',
    });
    expect(await field(clinician, { name: 'No version' })).toMatchObject({ code: 'BAD_INPUT' });
    expect((await me(clinician)).profileVersion).toBe(4);
  });

  it('is nobody’s without a sign-in', async () => {
    expect(await field(caller(app.url), { expectedVersion: 1, theme: 'DARK' })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('stays inside its organisation in the database too', async () => {
    await withClient(app.database.appUrl, async (client) => {
      expect((await client.query('select time_zone, languages from people')).rows).toEqual([]);
      await client.query('begin');
      await client.query(`select set_config('app.organisation_id', $1, true)`, [
        cast.outsider.organisationId,
      ]);
      const update = await client.query(`update people set theme = 'DARK' where id = $1`, [
        cast.clinician.personId,
      ]);
      expect(update.rowCount).toBe(0);
      await client.query('rollback');
    });
  });

  it('is not in the log', () => {
    expect(app.logged()).not.toContain(work.name);
  });
});
