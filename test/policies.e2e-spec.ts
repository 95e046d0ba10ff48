import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccessLogService,
  TeamAccessLogService,
  CaseEmotion,
  CaseEmotions,
  CasePresentation,
  casePolicy,
  CasePresentationKind,
  CasePresentationService,
  CasePresentationState,
  CasePurgeService,
  CaseKindService,
  CaseRecusalService,
  CaseReviewService,
  caseScope,
  CaseStep,
  CaseWritingService,
  DropoutDefinition,
  Emotion,
  emotionPolicy,
  GlassBreakService,
  glassPolicy,
  hiddenScope,
  PassageComment,
  PassageCommentService,
  reviewScope,
} from '@second-chair/case-presentations';
import {
  IdentifierClass,
  LegalHoldScope,
  LegalHoldService,
  RetentionRunService,
  RetentionService,
  WordListService,
} from '@second-chair/confidentiality';
import {
  Post,
  AliasService,
  PostService,
  RoundService,
  Thread,
  threadPolicy,
  MoveService,
  StandingService,
  TakeawayService,
} from '@second-chair/discussions';
import {
  InvitationService,
  Membership,
  Organisation,
  Person,
  Team,
  teamPolicy,
  TeamService,
  DepartureService,
} from '@second-chair/people';
import { Contexts, RetentionKind, TeamRole, teamIdsOf, type Ctx } from '@second-chair/platform';
import type { GraphQLObjectType } from 'graphql';
import type { Type } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { startApp, type StoryApp } from './support/app';
import { caseInEveryState } from './support/case-states';
import { account, addPost, readyCase, threadOf } from './support/cases';
import { seedCast, type Cast } from './support/cast';
import { withClient } from './support/database';
import { CASE, signedIn, type Caller, type Loose } from './support/graphql';
import { schemaOf } from './support/operations';
import { listen } from './support/sockets';

type Who = { personId: string; organisationId: string };
type Outcome = 'done' | 'refused' | 'absent';

let app: StoryApp;
let cast: Cast;
/** Everyone who can sign in, by name. */
const callers = new Map<string, Caller & Who>();
/** Cases by whose they are and in which state: a member’s, and one of a team’s only reviewer. */
const cases = new Map<string, { id: string; row: CasePresentation; threadId: string | undefined }>();

beforeAll(async () => {
  app = await startApp();
  cast = await seedCast(app);
  const administrator = await administratorOfNoTeam();
  const all = { ...people(cast), administrator };
  for (const [name, who] of Object.entries(all)) {
    if (name === 'leaver') continue;
    callers.set(name, { ...(await signedIn(app.url, who)), ...who });
  }
  const series = {
    clinician: { author: as('clinician'), reviewer: as('lead'), teamId: cast.team },
    neighbour: { author: as('neighbour'), reviewer: as('supervisor'), teamId: cast.otherTeam },
  };
  for (const [name, way] of Object.entries(series))
    for (const [state, { id }] of await caseInEveryState(app, way)) await remember(`${name} ${state}`, id);
  await remember('clinician at risk DRAFT', await careAtRisk());
}, 120_000);
afterAll(() => app.stop());

/** A draft about care that goes on, with enough in it to be submitted. */
async function careAtRisk(): Promise<string> {
  const id = uuid();
  await as('clinician').do('draftCase', { id, teamId: cast.team, kind: 'AT_RISK_ENGAGEMENT' }, CASE);
  const { headline, focusQuestion, sections } = account;
  const content = { headline, focusQuestion, sections, engagementSigns: ['ATTENDANCE'] };
  await as('clinician').do('saveDraft', { id, expectedVersion: 1, ...content }, CASE);
  return id;
}

async function remember(name: string, id: string): Promise<void> {
  await inside(cast.lead, async (ctx) => {
    const row = await ctx.db.findOneByOrFail(CasePresentation, { id });
    const threadId = (await ctx.db.findOneBy(Thread, { subjectId: id }))?.id;
    cases.set(name, { id, row, threadId });
  });
}

function people({ lead, supervisor, clinician, trainee, colleague, neighbour, outsider, leaver }: Cast) {
  return { lead, supervisor, clinician, trainee, colleague, neighbour, outsider, leaver };
}

function as(name: string): Caller & Who {
  const found = callers.get(name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
}

/** Lead is an admin and a lead; what an admin may without a place in the team is another question. */
async function administratorOfNoTeam(): Promise<Who & { email: string }> {
  const { organisationId } = cast;
  return app.contexts.run({ organisationId }, async (ctx) => {
    const { accountId } = await ctx.db.findOneByOrFail(Person, { id: cast.leaver.personId });
    await ctx.db.update(Person, { id: cast.leaver.personId }, { accountId: null });
    const personId = uuid();
    await ctx.db.insert(Person, {
      id: personId,
      organisationId,
      accountId,
      name: 'Administrator',
      email: 'administrator@story.example',
      isAdmin: true,
      joinedAt: ctx.now,
    });
    return { personId, organisationId, email: cast.leaver.email };
  });
}

const inside = <T>({ personId, organisationId }: Who, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  app.contexts.run({ personId, organisationId }, work);

/** Comments are written while a case is in review; here each state has one. */
async function aCommentOnEach(): Promise<(row: CasePresentation) => string> {
  const ids = new Map<string, string>();
  await inside(cast.lead, async (ctx) => {
    for (const { row } of cases.values()) {
      const id = uuid();
      const words = {
        field: 'headline',
        exact: row.headline,
        prefix: '',
        suffix: '',
        start: 0,
        body: 'Wider?',
      };
      await ctx.db.insert(PassageComment, {
        ...words,
        id,
        organisationId: row.organisationId,
        casePresentationId: row.id,
        byId: cast.lead.personId,
        versionNumber: 1,
        at: ctx.now,
      });
      ids.set(row.id, id);
    }
  });
  return ({ id }) => ids.get(id) ?? uuid();
}

const REFUSALS = new Set(['NOT_ALLOWED', 'WRONG_STATE', 'OPEN_ALREADY', 'RESOLVED_ALREADY']);

/** What a step comes to, and then as if it had never been. */
async function tried(who: Who, step: (ctx: Ctx) => Promise<unknown>): Promise<Outcome> {
  const { personId, organisationId } = who;
  const ctx = await app.contexts.open({ personId, organisationId }, 'write');
  try {
    await step(ctx);
    return 'done';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code && REFUSALS.has(code)) return 'refused';
    if (code === 'NOT_FOUND') return 'absent';
    throw error;
  } finally {
    await ctx.unit.rollback();
  }
}

const service = <T>(type: Type<T>): T => app.server.app.get(type, { strict: false });

async function everyCase(who: Who): Promise<CasePresentation[]> {
  return inside(who, (ctx) => ctx.db.find(CasePresentation));
}

describe('the rule for a row and the scope of a list', () => {
  it('agree on who opens a case, and so do the room and the answer', async () => {
    expect(cases.size).toBe(19);
    for (const [name, who] of callers) {
      const rows = await everyCase(who);
      if (who.organisationId === cast.organisationId) expect(rows).toHaveLength(cases.size);
      const { byRule, seen, byScope, toReviewByRule, toReviewByScope } = await inside(who, async (ctx) => {
        const listed = async ({ sql, parameters }: ReturnType<typeof caseScope>): Promise<string[]> => {
          const found = await ctx.db
            .createQueryBuilder(CasePresentation, 'presentation')
            .where(sql, parameters)
            .getMany();
          return found.map(({ id }) => id).sort();
        };
        const ruled = (rule: (row: CasePresentation) => boolean): string[] =>
          rows
            .filter(rule)
            .map(({ id }) => id)
            .sort();
        return {
          byRule: ruled((row) => casePolicy.reads(ctx.actor, row)),
          seen: ruled((row) => casePolicy.see(ctx.actor, row)),
          byScope: await listed(caseScope(ctx.actor)),
          toReviewByRule: ruled((row) => casePolicy.review(ctx.actor, row)),
          toReviewByScope: await listed(reviewScope(ctx.actor)),
        };
      });
      expect([name, byScope]).toEqual([name, byRule]);
      // Nobody has broken a glass yet: one opens what one’s place lets one read.
      expect([name, seen]).toEqual([name, byRule]);
      expect([name, toReviewByScope]).toEqual([name, toReviewByRule]);

      const answer = await who.ask(
        '{ casePresentations(first: 100) { nodes { id } } casesToReview(first: 100) { nodes { id } } }',
      );
      const ids = ({ nodes }: { nodes: { id: string }[] }): string[] => nodes.map(({ id }) => id).sort();
      expect([name, ids(answer.casePresentations)]).toEqual([name, byRule]);
      expect([name, ids(answer.casesToReview)]).toEqual([name, toReviewByRule]);

      const listener = await listen(app.url, who);
      for (const [key, { id }] of cases) {
        const sees = byRule.includes(id);
        const { data, errors } = await who.try('query ($id: ID!) { casePresentation(id: $id) { id } }', {
          id,
        });
        expect([name, key, data?.casePresentation?.id ?? errors?.[0]?.extensions.code]).toEqual([
          name,
          key,
          sees ? id : 'NOT_FOUND',
        ]);
        expect([name, key, (await listener.join(`case:${id}`)).ok]).toEqual([name, key, sees]);
      }
      listener.close();
    }
  }, 120_000);

  it('agree on who reads a thread', async () => {
    const threadIds = [...cases.values()].flatMap(({ threadId }) => threadId ?? []);
    expect(threadIds.length).toBeGreaterThan(10);
    for (const [name, who] of callers) {
      const { byRule, byScope } = await inside(who, async (ctx) => {
        const rows = await ctx.db.find(Thread);
        const scoped = (await ctx.db.query(
          `select id from threads thread where ${threadPolicy.scope('$1', '$2')}`,
          [teamIdsOf(ctx.actor), ctx.actor.recusedFrom],
        )) as { id: string }[];
        return {
          byRule: rows
            .filter((row) => threadPolicy.reads(ctx.actor, row))
            .map(({ id }) => id)
            .sort(),
          byScope: scoped.map(({ id }) => id).sort(),
        };
      });
      expect([name, byScope]).toEqual([name, byRule]);
      const answer = await who.ask('{ threads(first: 100) { nodes { id } } }');
      expect([name, answer.threads.nodes.map(({ id }: { id: string }) => id).sort()]).toEqual([name, byRule]);
      for (const id of threadIds) {
        const { errors } = await who.try('query ($id: ID!) { thread(id: $id) { id } }', { id });
        expect([name, id, errors?.[0]?.extensions.code]).toEqual([
          name,
          id,
          byRule.includes(id) ? undefined : 'NOT_FOUND',
        ]);
      }
    }
  }, 60_000);

  it('agree on who hears of a thread or a team', async () => {
    const threadIds = [...cases.values()].flatMap(({ threadId }) => threadId ?? []);
    for (const [name, who] of callers) {
      const listener = await listen(app.url, who);
      const { threads, teams } = await inside(who, async (ctx) => {
        const open = (await ctx.db.find(Thread)).filter((row) => threadPolicy.reads(ctx.actor, row));
        const own = (await ctx.db.find(Team)).filter(({ id }) => teamPolicy.see(ctx.actor, id));
        return { threads: open.map(({ id }) => id), teams: own.map(({ id }) => id) };
      });
      const rooms = [
        ...threadIds.map((id) => [`thread:${id}`, threads.includes(id)] as const),
        ...[cast.team, cast.otherTeam, cast.elsewhereTeam, uuid()].map(
          (id) => [`team:${id}`, teams.includes(id)] as const,
        ),
      ];
      for (const [room, mayEnter] of rooms)
        expect([name, room, (await listener.join(room)).ok]).toEqual([name, room, mayEnter]);
      listener.close();
    }
  }, 60_000);

  it('agree on whose feelings are seen, and so do the answer and the database', async () => {
    for (const { row } of cases.values())
      await inside({ ...row, personId: row.presenterId }, (ctx) =>
        service(CaseEmotions).keep(ctx, row.id, [
          { id: uuid(), emotion: Emotion.RELIEF, intensity: 7, isShared: true },
          { id: uuid(), emotion: Emotion.SHAME, intensity: 4, isShared: false },
        ]),
      );
    const { rows: all } = await withClient(app.database.ownerUrl, (owner) =>
      owner.query<{ id: string; isShared: boolean; personId: string; caseId: string }>(
        `select id, is_shared as "isShared", person_id as "personId", case_presentation_id as "caseId"
         from case_emotions order by id`,
      ),
    );
    expect(all).toHaveLength(2 * cases.size);
    const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).sort();
    for (const [name, who] of callers) {
      if (who.organisationId !== cast.organisationId) continue;
      const byRule = await inside(who, async (ctx) => all.filter((one) => emotionPolicy.see(ctx.actor, one)));
      const byDatabase = await inside(who, async (ctx) => {
        await ctx.db.query(`select set_config('app.person_id', $1, true)`, [who.personId]);
        return ctx.db.find(CaseEmotion);
      });
      expect([name, ids(byDatabase)]).toEqual([name, ids(byRule)]);
      const query = 'query ($id: ID!) { casePresentation(id: $id) { emotions { id } } }';
      for (const [key, { id }] of cases) {
        const { data } = await who.try(query, { id });
        if (!data?.casePresentation) continue;
        const expected = ids(byRule.filter(({ caseId }) => caseId === id));
        expect([name, key, ids(data.casePresentation.emotions)]).toEqual([name, key, expected]);
      }
    }
  }, 60_000);

  it('agree on what an admin may open with a reason, and differ by what they have opened', async () => {
    for (const [name, who] of callers) {
      const rows = await everyCase(who);
      const { byRule, byScope } = await inside(who, async (ctx) => {
        const { sql, parameters } = hiddenScope(ctx.actor);
        const scoped = await ctx.db
          .createQueryBuilder(CasePresentation, 'presentation')
          .where(sql, parameters)
          .getMany();
        const ruled = rows.filter((row) => glassPolicy.break(ctx.actor, row));
        const ids = (found: CasePresentation[]): string[] => found.map(({ id }) => id).sort();
        return { byRule: ids(ruled), byScope: ids(scoped) };
      });
      expect([name, byScope]).toEqual([name, byRule]);
      const glass = service(GlassBreakService);
      for (const [key, { id, row, threadId }] of cases) {
        const reason = 'A complaint is looked into.';
        const outcome = await tried(who, async (ctx) => {
          await glass.break(ctx, { id: uuid(), casePresentationId: id, reason });
          const looking = await app.server.app.get(Contexts).actAs(ctx, who.personId, ctx.now);
          const thread = threadId && (await ctx.db.findOneByOrFail(Thread, { id: threadId }));
          const sees = [
            casePolicy.reads(looking.actor, row),
            casePolicy.see(looking.actor, row),
            thread ? threadPolicy.reads(looking.actor, thread) : false,
            thread ? threadPolicy.see(looking.actor, thread) === thread.isOpen : true,
          ];
          expect([name, key, sees]).toEqual([name, key, [false, true, false, true]]);
        });
        const [mayBreak, mayRead] = [
          byRule.includes(id),
          await inside(who, async (ctx) => casePolicy.see(ctx.actor, row)),
        ];
        const expected = mayBreak ? 'done' : mayRead ? 'refused' : 'absent';
        expect([name, key, outcome]).toEqual([name, key, expected]);
      }
    }
  }, 120_000);

  it('never make an admin without a place in the team a reader', async () => {
    const answer = await as('administrator').ask(
      '{ casePresentations(first: 100) { nodes { id } } threads(first: 100) { nodes { id } } }',
    );
    expect(answer).toEqual({ casePresentations: { nodes: [] }, threads: { nodes: [] } });
  });
});

describe('what a screen is told that its viewer can do', () => {
  const abilitiesIn = (type: string): string[] =>
    Object.keys((schemaOf(app).getType(type) as GraphQLObjectType).getFields()).sort();

  it('with a case is what the steps do, in every state and for everyone', async () => {
    const [read, write, review] = [CasePresentationService, CaseWritingService, CaseReviewService].map(
      (one) => service(one as Type<unknown>),
    ) as [CasePresentationService, CaseWritingService, CaseReviewService];
    const posts = service(PostService);
    const recusals = service(CaseRecusalService);
    const kinds = service(CaseKindService);
    const purges = service(CasePurgeService);
    const accessLog = service(AccessLogService);
    const comments = service(PassageCommentService);
    const commentOn = await aCommentOnEach();
    type Step = (ctx: Ctx, row: CasePresentation, threadId: string | undefined) => Promise<unknown>;
    const expectedVersion = (row: CasePresentation) => ({ id: row.id, expectedVersion: row.version });
    const steps: Record<string, Step[]> = {
      edit: [
        (ctx, row) =>
          ['DRAFT', 'RETURNED'].includes(row.state)
            ? write.saveDraft(ctx, expectedVersion(row))
            : write.revise(ctx, expectedVersion(row)),
      ],
      submit: [(ctx, row) => review.submit(ctx, { ...expectedVersion(row), attested: true })],
      withdraw: [(ctx, row) => review.withdraw(ctx, expectedVersion(row))],
      reopen: [(ctx, row) => review.reopen(ctx, expectedVersion(row))],
      review: [
        (ctx, row) => review.approve(ctx, expectedVersion(row)),
        (ctx, row) => review.return(ctx, { ...expectedVersion(row), comment: 'Say more.' }),
      ],
      advance: [
        (ctx, row) =>
          review.takeStep(ctx, {
            ...expectedVersion(row),
            step: row.state === CasePresentationState.SCHEDULED ? CaseStep.PRESENT : CaseStep.FOLLOW_UP,
          }),
      ],
      putAway: [(ctx, row) => review.takeStep(ctx, { ...expectedVersion(row), step: CaseStep.ARCHIVE })],
      answerComments: [
        (ctx, row) => comments.reply(ctx, { id: uuid(), commentId: commentOn(row), body: 'I see.' }),
        (ctx, row) => comments.resolve(ctx, commentOn(row)),
      ],
      recordDropout: [
        (ctx, row) =>
          kinds.recordDropout(ctx, {
            ...expectedVersion(row),
            dropoutDefinitions: [DropoutDefinition.THERAPIST_JUDGEMENT],
          }),
      ],
      purge: [(ctx, row) => purges.purge(ctx, uuid(), row.id, { words: 'missed the last' })],
      seeAccess: [(ctx, row) => accessLog.of(ctx, row, { first: 5 })],
      recuse: [(ctx, row) => recusals.recuse(ctx, row.id)],
      discuss: [
        (ctx, row) => read.openThread(ctx, { id: uuid(), casePresentationId: row.id, title: 'Another look' }),
        (ctx, _row, threadId) =>
          posts.add(ctx, { id: uuid(), threadId: threadId ?? uuid(), body: 'I wonder.' }),
      ],
    };
    expect(abilitiesIn('CaseAbilities')).toEqual(Object.keys(steps).sort());
    for (const [name, who] of callers) {
      for (const [key, { id, row, threadId }] of cases) {
        const { data } = await who.try(
          `query ($id: ID!) { casePresentation(id: $id) { viewerCan { ${Object.keys(steps).join(' ')} } } }`,
          { id },
        );
        const viewerCan = data?.casePresentation?.viewerCan as Record<string, boolean> | undefined;
        for (const [ability, ways] of Object.entries(steps)) {
          for (const [i, step] of ways.entries()) {
            const outcome = await tried(who, (ctx) => step(ctx, row, threadId));
            const place = [name, key, ability, i];
            if (viewerCan?.[ability]) expect([...place, outcome]).toEqual([...place, 'done']);
            else if (viewerCan) expect([...place, outcome !== 'done']).toEqual([...place, true]);
            else expect([...place, outcome]).toEqual([...place, 'absent']);
          }
        }
      }
    }
  }, 120_000);

  it('shows what a review is about to author and reviewers alone', async () => {
    for (const [name, who] of callers) {
      for (const [key, { id, row }] of cases) {
        const { data } = await who.try('query ($id: ID!) { casePresentation(id: $id) { review { id } } }', {
          id,
        });
        if (!data?.casePresentation || key.endsWith(' DRAFT')) continue;
        const sees = await inside(who, async (ctx) => casePolicy.seeReview(ctx.actor, row));
        expect([name, key, data.casePresentation.review.length > 0]).toEqual([name, key, sees]);
      }
    }
  }, 60_000);

  it('tells that a combination is rare to author and reviewers alone', async () => {
    // Seven bands of age over these cases: none has enough of its like.
    await withClient(app.database.ownerUrl, (owner) =>
      owner.query(`update case_presentations set age_band = (array['UNDER_12', 'FROM_12_TO_17', 'FROM_18_TO_24',
        'FROM_25_TO_34', 'FROM_35_TO_44', 'FROM_45_TO_54', 'FROM_55_TO_64'])[1 + numbered.n % 7]
        from (select id, row_number() over (order by id) as n from case_presentations) numbered
        where numbered.id = case_presentations.id`),
    );
    const query = 'query ($id: ID!) { casePresentation(id: $id) { rareCombination { fewerThan } } }';
    for (const [name, who] of callers) {
      for (const [key, { id, row }] of cases) {
        const { data } = await who.try(query, { id });
        if (!data?.casePresentation) continue;
        const sees = await inside(who, async (ctx) => casePolicy.seeReview(ctx.actor, row));
        expect([name, key, data.casePresentation.rareCombination !== null]).toEqual([name, key, sees]);
      }
    }
  }, 60_000);

  it('with a thread and with posts is what the steps do', async () => {
    expect(abilitiesIn('ThreadAbilities')).toEqual([
      'breakAlias',
      'markRead',
      'movePosts',
      'post',
      'reopen',
      'resolve',
      'startRound',
      'takeAlias',
    ]);
    expect(abilitiesIn('PostAbilities')).toEqual(['delete', 'edit', 'undoDelete']);
    const threadId = cases.get('clinician READY')?.threadId as string;
    const posts = service(PostService);
    const written = await addPost(as('colleague'), threadId, 'I wonder what she heard.');
    const deleted = await addPost(as('colleague'), threadId, 'Said too soon.');
    await as('colleague').do('deletePost', { id: deleted.id }, '... on Post { id }');
    for (const [name, who] of callers) {
      const { data } = await who.try(
        `query ($id: ID!) { thread(id: $id) { viewerCan { post markRead }
          posts { nodes { id viewerCan { edit delete undoDelete } } } } }`,
        { id: threadId },
      );
      const thread = data?.thread;
      const add = await tried(who, (ctx) => posts.add(ctx, { id: uuid(), threadId, body: 'I wonder.' }));
      expect([name, add]).toEqual([name, thread?.viewerCan.post ? 'done' : 'absent']);
      const mark = await tried(who, (ctx) =>
        service(StandingService).markRead(ctx, { threadId, position: 1 }),
      );
      expect([name, mark]).toEqual([name, thread?.viewerCan.markRead ? 'done' : 'absent']);
      for (const { id } of [written, deleted]) {
        const stored = await inside(cast.colleague, (ctx) => ctx.db.findOneByOrFail(Post, { id }));
        const can = thread?.posts.nodes.find((post: { id: string }) => post.id === id)?.viewerCan;
        const edit = { id, body: 'Now otherwise.', expectedVersion: stored.version };
        const outcomes = {
          edit: await tried(who, (ctx) => posts.edit(ctx, edit)),
          // Deleting again and restoring what is there are repeats, which answer and change nothing.
          ...(stored.deletedAt
            ? { undoDelete: await tried(who, (ctx) => posts.undoDelete(ctx, id)) }
            : { delete: await tried(who, (ctx) => posts.delete(ctx, id)) }),
        };
        for (const [ability, outcome] of Object.entries(outcomes)) {
          const expected = can === undefined ? 'absent' : can[ability] ? 'done' : 'refused';
          expect([name, id, ability, outcome]).toEqual([name, id, ability, expected]);
        }
      }
    }
  }, 60_000);

  it('with what a thread came to, and with moving its posts, is what the steps do', async () => {
    expect(abilitiesIn('CommitmentAbilities')).toEqual(['setDone']);
    const takeaways = service(TakeawayService);
    const moves = service(MoveService);
    const { id: casePresentationId } = await readyCase(as('clinician'), as('lead'), cast.team);
    const open = async (): Promise<string> => {
      const id = uuid();
      const input = { id, casePresentationId, title: 'In order' };
      await as('colleague').do('openThread', input, '... on Thread { id }');
      return id;
    };
    const ABLE = `query ($id: ID!) { thread(id: $id) { viewerCan { resolve reopen movePosts }
      takeaway { commitments { viewerCan { setDone } } } } }`;
    const outcomeOf = (may: boolean | undefined): Outcome =>
      may === undefined ? 'absent' : may ? 'done' : 'refused';
    for (const [name, who] of callers) {
      const [threadId, toThreadId] = [await open(), await open()];
      const able = async (): Promise<Loose> => (await who.try(ABLE, { id: threadId })).data?.thread;
      const before = (await able())?.viewerCan;
      const { id: postId } = await addPost(as('colleague'), threadId, 'Elsewhere.');
      const move = { id: uuid(), threadId, toThreadId, postIds: [postId] };
      const ownerId = cast.colleague.personId;
      const second = uuid();
      const resolve = { threadId, takeaway: 'We wait.', commitments: [] };
      const commitmentId = uuid();
      const outcomes: Record<string, [Outcome, boolean | undefined]> = {
        movePosts: [await tried(who, (ctx) => moves.move(ctx, move)), before?.movePosts],
        resolve: [
          await tried(who, (ctx) => takeaways.resolve(ctx, { ...resolve, id: uuid() })),
          before?.resolve,
        ],
      };
      const commitments = [{ id: commitmentId, what: 'Write to her', ownerId }];
      await as('colleague').do(
        'resolveThread',
        { ...resolve, id: second, commitments },
        '... on Thread { id }',
      );
      const after = await able();
      outcomes['setDone'] = [
        await tried(who, (ctx) => takeaways.setDone(ctx, { commitmentId, isDone: true })),
        after?.takeaway.commitments[0].viewerCan.setDone,
      ];
      outcomes['resolve again'] = [
        await tried(who, (ctx) => takeaways.resolve(ctx, { ...resolve, id: uuid() })),
        after?.viewerCan.resolve,
      ];
      outcomes['reopen'] = [
        await tried(who, (ctx) => takeaways.reopen(ctx, { threadId, takeawayId: second })),
        after?.viewerCan.reopen,
      ];
      for (const [step, [outcome, may]] of Object.entries(outcomes))
        expect([name, step, outcome]).toEqual([name, step, outcomeOf(may)]);
    }
  }, 60_000);

  it('with an alias is what the steps do', async () => {
    const aliases = service(AliasService);
    const { id: caseId } = await readyCase(as('clinician'), as('lead'), cast.team);
    const { id: threadId } = await threadOf(as('lead'), caseId);
    const can = async (who: Caller): Promise<{ takeAlias: boolean; breakAlias: boolean } | undefined> =>
      (
        await who.try('query ($id: ID!) { thread(id: $id) { viewerCan { takeAlias breakAlias } } }', {
          id: threadId,
        })
      ).data?.thread?.viewerCan;
    const expected = (may: boolean | undefined): Outcome =>
      may === undefined ? 'absent' : may ? 'done' : 'refused';
    const { viewerAlias } = await as('trainee').do(
      'takeAlias',
      { id: uuid(), threadId },
      '... on Thread { viewerAlias { id } }',
    );
    for (const [name, who] of callers) {
      const may = await can(who);
      const take = await tried(who, (ctx) => aliases.take(ctx, { id: uuid(), threadId }));
      expect([name, 'take', take]).toEqual([name, 'take', expected(may?.takeAlias)]);
      const reason = 'Worry about whoever wrote this';
      const input = { id: uuid(), threadId, aliasId: viewerAlias.id, reason };
      const broken = await tried(who, (ctx) => aliases.break(ctx, input));
      expect([name, 'break', broken]).toEqual([name, 'break', expected(may?.breakAlias)]);
    }
  }, 60_000);

  it('with a round in writing is what the steps do', async () => {
    expect(abilitiesIn('RoundAbilities')).toEqual(['closePhase', 'signal']);
    const { threadId: of, id: casePresentationId } = cases.get('clinician READY') as {
      threadId: string;
      id: string;
    };
    expect(of).toBeDefined();
    const rounds = service(RoundService);
    const fresh = async (): Promise<string> => {
      const id = uuid();
      const input = { id, casePresentationId, title: 'In steps' };
      await as('colleague').do('openThread', input, '... on Thread { id }');
      return id;
    };
    const facilitatorId = cast.supervisor.personId;
    for (const [name, who] of callers) {
      const threadId = await fresh();
      const before = await who.try('query ($id: ID!) { thread(id: $id) { viewerCan { startRound } } }', {
        id: threadId,
      });
      const start = { threadId, protocol: 'THREE_STEPS', facilitatorId };
      const expected = (can: boolean | undefined): Outcome =>
        can === undefined ? 'absent' : can ? 'done' : 'refused';
      expect([name, 'start', await tried(who, (ctx) => rounds.start(ctx, start))]).toEqual([
        name,
        'start',
        expected(before.data?.thread?.viewerCan.startRound),
      ]);
      await as('supervisor').do('startRound', start, '... on Thread { id }');
      const { data } = await who.try(
        'query ($id: ID!) { thread(id: $id) { viewerCan { startRound } round { viewerCan { closePhase signal } } } }',
        { id: threadId },
      );
      expect(data?.thread?.viewerCan.startRound ?? false).toBe(false);
      const can = data?.thread?.round.viewerCan;
      const signal = { threadId, place: 0, isReady: true };
      expect([name, 'signal', await tried(who, (ctx) => rounds.signal(ctx, signal))]).toEqual([
        name,
        'signal',
        expected(can?.signal),
      ]);
      expect([name, 'close', await tried(who, (ctx) => rounds.close(ctx, signal))]).toEqual([
        name,
        'close',
        expected(can?.closePhase),
      ]);
    }
  }, 60_000);

  it('with a team and its members is what the steps do', async () => {
    const teams = service(TeamService);
    const invitations = service(InvitationService);
    const reading = service(CasePresentationService);
    expect(abilitiesIn('TeamAbilities')).toEqual(['invite', 'presentCases', 'review', 'seeAccess']);
    expect(abilitiesIn('MembershipAbilities')).toEqual(['changeRole', 'remove']);
    const members = await inside(cast.lead, (ctx) => ctx.db.find(Membership));
    for (const [name, who] of callers) {
      for (const teamId of [cast.team, cast.otherTeam]) {
        const { data } = await who.try(
          `query ($id: ID!) { team(id: $id) { viewerCan { invite presentCases review seeAccess }
            memberships { id viewerCan { changeRole remove } } } }`,
          { id: teamId },
        );
        const team = data?.team;
        const expected = (can: boolean | undefined): Outcome =>
          can === undefined ? 'absent' : can ? 'done' : 'refused';
        const invite = { id: uuid(), teamId, email: 'new@story.example', role: TeamRole.MEMBER };
        expect([name, teamId, 'invite', await tried(who, (ctx) => invitations.invite(ctx, invite))]).toEqual([
          name,
          teamId,
          'invite',
          expected(team?.viewerCan.invite),
        ]);
        const draft = { id: uuid(), teamId, kind: CasePresentationKind.DROPOUT };
        expect([name, teamId, 'present', await tried(who, (ctx) => reading.draft(ctx, draft))]).toEqual([
          name,
          teamId,
          'present',
          expected(team?.viewerCan.presentCases),
        ]);
        // Whoever may not see who read is told no more than of a team that is not there.
        const log = await tried(who, (ctx) => service(TeamAccessLogService).of(ctx, { teamId, first: 5 }));
        expect([name, teamId, 'seeAccess', log]).toEqual([
          name,
          teamId,
          'seeAccess',
          team?.viewerCan.seeAccess ? 'done' : 'absent',
        ]);
        for (const { id, role } of members.filter((one) => one.teamId === teamId && !one.endedAt)) {
          const can = team?.memberships.find((one: { id: string }) => one.id === id)?.viewerCan;
          // A team keeps its lead, whoever asks; that is another rule than who may ask.
          if (role === TeamRole.LEAD) continue;
          const change = await tried(who, (ctx) => teams.changeRole(ctx, id, TeamRole.TRAINEE));
          expect([name, id, 'changeRole', change]).toEqual([
            name,
            id,
            'changeRole',
            expected(can?.changeRole),
          ]);
          // So is that cases keep an owner where nobody else is in the team.
          const leave = (ctx: Ctx): Promise<unknown> =>
            service(DepartureService)
              .removeFromTeam(ctx, id, null)
              .catch((error: { code?: string }) => {
                if (error.code !== 'HEIR_NEEDED') throw error;
              });
          const remove = await tried(who, leave);
          expect([name, id, 'remove', remove]).toEqual([name, id, 'remove', expected(can?.remove)]);
        }
      }
    }
  }, 60_000);

  it('with the organisation’s word lists is what the steps do', async () => {
    expect(abilitiesIn('WordListAbilities')).toEqual(['edit']);
    const lists = service(WordListService);
    for (const [name, who] of callers) {
      const { wordLists } = await who.ask('{ wordLists { viewerCan { edit } } }');
      const words = [{ id: uuid(), text: 'The harbour house', class: IdentifierClass.ORG }];
      const add = await tried(who, (ctx) => lists.add(ctx, { words }));
      expect([name, add]).toEqual([name, wordLists.viewerCan.edit ? 'done' : 'refused']);
    }
  });

  it('with what is kept how long, and with holds, is for admins alone, and nobody else knows of them', async () => {
    const retention = service(RetentionService);
    const holds = service(LegalHoldService);
    const runs = service(RetentionRunService);
    const placed = await inside(cast.lead, (ctx) =>
      holds.place(ctx, { id: uuid(), scope: LegalHoldScope.ORGANISATION, reason: 'The insurer asked' }),
    );
    const of = { id: uuid(), scope: LegalHoldScope.TEAM, teamId: cast.team, reason: 'The insurer asked' };
    const choice = { kind: RetentionKind.MAILS, keepFor: 30 };
    for (const [name, who] of callers) {
      const isAdmin = await inside(who, async (ctx) => ctx.actor.isAdmin);
      const isHere = who.organisationId === cast.organisationId;
      const { me } = await who.ask('{ me { organisation { retention { version } } } }');
      expect([name, me.organisation.retention !== null]).toEqual([name, isAdmin]);
      const changes = {
        set: await tried(who, (ctx) => retention.set(ctx, { expectedVersion: 0, ...choice })),
        place: await tried(who, (ctx) => holds.place(ctx, of)),
        lift: await tried(who, (ctx) => holds.lift(ctx, placed.id)),
      };
      const hidden = isHere ? 'done' : 'absent';
      expect([name, changes]).toEqual([
        name,
        isAdmin
          ? { set: 'done', place: hidden, lift: hidden }
          : { set: 'refused', place: 'refused', lift: 'refused' },
      ]);
      for (const look of [
        (ctx: Ctx) => retention.preview(ctx, choice),
        (ctx: Ctx) => holds.list(ctx, { first: 5, isLifted: false }),
        (ctx: Ctx) => runs.list(ctx, { first: 5 }),
      ])
        expect([name, await tried(who, look)]).toEqual([name, isAdmin ? 'done' : 'absent']);
    }
    await inside(cast.lead, (ctx) => holds.lift(ctx, placed.id));
  });

  it('is looked at here for every kind of ability there is', () => {
    const kinds = Object.keys(schemaOf(app).getTypeMap()).filter((type) => type.endsWith('Abilities'));
    expect(kinds.sort()).toEqual([
      'CaseAbilities',
      'CommitmentAbilities',
      'MembershipAbilities',
      'PostAbilities',
      'RoundAbilities',
      'TeamAbilities',
      'ThreadAbilities',
      'WordListAbilities',
    ]);
  });

  it('never crosses to another organisation', async () => {
    const outsider = as('outsider');
    const organisation = await inside(outsider, (ctx) => ctx.db.find(Organisation));
    expect(organisation.map(({ id }) => id)).toEqual([cast.outsider.organisationId]);
    expect(await everyCase(outsider)).toEqual([]);
  });
});
