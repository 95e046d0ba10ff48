import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import type { Leaving } from '@second-chair/people';
import {
  BadInput,
  decodeCursor,
  encodeCursor,
  existingId,
  inTransaction,
  NotFound,
  opensByGlass,
  pageOf,
  prepared,
  Rooms,
  teamIdsOf,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { serverMessages, threadRoom, type RoomName } from '@second-chair/wire';
import { In } from 'typeorm';
import { threadPolicy } from './discussion.policy';
import type { ThreadSelection } from './standing/thread-selection';
import { StandingReader } from './standing/standing-reader';
import { Thread, ThreadName, type SubjectKind } from './thread.entity';
import { isUnread, selectThread, threadOf, tookPart, type ThreadRow } from './thread.rows';

export interface Subject {
  kind: SubjectKind;
  id: string;
  title: string;
  teamId: string;
  presenterId: string | null;
}

export interface ThreadsWanted {
  first: number;
  after?: string | null;
  unreadOnly?: boolean | null;
  which?: ThreadSelection | null;
}

const selectThreadById = prepared(`${selectThread} where thread.id = $2`);

const MAX_THREADS_SHOWN = 20;

@Injectable()
export class ThreadService {
  constructor(
    private readonly gate: Gate,
    private readonly rooms: Rooms,
    private readonly standing: StandingReader,
  ) {}

  /** The only way to read a thread: loaded, checked, and the reading noted. */
  async get(ctx: Ctx, id: string): Promise<Thread> {
    const thread = await this.find(ctx, id);
    ctx.note('read', 'thread', thread.id);
    return thread;
  }

  /**
   * The same for a step that is noted itself. Under an alias a reading beside it, in the same moment and under one's
   * name, would tell whose step it was.
   */
  async find(ctx: Ctx, id: string): Promise<Thread> {
    const [row] = (await ctx.db.query(selectThreadById, [ctx.actor.personId, existingId(id)])) as ThreadRow[];
    const thread = row && threadOf(row);
    if (!thread || !threadPolicy.see(ctx.actor, thread)) throw new NotFound();
    await this.standing.settle(ctx, [row]);
    return threadOf(row);
  }

  /** The thread, and nobody else decides meanwhile under which names its subject is discussed. */
  async lockSubject(ctx: Ctx, id: string): Promise<Thread> {
    const thread = await this.find(ctx, id);
    await ctx.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [thread.subjectId]);
    return thread;
  }

  async maySee(ctx: Ctx, id: string): Promise<boolean> {
    const thread = await ctx.db.findOneBy(Thread, { id });
    return thread !== null && threadPolicy.see(ctx.actor, thread);
  }

  /** Batch function: whether the viewer belongs to those who talk in it, and does not only look in. */
  readonly readsByIds = async (ctx: Ctx, ids: readonly string[]): Promise<boolean[]> => {
    const found = await ctx.db.findBy(Thread, { id: In([...ids]) });
    return ids.map((id) => found.some((one) => one.id === id && threadPolicy.reads(ctx.actor, one)));
  };

  /** Batch function: the bare rows, for rules that ask about a thread which the viewer is shown already. */
  readonly rowsByIds = async (ctx: Ctx, ids: readonly string[]): Promise<(Thread | Error)[]> => {
    const found = await ctx.db.findBy(Thread, { id: In([...ids]) });
    return ids.map((id) => found.find((one) => one.id === id) ?? new NotFound());
  };

  /** Latest activity first. */
  async list(ctx: Ctx, { first, after, unreadOnly, which }: ThreadsWanted): Promise<Page<Thread>> {
    const [at, id] = after ? decodeCursor(after, ['string', 'string']) : [null, null];
    const aliasIds = which === 'MINE' ? await this.standing.aliasIds(ctx) : [];
    const rows = (await ctx.db.query(
      `${selectThread}
       where ${threadPolicy.scope('$2', '$7')} and thread.merged_into_id is null
         and ($3::timestamptz is null or (thread.last_activity_at, thread.id) < ($3::timestamptz, $4::uuid))
         and (not $5 or ${isUnread})
         and (not $8 or mark.level = 'FOLLOWED') and (not $9 or ${tookPart('$1', '$10')})
       order by thread.last_activity_at desc, thread.id desc limit $6`,
      [
        ctx.actor.personId,
        teamIdsOf(ctx.actor),
        at,
        id,
        unreadOnly ?? false,
        first + 1,
        ctx.actor.recusedFrom,
        which === 'FOLLOWED',
        which === 'MINE',
        aliasIds,
      ],
    )) as ThreadRow[];
    await this.standing.settle(ctx, rows);
    // A title may quote the case's headline.
    for (const row of rows.slice(0, first)) ctx.note('listed', 'thread', row.id);
    const page = pageOf(rows.map(threadOf), first, (thread) =>
      encodeCursor([thread.lastActivityAt.toISOString(), thread.id]),
    );
    if (!unreadOnly) return page;
    // Whether somebody took part under an alias is known only after the rows were read.
    return {
      ...page,
      nodes: page.nodes.filter(({ unreadCount }) => unreadCount > 0),
      edges: page.edges.filter(({ node }) => node.unreadCount > 0),
    };
  }

  /** Batch function: the threads of each subject that the viewer may read, the latest activity first. */
  readonly bySubject = async (ctx: Ctx, subjectIds: readonly string[]): Promise<Thread[][]> => {
    const rows = (await ctx.db.query(
      `${selectThread} where thread.subject_id = any($3) and thread.merged_into_id is null
         and ${threadPolicy.scopeOfSubject('$2', '$4', '$5')}
       order by thread.last_activity_at desc, thread.id desc`,
      [
        ctx.actor.personId,
        teamIdsOf(ctx.actor),
        subjectIds,
        ctx.actor.recusedFrom,
        subjectIds.filter((id) => opensByGlass(ctx.actor, id)),
      ],
    )) as ThreadRow[];
    await this.standing.settle(ctx, rows);
    const threads = rows.map(threadOf);
    for (const { id } of threads) ctx.note('read', 'thread', id);
    return subjectIds.map((id) =>
      threads.filter(({ subjectId }) => subjectId === id).slice(0, MAX_THREADS_SHOWN),
    );
  };

  /** Batch function: the other threads on the subject of each, which whoever reads it may read as well. */
  readonly beside = async (ctx: Ctx, ids: readonly string[]): Promise<ThreadName[][]> => {
    const rows = (await ctx.db.query(
      `select here.id as "of", thread.id, thread.title from threads here
       join threads thread on thread.subject_id = here.subject_id and thread.id <> here.id
       where here.id = any($1) and thread.merged_into_id is null
       order by thread.last_activity_at desc, thread.id desc`,
      [ids],
    )) as { of: string; id: string; title: string }[];
    for (const { id } of rows) ctx.note('listed', 'thread', id);
    return ids.map((of) =>
      rows
        .filter((row) => row.of === of)
        .slice(0, MAX_THREADS_SHOWN)
        .map(({ id, title }) => Object.assign(new ThreadName(), { id, title })),
    );
  };

  /** Opens a thread on a subject whose owner has said that the caller may. Repeating the call returns the first one. */
  async open(ctx: Ctx, id: string, subject: Subject, title: string, news?: RoomName): Promise<Thread> {
    await this.gate.check(ctx, subject.teamId, [{ field: 'title', text: title }]);
    return inTransaction(ctx, async (ctx) => {
      const isNew = await this.openFirst(ctx, id, subject, title);
      const stored = await ctx.db.findOneBy(Thread, {
        id,
        openedById: ctx.actor.personId,
        subjectId: subject.id,
      });
      if (!stored) throw new BadInput('id', serverMessages.idTaken);
      if (isNew && news)
        await this.rooms.append(ctx, news, 'thread.opened', { id, version: 1 }, { id, version: 1 });
      return this.get(ctx, id);
    });
  }

  /** The thread that comes with a subject. Its title is ours; true when it was not there before. */
  async openFirst(ctx: Ctx, id: string, subject: Subject, title: string): Promise<boolean> {
    const inserted = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(Thread)
      .values({
        id,
        organisationId: ctx.organisationId,
        teamId: subject.teamId,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectTitle: subject.title,
        presenterId: subject.presenterId,
        isOpen: true,
        takesPosts: true,
        title,
        version: 1,
        openedById: ctx.actor.personId,
        lastPosition: 0,
        lastActivityAt: ctx.now,
        createdAt: ctx.now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    const isNew = (inserted.raw as unknown[]).length > 0;
    if (isNew) ctx.note('opened', 'thread', id);
    return isNew;
  }

  /** Of all threads on a subject, whoever may read them. */
  async idsOf(ctx: Ctx, subjectId: string): Promise<string[]> {
    return (await ctx.db.find(Thread, { select: { id: true }, where: { subjectId } })).map(({ id }) => id);
  }

  /** The threads on these subjects, the posts in them, and what they came to. */
  async withPosts(ctx: Ctx, subjectIds: readonly string[]): Promise<string[]> {
    const rows = (await ctx.db.query(
      `select id from threads where subject_id = any($1)
       union all
       select posts.id from posts join threads on threads.id = posts.thread_id where threads.subject_id = any($1)
       union all
       select kept.id from takeaways kept join threads on threads.id = kept.thread_id
       where threads.subject_id = any($1)`,
      [subjectIds],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** What each of these threads and posts belongs to, by its id. */
  async subjectsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = (await ctx.db.query(
      `select id, subject_id as subject from threads where id = any($1)
       union all
       select posts.id, threads.subject_id from posts join threads on threads.id = posts.thread_id
       where posts.id = any($1)`,
      [ids],
    )) as { id: string; subject: string }[];
    return new Map(rows.map(({ id, subject }) => [id, subject]));
  }

  /** The subjects are gone, and with them all that was said about them. */
  async forget(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
    const ofThem = 'in (select id from threads where subject_id = any($1))';
    await this.gate.forget(ctx, await this.withPosts(ctx, subjectIds));
    await ctx.db.query(`update threads set merged_into_id = null where subject_id = any($1)`, [subjectIds]);
    await ctx.db.query(`delete from posts where thread_id ${ofThem}`, [subjectIds]);
    await ctx.db.query(`delete from read_marks where thread_id ${ofThem}`, [subjectIds]);
    const [threads] = (await ctx.db.query('delete from threads where subject_id = any($1) returning id', [
      subjectIds,
    ])) as [{ id: string }[], number];
    await ctx.db.query('delete from aliases where subject_id = any($1)', [subjectIds]);
    await this.rooms.forget(
      ctx,
      threads.map(({ id }) => threadRoom(id)),
    );
  }

  /** Somebody else presents the subject from now on. */
  async handOver(ctx: Ctx, subjectId: string, presenterId: string): Promise<void> {
    await ctx.db.update(Thread, { subjectId }, { presenterId });
  }

  /** What stands around its posts has changed: every screen that shows it asks again. */
  async changed(ctx: Ctx, id: string): Promise<void> {
    const [[row]] = (await ctx.db.query(
      'update threads set version = version + 1 where id = $1 returning version',
      [id],
    )) as [[{ version: number }], number];
    const subject = { id, version: row.version };
    await this.rooms.append(ctx, threadRoom(id), 'thread.changed', subject, subject);
  }

  async countOf(ctx: Ctx, subjectId: string): Promise<number> {
    return ctx.db.countBy(Thread, { subjectId });
  }

  /** The subject's owner says who may read and write from now on, and what it is called. */
  async follow(
    ctx: Ctx,
    subjectId: string,
    now: { isOpen: boolean; takesPosts: boolean; title: string },
  ): Promise<void> {
    await ctx.db.query(
      `update threads set is_open = $2, takes_posts = $3, subject_title = $4, version = version + 1
       where subject_id = $1 and (is_open, takes_posts, subject_title) is distinct from ($2, $3, $4)`,
      [subjectId, now.isOpen, now.takesPosts, now.title],
    );
  }

  /** How far somebody had read, and what they had begun to write, is nobody's business once they have left; what they wrote stays under their name. */
  async forgetReading(ctx: Ctx, { personId, leavesOrganisation }: Leaving): Promise<void> {
    if (!leavesOrganisation) return;
    await ctx.db.query('delete from read_marks where person_id = $1', [personId]);
    await ctx.db.query('delete from post_drafts where person_id = $1', [personId]);
  }

  roomOf(id: string): RoomName {
    return threadRoom(id);
  }
}
