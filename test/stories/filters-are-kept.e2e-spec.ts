import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '@second-chair/people';
import { TeamRole } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { FOUND, signedIn, type Caller, type Loose } from '../support/graphql';

const FILTER = '... on SavedFilter { id name view states teamId presentedByMe }';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
});
afterAll(() => app.stop());

const filter = (changes: object = {}): Loose => ({
  id: uuid(),
  name: 'Ready to read',
  view: 'BOARD',
  states: ['READY', 'SCHEDULED'],
  teamId: null,
  presentedByMe: false,
  ...changes,
});

const save = (who: Caller, input: object): Promise<Loose> => who.do('saveFilter', input, FILTER);

async function kept(who: Caller): Promise<Loose[]> {
  return (await who.ask('{ savedFilters { id name } }')).savedFilters;
}

async function codeOf(who: Caller, mutation: string, type: string, input: object): Promise<unknown> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
  return (await who.try(query, { input })).errors?.[0]?.extensions.code;
}

describe('a filter', () => {
  it('is kept under a name, renamed, removed, and put back as it was', async () => {
    const input = filter({ teamId: cast.team, presentedByMe: true, view: 'LIST' });
    expect(await save(clinician, input)).toMatchObject(input);
    // A retry makes no second one.
    expect(await save(clinician, input)).toMatchObject(input);
    const renamed = { id: input.id, name: 'Mine, to read' };
    expect(await clinician.do('renameFilter', renamed, FILTER)).toMatchObject({ ...input, ...renamed });
    expect(await clinician.do('removeFilter', { id: input.id }, FILTER)).toMatchObject(renamed);
    expect(await kept(clinician)).toEqual([]);
    await save(clinician, { ...input, ...renamed });
    expect(await kept(clinician)).toEqual([renamed]);
  });

  it('is seen and changed by nobody else', async () => {
    const { id } = await save(clinician, filter());
    for (const who of [colleague, lead, await signedIn(app.url, cast.outsider)]) {
      expect((await kept(who)).map((one) => one.id)).not.toContain(id);
      expect(await codeOf(who, 'renameFilter', 'RenameFilterInput', { id, name: 'Taken' })).toBe('NOT_FOUND');
      expect(await codeOf(who, 'removeFilter', 'RemoveFilterInput', { id })).toBe('NOT_FOUND');
      expect(await codeOf(who, 'saveFilter', 'SaveFilterInput', filter({ id }))).toBe('BAD_INPUT');
    }
  });

  it('names no team that is not one’s own', async () => {
    for (const teamId of [cast.otherTeam, cast.elsewhereTeam, uuid()])
      expect(await codeOf(clinician, 'saveFilter', 'SaveFilterInput', filter({ teamId }))).toBe('NOT_FOUND');
  });

  it('has a name that passes the gate, like every text', async () => {
    const input = filter({ name: 'Annika from Uppsala' });
    const refused = await clinician.do('saveFilter', input, FOUND);
    expect(refused.code).toBe('IDENTIFYING_DETAILS_FOUND');
    expect(refused.findings[0].field).toBe('name');
    const { id } = await save(clinician, filter());
    const renamed = await clinician.do('renameFilter', { id, name: 'Annika from Uppsala' }, FOUND);
    expect(renamed.code).toBe('IDENTIFYING_DETAILS_FOUND');
  });

  it('is one of twenty at most, also when many are saved at once', async () => {
    const answers = await Promise.all(Array.from({ length: 22 }, () => save(colleague, filter())));
    expect(answers.filter(({ code }) => code === 'TOO_MANY_FILTERS')).toHaveLength(2);
    expect(await kept(colleague)).toHaveLength(20);
  });
});

describe('somebody who leaves', () => {
  const rows = (personId: string): Promise<unknown[]> =>
    withClient(app.database.ownerUrl, async (owner) => {
      const found = await owner.query('select name from saved_filters where person_id = $1', [personId]);
      return found.rows as unknown[];
    });

  it('a team takes along what shows that team; whoever leaves the organisation, all of it', async () => {
    const { personId, organisationId } = cast.trainee;
    const elsewhere = { id: uuid(), organisationId, teamId: cast.otherTeam, personId };
    await app.contexts.run({ organisationId }, (ctx) =>
      ctx.db.insert(Membership, { ...elsewhere, role: TeamRole.TRAINEE, joinedAt: ctx.now }),
    );
    const trainee = await signedIn(app.url, cast.trainee);
    await save(trainee, filter({ name: 'Of the team', teamId: cast.team }));
    await save(trainee, filter({ name: 'Of every team' }));
    const { team } = await lead.ask(
      'query ($id: ID!) { team(id: $id) { memberships { id person { id } } } }',
      { id: cast.team },
    );
    const { id } = team.memberships.find((one: Loose) => one.person.id === personId);
    await lead.do('removeMember', { membershipId: id }, '... on Team { id }');
    expect(await rows(personId)).toEqual([{ name: 'Of every team' }]);
    await lead.do('removeMember', { membershipId: elsewhere.id }, '... on Team { id }');
    expect(await rows(personId)).toEqual([]);
  });
});
