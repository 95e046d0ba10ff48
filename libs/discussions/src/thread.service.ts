import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import type { Leaving } from '@second-chair/people';
import {
  BadInput,
  decodeCursor,
  encodeCursor,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  opensByGlass,
  pageOf,
  prepared,
  Rooms,
  seqColumn,
  teamIdsOf,
  type Ctx,
  type Page,
} from '@second-chair/platform';
import { serverMessages, threadRoom, type RoomName } from '@second-chair/wire';
import { In } from 'typeorm';
import { threadPolicy } from './discussion.policy';
import { Thread, type SubjectKind } from './thread.entity';

export interface Subject {
  kind: SubjectKind;
  id: string;
  title: string;
  teamId: string;
}

/** Thread, how far the viewer has read it, and its room's `seq`, in one statement. */
const selectThread = `select thread.id, thread.organisation_id, thread.team_id, thread.subject_kind, thread.subject_id,
    thread.subject_title, thread.is_open, thread.takes_posts, thread.phase_place, thread.title, thread.version,
    thread.opened_by, thread.last_position, thread.last_activity_at, thread.created_at, coalesce(mark.position, 0) as read_up_to,
    ${seqColumn(`'thread:' || thread.id`)} as seq
  from threads thread
  left join read_marks mark on mark.thread_id = thread.id and mark.person_id = $1`;

const selectThreadById = prepared(`${selectThread} where thread.id = $2`);

const MAX_THREADS_SHOWN = 20;

@Injectable()
export class ThreadService {
  constructor(
    private readonly gate: Gate,
    private readonly rooms: Rooms,
  ) {}

  /** The only way to a thread: loaded, checked, and the reading noted. */
  async get(ctx: Ctx, id: string): Promise<Thread> {
    const [row] = (await ctx.db.query(selectThreadById, [ctx.actor.personId, existingId(id)])) as ThreadRow[];
    const thread = row && threadOf(row);
    if (!thread || !threadPolicy.see(ctx.actor, thread)) throw new NotFound();
    ctx.note('read', 'thread', thread.id);
    return thread;
  }

  /** The thread, and nobody else decides meanwhile under which names its subject is discussed. */
  async lockSubject(ctx: Ctx, id: string): Promise<Thread> {
    const thread = await this.get(ctx, id);
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
  async list(
    ctx: Ctx,
    { first, after, unreadOnly }: { first: number; after?: string | null; unreadOnly?: boolean | null },
  ): Promise<Page<Thread>> {
    const [at, id] = after ? decodeCursor(after, ['string', 'string']) : [null, null];
    const rows = (await ctx.db.query(
      `${selectThread}
       where ${threadPolicy.scope('$2', '$7')}
         and ($3::timestamptz is null or (thread.last_activity_at, thread.id) < ($3::timestamptz, $4::uuid))
         and (not $5 or thread.last_position > coalesce(mark.position, 0))
       order by thread.last_activity_at desc, thread.id desc limit $6`,
      [
        ctx.actor.personId,
        teamIdsOf(ctx.actor),
        at,
        id,
        unreadOnly ?? false,
        first + 1,
        ctx.actor.recusedFrom,
      ],
    )) as ThreadRow[];
    // A title may quote the case's headline.
    for (const row of rows.slice(0, first)) ctx.note('listed', 'thread', row.id);
    return pageOf(rows.map(threadOf), first, (thread) =>
      encodeCursor([thread.lastActivityAt.toISOString(), thread.id]),
    );
  }

  /** Batch function: the threads of each subject that the viewer may read, the latest activity first. */
  readonly bySubject = async (ctx: Ctx, subjectIds: readonly string[]): Promise<Thread[][]> => {
    const rows = (await ctx.db.query(
      `${selectThread} where thread.subject_id = any($3) and ${threadPolicy.scopeOfSubject('$2', '$4', '$5')}
       order by thread.last_activity_at desc, thread.id desc`,
      [
        ctx.actor.personId,
        teamIdsOf(ctx.actor),
        subjectIds,
        ctx.actor.recusedFrom,
        subjectIds.filter((id) => opensByGlass(ctx.actor, id)),
      ],
    )) as ThreadRow[];
    const threads = rows.map(threadOf);
    for (const { id } of threads) ctx.note('read', 'thread', id);
    return subjectIds.map((id) =>
      threads.filter(({ subjectId }) => subjectId === id).slice(0, MAX_THREADS_SHOWN),
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

  /** The threads on these subjects and the posts in them. */
  async withPosts(ctx: Ctx, subjectIds: readonly string[]): Promise<string[]> {
    const rows = (await ctx.db.query(
      `select id from threads where subject_id = any($1)
       union all
       select posts.id from posts join threads on threads.id = posts.thread_id where threads.subject_id = any($1)`,
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
    const posts = (await ctx.db.query(`select id from posts where thread_id ${ofThem}`, [subjectIds])) as {
      id: string;
    }[];
    await this.gate.forget(
      ctx,
      posts.map(({ id }) => id),
    );
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

  /** How far somebody had read is nobody's business once they have left; what they wrote stays under their name. */
  async forgetReading(ctx: Ctx, { personId, leavesOrganisation }: Leaving): Promise<void> {
    if (leavesOrganisation) await ctx.db.query('delete from read_marks where person_id = $1', [personId]);
  }

  async markRead(ctx: Ctx, threadId: string, position: number): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.get(ctx, threadId);
      if (!threadPolicy.reads(ctx.actor, thread)) throw new NotAllowed();
      await markRead(ctx, thread.id, Math.min(position, thread.lastPosition));
      return this.get(ctx, threadId);
    });
  }

  roomOf(id: string): RoomName {
    return threadRoom(id);
  }
}

const moveMark = prepared(`insert into read_marks (organisation_id, thread_id, person_id, position)
  values ($1, $2, $3, $4)
  on conflict (thread_id, person_id) do update set position = greatest(read_marks.position, excluded.position)`);

/** A mark only ever moves forward, whatever order two screens report in. */
export async function markRead(ctx: Ctx, threadId: string, position: number): Promise<void> {
  await ctx.db.query(moveMark, [ctx.organisationId, threadId, ctx.actor.personId, position]);
}

interface ThreadRow {
  id: string;
  organisation_id: string;
  team_id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  subject_title: string;
  is_open: boolean;
  takes_posts: boolean;
  phase_place: number | null;
  title: string;
  version: number;
  opened_by: string;
  last_position: number;
  last_activity_at: Date;
  created_at: Date;
  read_up_to: number;
  seq: number;
}

function threadOf(row: ThreadRow): Thread {
  return Object.assign(new Thread(), {
    id: row.id,
    organisationId: row.organisation_id,
    teamId: row.team_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectTitle: row.subject_title,
    isOpen: row.is_open,
    takesPosts: row.takes_posts,
    phasePlace: row.phase_place,
    title: row.title,
    version: row.version,
    openedById: row.opened_by,
    lastPosition: row.last_position,
    lastActivityAt: row.last_activity_at,
    createdAt: row.created_at,
    readUpTo: row.read_up_to,
    seq: row.seq,
  });
}
