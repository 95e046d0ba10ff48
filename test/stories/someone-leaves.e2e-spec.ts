import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { partsOfACase } from '@second-chair/case-presentations';
import { APP_DATA_SOURCE } from '@second-chair/platform';
import type { DataSource } from 'typeorm';
import { startApp, type StoryApp } from '../support/app';
import { addPost, caseInReview, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { tablesOf } from '../support/catalogue';
import { withClient } from '../support/database';
import { CASE, caller, signedIn, signIn, type Caller, type Loose } from '../support/graphql';
import { listen } from '../support/sockets';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let colleague: Caller;
let outsider: Caller;
let ready: Loose;
let inReview: Loose;
let draft: Loose;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  outsider = await signedIn(app.url, cast.outsider);
  ready = await readyCase(clinician, lead, cast.team);
  inReview = await caseInReview(clinician, cast.team);
  draft = await draftCase(clinician, cast.team, { headline: 'Only mine so far', emotions: feelings() });
  const revised = { id: ready.id, expectedVersion: ready.version, emotions: feelings() };
  ready = await clinician.do('reviseCase', revised, CASE);
});
afterAll(() => app.stop());

const feelings = (): object[] => [
  { id: uuid(), emotion: 'RELIEF', intensity: 8, isShared: true },
  { id: uuid(), emotion: 'SHAME', intensity: 3, isShared: false },
];
const SHOWN = `person { id } leavesOrganisation openSignIns digest
  teams { team { id } handedOver deleted isLastLead heirs { id name } }`;
const DEPARTURE = `query ($personId: ID!, $teamId: ID) { departure(personId: $personId, teamId: $teamId) { ${SHOWN} } }`;
const preview = async (who: Caller, personId: string, teamId?: string): Promise<Loose> =>
  (await who.ask(DEPARTURE, { personId, teamId })).departure;
const remove = (who: Caller, input: object): Promise<Loose> =>
  who.do(
    'removeFromOrganisation',
    input,
    `... on Person { id name hasLeft timeZone languages } ... on DepartureChanged { current { ${SHOWN} } }`,
  );
const codeOf = async (who: Caller, personId: string, teamId?: string) =>
  (await who.try(DEPARTURE, { personId, teamId })).errors?.[0]?.extensions.code;
const caseOf = async (who: Caller, id: string): Promise<Loose> =>
  (
    await who.ask(
      `query ($id: ID!) { casePresentation(id: $id) { id version presenter { id } handedOver { from { id name } at }
        viewerCan { edit } } }`,
      { id },
    )
  ).casePresentation;

describe('removing someone from the organisation', () => {
  it('is shown to an admin before it happens, and to nobody else', async () => {
    expect(await preview(lead, cast.clinician.personId)).toMatchObject({
      leavesOrganisation: true,
      openSignIns: 1,
      teams: [{ team: { id: cast.team }, handedOver: 2, deleted: 1, isLastLead: false }],
    });
    for (const who of [clinician, colleague, outsider])
      expect(await codeOf(who, cast.clinician.personId)).toBe('NOT_FOUND');
    expect(await codeOf(lead, cast.outsider.personId)).toBe('NOT_FOUND');
    expect(await codeOf(lead, cast.lead.personId)).toBe('NOT_FOUND');
    expect(await codeOf(caller(app.url), cast.clinician.personId)).toBe('UNAUTHENTICATED');
    expect(await codeOf(lead, 'nonsense')).toBe('NOT_FOUND');
  });

  it('is refused to anyone else, without an heir, with a stranger as heir, and when things have moved', async () => {
    const { digest } = await preview(lead, cast.clinician.personId);
    const input = { personId: cast.clinician.personId, digest, heirs: [] as object[] };
    expect(await remove(colleague, input)).toMatchObject({ __typename: 'NotAllowed' });
    await expect(remove(outsider, input)).rejects.toThrow('NOT_FOUND');
    expect(await remove(lead, input)).toMatchObject({ __typename: 'HeirNeeded' });
    for (const personId of [
      cast.neighbour.personId,
      cast.outsider.personId,
      cast.clinician.personId,
      cast.leaver.personId,
    ])
      expect(await remove(lead, { ...input, heirs: [{ teamId: cast.team, personId }] })).toMatchObject({
        __typename: 'HeirNeeded',
      });
    const later = await draftCase(clinician, cast.team);
    const heirs = [{ teamId: cast.team, personId: cast.colleague.personId }];
    expect(await remove(lead, { ...input, heirs })).toMatchObject({
      __typename: 'DepartureChanged',
      current: { teams: [{ deleted: 2 }] },
    });
    expect(await caseOf(clinician, later.id)).toMatchObject({ presenter: { id: cast.clinician.personId } });
    const bad = await lead.try(
      'mutation ($input: RemoveFromOrganisationInput!) { removeFromOrganisation(input: $input) { __typename } }',
      { input: { ...input, heirs: [{ teamId: 'x', personId: 'y' }] } },
    );
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'heirs.0.teamId' });
  });

  it('hands over what was submitted, deletes what was not, and ends everything else at once', async () => {
    await addPost(clinician, (await threadOf(clinician, ready.id)).id, 'What I would do differently.');
    await clinician.do(
      'editMyProfile',
      { expectedVersion: 1, timeZone: 'Europe/Stockholm', languages: ['sv'] },
      '... on Me { email }',
    );
    await lead.do(
      'inviteMember',
      { id: uuid(), teamId: cast.otherTeam, email: cast.clinician.email, role: 'MEMBER' },
      '... on InvitationIssued { link }',
    );
    const listener = await listen(app.url, clinician);
    expect(await listener.join(`team:${cast.team}`)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => listener.socket.once('disconnect', () => resolve('cut')));
    const { digest } = await preview(lead, cast.clinician.personId);
    const heirs = [{ teamId: cast.team, personId: cast.colleague.personId }];
    const input = { personId: cast.clinician.personId, digest, heirs };
    const gone = await remove(lead, input);
    expect(gone).toMatchObject({ __typename: 'Person', hasLeft: true, timeZone: null, languages: [] });
    expect(await remove(lead, input)).toEqual(gone);

    expect(await cut).toBe('cut');
    await expect(listen(app.url, clinician)).rejects.toThrow('UNAUTHENTICATED');
    expect((await clinician.ask('{ me { email } }')).me).toBeNull();
    expect((await signIn(app.url, cast.clinician.email)).status).toBe(401);

    for (const { id } of [ready, inReview])
      expect(await caseOf(colleague, id)).toMatchObject({
        presenter: { id: cast.colleague.personId },
        handedOver: { from: { id: cast.clinician.personId, name: 'Clinician' } },
      });
    expect((await caseOf(colleague, ready.id)).viewerCan.edit).toBe(true);
    // Their feelings were not the case's: whoever takes it over begins with none, and can put down their own.
    const { rows: left } = await withClient(app.database.ownerUrl, (client) =>
      client.query('select from case_emotions where person_id = $1', [cast.clinician.personId]),
    );
    expect(left).toHaveLength(0);
    const { version } = await caseOf(colleague, ready.id);
    const own = { id: ready.id, expectedVersion: version, emotions: feelings() };
    const EMOTIONS = '... on CasePresentation { emotions { emotion } }';
    expect(await colleague.do('reviseCase', own, EMOTIONS)).toMatchObject({
      emotions: [{ emotion: 'RELIEF' }, { emotion: 'SHAME' }],
    });
    // Whoever took it over does not review it.
    expect((await lead.ask('{ casesToReview { nodes { id } } }')).casesToReview.nodes).toEqual([
      { id: inReview.id },
    ]);
    for (const who of [colleague, lead]) await expect(caseOf(who, draft.id)).rejects.toThrow('NOT_FOUND');
    const { posts } = (
      await colleague.ask(
        'query ($id: ID!) { thread(id: $id) { posts { nodes { author { name hasLeft } } } } }',
        {
          id: (await threadOf(colleague, ready.id)).id,
        },
      )
    ).thread;
    expect(posts.nodes).toEqual([{ author: { name: 'Clinician', hasLeft: true } }]);
    const open = await lead.ask('query ($id: ID!) { team(id: $id) { invitations { email } } }', {
      id: cast.otherTeam,
    });
    expect(open.team.invitations).toEqual([]);
  });

  it('leaves no word of the drafts in the database, and ids only in the access log', async () => {
    await withClient(app.database.ownerUrl, async (client) => {
      for (const { name, columns } of await tablesOf(client)) {
        const texts = columns
          .filter(({ type }) => type === 'text' || type === 'jsonb')
          .map((column) => column.name);
        for (const text of texts) {
          const { rows } = await client.query(
            `select from ${name} where "${text}"::text like '%Only mine so far%'`,
          );
          expect([name, text, rows.length]).toEqual([name, text, 0]);
        }
      }
      const { rows } = await client.query<{ action: string; count: number }>(
        `select action, count(*)::int from access_entries where action in ('handed over', 'deleted with its author', 'left')
         group by action order by action`,
      );
      expect(rows).toEqual([
        { action: 'deleted with its author', count: 2 },
        { action: 'handed over', count: 2 },
        { action: 'left', count: 1 },
      ]);
    });
    expect(app.logged()).not.toContain('Only mine so far');
  });

  it('knows every table in which a case can have something', async () => {
    const source = app.server.app.get<DataSource>(APP_DATA_SOURCE);
    const known = partsOfACase.map((part) => source.getMetadata(part).tableName);
    const tables = await withClient(app.database.ownerUrl, (client) => tablesOf(client));
    const referring = tables
      .filter(({ foreignKeys }) => foreignKeys.some(({ to }) => to === 'case_presentations'))
      .map(({ name }) => name);
    // A hold that stands on a case keeps it; one that was lifted forgets which case it was.
    expect(referring.sort()).toEqual([...known, 'legal_holds'].sort());
  });
});

describe('leaving a team', () => {
  it('hands over what was submitted to it, and keeps the drafts of someone who stays', async () => {
    const supervisor = await signedIn(app.url, cast.supervisor);
    const submitted = await caseInReview(supervisor, cast.team);
    const kept = await draftCase(supervisor, cast.team);
    const { id: otherPlace } = (
      await withClient(app.database.ownerUrl, (client) =>
        client.query<{ id: string }>(
          `insert into memberships (id, organisation_id, team_id, person_id, role, joined_at)
           values ($1, $2, $3, $4, 'MEMBER', now()) returning id`,
          [uuid(), cast.organisationId, cast.otherTeam, cast.supervisor.personId],
        ),
      )
    ).rows[0] as { id: string };
    expect(otherPlace).toBeTruthy();
    const shown = await preview(supervisor, cast.supervisor.personId, cast.team);
    expect(shown).toMatchObject({ leavesOrganisation: false, teams: [{ handedOver: 1, deleted: 0 }] });
    expect(await codeOf(outsider, cast.supervisor.personId, cast.team)).toBe('NOT_FOUND');
    expect(await codeOf(colleague, cast.supervisor.personId, cast.team)).toBe('NOT_FOUND');
    const { team } = await lead.ask(
      'query ($id: ID!) { team(id: $id) { memberships { id person { id } } } }',
      {
        id: cast.team,
      },
    );
    const place = team.memberships.find((one: Loose) => one.person.id === cast.supervisor.personId);
    const removal = { membershipId: place.id, newOwnerId: cast.neighbour.personId };
    expect(await lead.do('removeMember', removal, '... on Team { id }')).toMatchObject({
      __typename: 'HeirNeeded',
    });
    await supervisor.do('removeMember', { membershipId: place.id }, '... on Team { id }');
    expect(await caseOf(lead, submitted.id)).toMatchObject({ presenter: { id: cast.lead.personId } });
    await withClient(app.database.ownerUrl, async (client) => {
      const { rows } = await client.query('select presenter_id from case_presentations where id = $1', [
        kept.id,
      ]);
      expect(rows).toEqual([{ presenter_id: cast.supervisor.personId }]);
    });
  });

  it('is refused to the last admin’s organisation and the last lead’s team', async () => {
    const { digest } = await preview(outsider, cast.outsider.personId, cast.elsewhereTeam).catch(() => ({
      digest: '',
    }));
    expect(await remove(outsider, { personId: cast.outsider.personId, digest, heirs: [] })).toMatchObject({
      __typename: 'NotAllowed',
    });
    // A second admin may not take away the team's last lead.
    await withClient(app.database.ownerUrl, (client) =>
      client.query('update people set is_admin = true where id = $1', [cast.colleague.personId]),
    );
    const shown = await preview(colleague, cast.lead.personId);
    expect(shown.teams).toContainEqual(expect.objectContaining({ isLastLead: true }));
    const heirs = shown.teams.map((one: Loose) => ({ teamId: one.team.id, personId: one.heirs[0].id }));
    expect(
      await remove(colleague, { personId: cast.lead.personId, digest: shown.digest, heirs }),
    ).toMatchObject({
      __typename: 'LastLead',
    });
  });
});
