import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { addPost, draftCase, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let lead: Caller;
let first: string;
let second: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  lead = await signedIn(app.url, cast.lead);
  first = (await readyCase(clinician, lead, cast.team)).id;
  second = (await readyCase(clinician, lead, cast.team)).id;
  const thread = await threadOf(colleague, first);
  for (const body of ['I wonder.', 'I still wonder.']) await addPost(colleague, thread.id, body);
  await colleague.ask('{ casePresentations(first: 30) { nodes { id } } }');
  await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: colleague.cookie,
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'x-forwarded-for': '203.0.113.77',
    },
    body: JSON.stringify({ query: `{ casePresentation(id: "${second}") { headline } }` }),
  });
});
afterAll(() => app.stop());

const LOG = `query ($id: ID!, $first: Int, $after: String, $filter: AccessFilter) {
  teamAccessLog(teamId: $id, first: $first, after: $after, filter: $filter) {
    nodes { id at by { name } kind action subject count device network casePresentation { id headline } }
    pageInfo { endCursor hasNextPage } } }`;

const logOf = async (who: Caller, variables: object = {}): Promise<Loose> =>
  (await who.ask(LOG, { id: cast.team, first: 100, ...variables })).teamAccessLog;
const brief = ({ by, action, subject, count, casePresentation }: Loose): unknown[] => [
  by?.name,
  action,
  subject,
  count,
  casePresentation?.id ?? null,
];

describe('who read and changed the cases of a team', () => {
  it('is told to its lead, with the case where it was one', async () => {
    const { nodes } = await logOf(lead);
    const all = nodes.map(brief);
    expect(all).toContainEqual(['Colleague', 'wrote', 'post', 1, first]);
    expect(all).toContainEqual(['Colleague', 'read', 'case', 1, second]);
    expect(all).toContainEqual(['Lead', 'approve', 'case', 1, first]);
    expect(all).toContainEqual(['Colleague', 'listed', 'case', 2, null]);
    const ids = nodes.map((one: Loose) => Number(one.id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });

  it('says from where: the browser, the system and the network, not the address', async () => {
    const { nodes } = await logOf(lead);
    const fromFirefox = nodes.filter((one: Loose) => one.device !== null);
    expect(fromFirefox.map(brief)).toEqual([['Colleague', 'read', 'case', 1, second]]);
    expect(fromFirefox[0]).toMatchObject({ device: 'Firefox, Windows', network: '203.0.113.…' });
    expect(JSON.stringify(nodes)).not.toContain('203.0.113.77');
    const kept = await withClient(app.database.ownerUrl, (owner) =>
      owner.query('select distinct address from access_entries where device is not null'),
    );
    expect(kept.rows).toEqual([{ address: '203.0.113.77' }]);
  });

  it('is nobody else’s business, supervisors and the organisation’s admins included', async () => {
    await withClient(app.database.ownerUrl, (owner) =>
      owner.query('update people set is_admin = true where id = $1', [cast.neighbour.personId]),
    );
    for (const who of [cast.clinician, cast.supervisor, cast.neighbour, cast.outsider]) {
      const { errors } = await (await signedIn(app.url, who)).try(LOG, { id: cast.team });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  it('comes page by page, each line once and whole', async () => {
    const filter = { since: new Date(0).toISOString(), personId: cast.colleague.personId };
    const all = (await logOf(lead, { filter })).nodes;
    expect(all.length).toBeGreaterThan(4);
    const seen: Loose[] = [];
    let after: string | null = null;
    do {
      const page: Loose = await logOf(lead, { first: 1, after, filter });
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  it('can be asked by person, by kind and by time', async () => {
    const filter = { kind: 'CHANGED', personId: cast.colleague.personId };
    expect((await logOf(lead, { filter })).nodes.map(brief)).toEqual(
      Array.from({ length: 2 }, () => ['Colleague', 'wrote', 'post', 1, first]),
    );
    const since = new Date(Date.now() + 60_000).toISOString();
    expect((await logOf(lead, { filter: { since } })).nodes).toEqual([]);
  });

  it('leaves out the cases of other teams, and those that the lead stepped away from', async () => {
    const neighbour = await signedIn(app.url, cast.neighbour);
    const { id: elsewhere } = await draftCase(neighbour, cast.otherTeam);
    expect(JSON.stringify(await logOf(lead))).not.toContain(elsewhere);
    await lead.do('recuseFromCase', { casePresentationId: first }, '... on Recusal { recusedAt }');
    const left = (await logOf(lead)).nodes.map(({ casePresentation }: Loose) => casePresentation?.id);
    expect(left).toContain(second);
    expect(left).not.toContain(first);
  });

  it('goes on past a great deal that other teams did', async () => {
    await withClient(app.database.ownerUrl, (owner) =>
      owner.query(
        `insert into access_entries (organisation_id, at, request_id, action, subject_kind, subject_id)
         select $1, now(), 'other ' || n, 'read', 'case', gen_random_uuid() from generate_series(1, 25000) n`,
        [cast.organisationId],
      ),
    );
    const page = await logOf(lead, { first: 5 });
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([0, true]);
    const next = await logOf(lead, { first: 5, after: page.pageInfo.endCursor });
    expect(next.nodes).toHaveLength(5);
  });
});
