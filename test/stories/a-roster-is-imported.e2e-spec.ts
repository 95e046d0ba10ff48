import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { caller, signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let clinician: Caller;
let outsider: Caller;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  lead = await signedIn(app.url, cast.lead);
  clinician = await signedIn(app.url, cast.clinician);
  outsider = await signedIn(app.url, cast.outsider);
});
afterAll(() => app.stop());

const PREVIEW =
  'toInvite withProblems ignoredColumns rows { row email name teamName role outcome problems { column message } }';
const QUERY = `query ($input: RosterInput!) { rosterPreview(input: $input) { ${PREVIEW} } }`;
const preview = async (who: Caller, input: object): Promise<Loose> =>
  (await who.ask(QUERY, { input })).rosterPreview;
const errorOf = async (who: Caller, input: object) =>
  (await who.try(QUERY, { input })).errors?.[0]?.extensions;
const bringIn = (who: Caller, input: object): Promise<Loose> =>
  who.do(
    'importRoster',
    input,
    `... on RosterImported { id invited } ... on RosterHasProblems { preview { withProblems } }`,
  );
const count = async (sql: string): Promise<number> =>
  withClient(app.database.ownerUrl, async (client) => (await client.query(sql)).rows[0].count as number);

const good = [
  'name;email;team;role;phone',
  'Ada Moen;ada@roster.example;First;supervisor;1',
  'Per Lund;per@roster.example;second;;2',
  ';clinician@story.example;First;member;3',
].join('\r\n');

describe('a roster', () => {
  it('is shown row by row before anything happens', async () => {
    await lead.do(
      'inviteMember',
      { id: uuid(), teamId: cast.team, email: 'known@roster.example', role: 'MEMBER' },
      '... on InvitationIssued { link }',
    );
    const before = await count('select count(*)::int from invitations');
    const shown = await preview(lead, {
      text: `\uFEFF${good}\r\n;known@roster.example;First;;\r\n=x;odd;Nowhere;boss;`,
    });
    expect(shown).toMatchObject({ toInvite: 2, withProblems: 1, ignoredColumns: ['phone'] });
    expect(shown.rows.map((row: Loose) => [row.row, row.outcome, row.teamName, row.role])).toEqual([
      [2, 'INVITE', 'First', 'SUPERVISOR'],
      [3, 'INVITE', 'Second', 'MEMBER'],
      [4, 'ALREADY_MEMBER', 'First', 'MEMBER'],
      [5, 'ALREADY_INVITED', 'First', 'MEMBER'],
      [6, 'PROBLEM', 'Nowhere', null],
    ]);
    expect(shown.rows[4].problems.map(({ column }: Loose) => column)).toEqual(['name', 'team']);
    expect(await count('select count(*)::int from invitations')).toBe(before);
  });

  it('with one problem does nothing at all', async () => {
    const before = await count('select count(*)::int from mails');
    const text = `${good}\nno address;nonsense;First;;`;
    expect(await bringIn(lead, { id: uuid(), text })).toMatchObject({
      __typename: 'RosterHasProblems',
      preview: { withProblems: 1 },
    });
    expect(await count('select count(*)::int from mails')).toBe(before);
    expect(
      await count(
        `select count(*)::int from invitations where email like '%@roster.example' and roster is not null`,
      ),
    ).toBe(0);
  });

  it('invites all of its people in one step, once, whatever is repeated', async () => {
    const id = uuid();
    const both = await Promise.all([bringIn(lead, { id, text: good }), bringIn(lead, { id, text: good })]);
    for (const answer of both) expect(answer).toEqual({ __typename: 'RosterImported', id, invited: 2 });
    expect(await bringIn(lead, { id, text: good })).toMatchObject({ invited: 2 });
    expect(await count(`select count(*)::int from invitations where roster = '${id}'`)).toBe(2);
    expect(
      await count(
        `select count(*)::int from mails where "to" in ('ada@roster.example', 'per@roster.example')`,
      ),
    ).toBe(2);
    // With an id of its own, the same list finds them invited already.
    expect(await bringIn(lead, { id: uuid(), text: good })).toMatchObject({ invited: 0 });
    const { text } = await withClient(
      app.database.ownerUrl,
      async (client) =>
        (await client.query(`select text from mails where "to" = 'ada@roster.example'`)).rows[0],
    );
    const token = /invitation#(\S+)/u.exec(text)?.[1];
    const shown = await caller(app.url).ask(
      'query ($token: String!) { invitation(token: $token) { ... on InvitationPreview { name role teamName } } }',
      { token },
    );
    expect(shown.invitation).toEqual({ name: 'Ada Moen', role: 'SUPERVISOR', teamName: 'First' });
    // Nobody else's import goes by this id.
    const other = await outsider.try(
      'mutation ($input: ImportRosterInput!) { importRoster(input: $input) { __typename } }',
      {
        input: { id, text: 'email,team\nx@roster.example,Elsewhere' },
      },
    );
    expect(other.errors).toBeUndefined();
    expect(
      await count(`select count(*)::int from invitations where roster = '${id}' and email like 'ada%'`),
    ).toBe(1);
  });

  it('is for whoever may invite, and names the teams of nobody else', async () => {
    const text = 'email,team\nx@roster.example,First';
    expect(await errorOf(clinician, { text })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await errorOf(caller(app.url), { text })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await bringIn(clinician, { id: uuid(), text })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await bringIn(clinician, { id: uuid(), teamId: cast.team, text })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await errorOf(outsider, { teamId: cast.team, text })).toMatchObject({ code: 'NOT_FOUND' });
    // The outsider's own list can name no team of ours: it is as unknown as one that is invented.
    const [ours, invented] = (
      await preview(outsider, { text: 'email,team\nx@roster.example,First\ny@roster.example,Invented' })
    ).rows;
    expect(ours.outcome).toBe('PROBLEM');
    expect(ours.problems).toEqual(invented.problems);
    // Nor does it tell who is in another organisation.
    const { rows } = await preview(outsider, {
      teamId: cast.elsewhereTeam,
      text: `email\n${cast.clinician.email}`,
    });
    expect(rows[0].outcome).toBe('INVITE');
  });

  it('has its limits, and says which field they are about', async () => {
    const many = ['email', ...Array.from({ length: 501 }, (_, i) => `p${i}@roster.example`)].join('\n');
    expect(await errorOf(lead, { teamId: cast.team, text: many })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'text',
    });
    expect(await errorOf(lead, { text: 'x'.repeat(200_001) })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'text',
    });
    expect(await errorOf(lead, { text: '' })).toMatchObject({ code: 'BAD_INPUT', field: 'text' });
    expect(await errorOf(lead, { text: 'email\na\u0000@b.example' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'text',
    });
    expect(await errorOf(lead, { teamId: 'nonsense', text: 'email' })).toMatchObject({
      code: 'BAD_INPUT',
      field: 'teamId',
    });
    expect(app.logged()).not.toContain('roster.example');
  });
});
