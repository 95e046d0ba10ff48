import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type StoryApp } from '../support/app';
import { addPost, readyCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { signedIn, type Caller, type Loose } from '../support/graphql';

let app: StoryApp;
let cast: Cast;
let clinician: Caller;
let colleague: Caller;
let supervisor: Caller;
let lead: Caller;
let outsider: Caller;
let id: string;
let threadId: string;

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  clinician = await signedIn(app.url, cast.clinician);
  colleague = await signedIn(app.url, cast.colleague);
  supervisor = await signedIn(app.url, cast.supervisor);
  lead = await signedIn(app.url, cast.lead);
  outsider = await signedIn(app.url, cast.outsider);
  id = (await readyCase(clinician, lead, cast.team)).id;
  threadId = (await threadOf(colleague, id)).id;
  for (const body of ['I wonder.', 'I still wonder.', 'And now?']) await addPost(colleague, threadId, body);
});
afterAll(() => app.stop());

const LOG = `query ($id: ID!, $first: Int, $after: String, $filter: AccessFilter) { casePresentation(id: $id) {
  accessLog(first: $first, after: $after, filter: $filter) {
    nodes { id at by { name } kind action subject count } pageInfo { endCursor hasNextPage } } } }`;

const logOf = async (who: Caller, variables: object = {}): Promise<Loose> =>
  (await who.ask(LOG, { id, first: 50, ...variables })).casePresentation.accessLog;
const brief = ({ by, action, subject, count }: Loose): unknown[] => [by?.name, action, subject, count];

describe('who read and changed a case', () => {
  it('is told to its author and to the leads of its team, what was read together as one', async () => {
    await lead.ask('query ($id: ID!) { thread(id: $id) { posts { nodes { id } } } }', { id: threadId });
    for (const who of [clinician, lead]) {
      const { nodes } = await logOf(who);
      const all = nodes.map(brief);
      expect(all).toContainEqual(['Lead', 'read', 'thread', 1]);
      expect(all).toContainEqual(['Colleague', 'wrote', 'post', 1]);
      expect(all).toContainEqual(['Lead', 'approve', 'case', 1]);
      expect(all).toContainEqual(['Clinician', 'submit', 'case', 1]);
      const ids = nodes.map((one: Loose) => Number(one.id));
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
    }
  });

  it('is nobody else’s business, reviewers included', async () => {
    for (const who of [colleague, supervisor, outsider]) {
      const { errors } = await who.try(LOG, { id });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      const { data } = await who.try(
        'query ($id: ID!) { casePresentation(id: $id) { viewerCan { seeAccess } } }',
        {
          id,
        },
      );
      expect(data?.casePresentation?.viewerCan.seeAccess ?? false).toBe(false);
    }
  });

  it('can be asked by person and by kind', async () => {
    const written = await logOf(clinician, {
      filter: { kind: 'CHANGED', personId: cast.colleague.personId },
    });
    expect(written.nodes.map(brief)).toEqual(
      Array.from({ length: 3 }, () => ['Colleague', 'wrote', 'post', 1]),
    );
    const read = await logOf(clinician, { filter: { kind: 'READ' } });
    expect(new Set(read.nodes.map(({ kind }: Loose) => kind))).toEqual(new Set(['READ']));
  });

  it('comes page by page, each line once', async () => {
    const all = (await logOf(clinician, { filter: { kind: 'CHANGED' } })).nodes.map((one: Loose) => one.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Loose = await logOf(clinician, { first: 2, after, filter: { kind: 'CHANGED' } });
      seen.push(...page.nodes.map((one: Loose) => one.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  it('says that someone looked at it, and never that someone stepped away', async () => {
    await colleague.do('recuseFromCase', { casePresentationId: id }, '... on Recusal { recusedAt }');
    const { nodes } = await logOf(lead);
    expect(nodes.map(brief)).toContainEqual(['Clinician', 'looked at the access log', 'case', 1]);
    expect(JSON.stringify(nodes)).not.toMatch(/recus|stepp/iu);
  });
});
