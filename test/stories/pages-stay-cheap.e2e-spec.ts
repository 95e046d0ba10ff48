import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '@second-chair/people';
import { TeamRole } from '@second-chair/platform';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from '../support/app';
import { account, addPost, caseInReview, draftCase, threadOf } from '../support/cases';
import { seedCast, type Cast } from '../support/cast';
import { withClient } from '../support/database';
import { signedIn, type Caller } from '../support/graphql';
import { statementsDuring } from '../support/statements';
import { webOperation, webQueries } from '../support/web-operations';

const FEW = 5;
const MANY = 50;

let app: StoryApp;
let cast: Cast;
let lead: Caller;
let ids: { case: string; thread: string; post: string };

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  const { organisationId } = cast;
  // Of the six who write, one belongs to another team and leaves this one afterwards.
  const visit = { id: uuid(), organisationId, teamId: cast.team, personId: cast.neighbour.personId };
  await app.contexts.run({ organisationId }, (ctx) =>
    ctx.db.insert(Membership, { ...visit, role: TeamRole.MEMBER, joinedAt: ctx.now }),
  );
  lead = await signedIn(app.url, cast.lead);
  const clinician = await signedIn(app.url, cast.clinician);
  const { id, version } = await caseInReview(clinician, cast.team);
  await talkAboutPassage(id, clinician);
  await lead.do('approveCase', { id, expectedVersion: version }, '... on CasePresentation { id }');
  const { id: thread } = await threadOf(lead, id);
  ids = { case: id, thread, post: '' };
  let replyToId: string | undefined;
  for (const who of ['lead', 'supervisor', 'clinician', 'trainee', 'colleague', 'neighbour'] as const) {
    const author = await signedIn(app.url, cast[who]);
    const body = `What did @[${cast.lead.personId}] hear?`;
    replyToId = (await addPost(author, thread, body, { replyToId })).id;
  }
  ids.post = replyToId as string;
  await lead.do('react', { postId: ids.post, kind: 'RESONATES', isOn: true }, '... on Post { id }');
  await lead.do('removeMember', { membershipId: visit.id }, '... on Team { id }');
  await caseInReview(clinician, cast.team);
  await draftCase(lead, cast.team);
  const returned = await caseInReview(lead, cast.team);
  const supervisor = await signedIn(app.url, cast.supervisor);
  const step = { id: returned.id, expectedVersion: returned.version, comment: 'Say more.' };
  await supervisor.do('returnCase', step, '... on CasePresentation { id }');
  await lead.do(
    'inviteMember',
    { id: uuid(), teamId: cast.team, email: 'new@story.example', role: 'MEMBER' },
    '... on InvitationIssued { link }',
  );
  await lead.do(
    'setRetention',
    { expectedVersion: 0, kind: 'PUT_AWAY_CASES', keepFor: 24 },
    '... on Retention { id }',
  );
  for (const teamId of [cast.team, cast.otherTeam]) {
    const held = { id: uuid(), scope: 'TEAM', teamId, reason: 'The ombudsman asked for it' };
    await lead.do('placeLegalHold', held, '... on LegalHold { id }');
  }
  await aRun();
});
afterAll(() => app.stop());

/** The report of a run of the job, as it would have been left. */
async function aRun(): Promise<void> {
  const id = uuid();
  await withClient(app.database.ownerUrl, async (owner) => {
    await owner.query(
      `insert into retention_runs (id, organisation_id, started_at, ended_at) values ($1, $2, now(), now())`,
      [id, cast.organisationId],
    );
    await owner.query(
      `insert into retention_run_counts (organisation_id, run_id, kind, removed) values ($1, $2, 'PUT_AWAY_CASES', 3)`,
      [cast.organisationId, id],
    );
  });
}

async function talkAboutPassage(casePresentationId: string, author: Caller): Promise<void> {
  const passage = { field: 'headline', exact: account.headline.slice(0, 7), start: 0 };
  for (const _ of [1, 2]) {
    const id = uuid();
    const comment = { id, casePresentationId, ...passage, body: 'Could it be wider?' };
    await lead.do('commentOnPassage', comment, '... on PassageComment { id }');
    const reply = { id: uuid(), commentId: id, body: 'It could.' };
    await author.do('replyToComment', reply, '... on PassageComment { id }');
  }
}

/** Copies rows until there are `count` of each: of every kind of case with its thread, and of posts in the open thread. */
async function grow(count: number): Promise<void> {
  await withClient(app.database.ownerUrl, async (owner) => {
    const copy = async (table: string, where: string, changes: Record<string, string>): Promise<void> => {
      const { rows } = await owner.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
        [table],
      );
      const names = rows.map(({ name }) => `"${name}"`).join(', ');
      const values = rows.map(({ name }) => changes[name] ?? `one."${name}"`).join(', ');
      await owner.query(
        `insert into ${table} (${names}) select ${values} from (select * from ${table} where ${where}) one,
         generate_series(1, ${count}) as n on conflict do nothing`,
      );
    };
    const fresh = 'gen_random_uuid()';
    const originals = `id in (select min(id::text)::uuid from case_presentations group by state, presenter_id)`;
    await copy('case_presentations', originals, { id: fresh });
    await copy('legal_holds', 'true', { id: fresh });
    await copy('retention_runs', 'true', { id: fresh });
    await copy('threads', `id = '${ids.thread}'`, { id: fresh });
    await copy('post_reactions', 'true', {
      kind: `(array['RESONATES', 'WITH_YOU', 'HELPS', 'CURIOUS', 'THANKS'])[1 + n % 5]`,
    });
    const last = `(select max(position) from posts where thread_id = '${ids.thread}')`;
    await copy('posts', `thread_id = '${ids.thread}' and position <= 6`, {
      id: fresh,
      position: `${last} + row_number() over (order by n, one.position)`,
    });
    await owner.query(
      `update threads set last_position = ${last}, last_activity_at = now() where id = '${ids.thread}'`,
    );
  });
}

/** What each page asks for when it opens, and how many statements that may take: BEGIN and COMMIT are among them. */
const caps: Record<string, [variables: () => object, cap: number]> = {
  AliasHere: [() => ({ id: ids.thread }), 10],
  AccessLog: [() => ({ id: ids.case, first: MANY }), 9],
  CasePage: [() => ({ id: ids.case, last: MANY }), 12],
  CaseToEdit: [() => ({ id: ids.case }), 8],
  CaseToPurge: [() => ({ id: ids.case }), 7],
  Cases: [() => ({ first: MANY }), 6],
  CaseVersions: [() => ({ id: ids.case }), 7],
  CasesToReview: [() => ({ first: MANY }), 8],
  GateWords: [() => ({}), 6],
  Demo: [() => ({}), 3],
  DraftHere: [() => ({ id: ids.thread }), 6],
  EarlierVersions: [() => ({ id: ids.post }), 6],
  Departure: [() => ({ personId: cast.trainee.personId, teamId: cast.team }), 10],
  FindingTrends: [() => ({ weeks: 12 }), 6],
  HasPresented: [() => ({}), 5],
  HiddenCases: [() => ({ first: MANY }), 8],
  Home: [() => ({}), 12],
  Invitation: [() => ({ token: 'nonsense' }), 3],
  Me: [() => ({}), 6],
  MemberSignIn: [() => ({ personId: cast.trainee.personId }), 6],
  MySecurity: [() => ({}), 7],
  MySignIn: [() => ({}), 4],
  Outbox: [() => ({ first: MANY }), 3],
  OwnPostAbilities: [() => ({ id: ids.thread }), 6],
  MoreRetentionRuns: [() => ({}), 6],
  PostsOfKind: [() => ({ id: ids.thread, kinds: ['REMARK'], last: MANY }), 8],
  PreviewRetention: [() => ({ choice: { kind: 'MAILS', keepFor: 30 } }), 8],
  RetentionPage: [() => ({ holds: MANY }), 20],
  Round: [() => ({ id: ids.thread }), 12],
  RosterPreview: [() => ({ input: { text: roster(MANY) } }), 6],
  SavedFilters: [() => ({}), 5],
  // What the trainee wrote: each of theirs mentions somebody, so that names are asked for however many there are.
  Search: [() => ({ text: 'hear', filter: { personId: cast.trainee.personId }, first: MANY }), 13],
  SearchPeople: [() => ({}), 6],
  Team: [() => ({ id: cast.team }), 6],
  TeamAccessLog: [() => ({ id: cast.team, first: MANY }), 10],
  Thread: [() => ({ id: ids.thread, last: MANY }), 7],
  ThreadSides: [() => ({ id: ids.thread }), 12],
  ThreadsBeside: [() => ({ id: ids.thread }), 6],
  WherePostIs: [() => ({ id: ids.post }), 7],
  Threads: [() => ({ first: MANY, unreadOnly: false }), 5],
  TwoVersions: [() => ({ id: ids.case, before: 1, after: 1 }), 8],
  Waiting: [() => ({}), 8],
  WordLists: [() => ({}), 7],
};

const roster = (rows: number): string =>
  ['email', ...Array.from({ length: rows }, (_, i) => `new-${i}@story.example`)].join('\n');

async function counted(name: string): Promise<{ statements: string[]; answer: string }> {
  const [variables] = caps[name] as [() => object, number];
  let answer = '';
  const statements = await statementsDuring(async () => {
    answer = JSON.stringify(await lead.try(webOperation(name), variables()));
  });
  return { statements, answer };
}

describe('opening a page', () => {
  const few = new Map<string, { statements: string[]; answer: string }>();
  const many = new Map<string, { statements: string[]; answer: string }>();

  beforeAll(async () => {
    await grow(FEW);
    for (const name of Object.keys(caps)) few.set(name, await counted(name));
    await grow(MANY);
    for (const name of Object.keys(caps)) many.set(name, await counted(name));
  });

  it('is capped here for every query that the web app sends', () => {
    expect(webQueries().sort()).toEqual(Object.keys(caps).sort());
  });

  it.each(Object.keys(caps))('%s stays under its cap, and takes no more for fifty than for five', (name) => {
    const statements = many.get(name)?.statements ?? [];
    expect(statements.length).toBeGreaterThan(1);
    expect(few.get(name)?.statements).toHaveLength(statements.length);
    if (statements.length > (caps[name]?.[1] ?? 0))
      expect(statements.join('\n\n')).toBe(`${caps[name]?.[1]} at most`);
  });

  it('brings a case together with its fifty newest posts by six authors, one of whom has left', async () => {
    const answer = JSON.parse(many.get('CasePage')?.answer ?? '');
    const { nodes } = answer.data.casePresentation.thread.posts;
    expect(nodes).toHaveLength(MANY);
    expect(new Set(nodes.map((post: { author: { id: string } }) => post.author.id)).size).toBe(6);
    expect(answer.data.casePresentation.review.length).toBeGreaterThan(1);
    const comments = answer.data.casePresentation.passageComments as { replies: unknown[] }[];
    expect(comments.map(({ replies }) => replies.length)).toEqual([1, 1]);
  });
});
