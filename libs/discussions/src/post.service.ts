import { Injectable } from '@nestjs/common';
import { Gate, LegalHolds } from '@second-chair/confidentiality';
import { PeopleService } from '@second-chair/people';
import {
  BadInput,
  Emitter,
  existingId,
  inTransaction,
  NotAllowed,
  NotFound,
  prepared,
  Rooms,
  RowReader,
  teamIdsOf,
  type Ctx,
  type StoredEvent,
} from '@second-chair/platform';
import {
  serverMessages,
  threadRoom,
  type DurableType,
  type WirePerson,
  type WirePost,
} from '@second-chair/wire';
import { In } from 'typeorm';
import { Aliases } from './aliases/aliases';
import type { AnonymousNote } from './anonymity/anonymity.entities';
import { Authors } from './authors/authors';
import { PostKind } from './contributions';
import type { AddPostInput, EditPostInput } from './discussion.inputs';
import { postPolicy, threadPolicy } from './discussion.policy';
import { StalePost, TooLateToUndo } from './discussion.refusals';
import { keepVersion } from './history/post-versions';
import { MentionService, type Mentioned } from './mentions';
import { MovedPost } from './moves/post-move.entity';
import { postOf, selectPost, type PostRow } from './post.pages';
import { Post } from './post.entity';
import type { HeldPost } from './rounds/held-post.entity';
import { HeldPosts } from './rounds/held-posts';
import { Thread } from './thread.entity';
import { markRead } from './standing/read-marks';

type PostEvent = 'post.added' | 'post.edited' | 'post.deleted' | 'post.restored' | 'post.reacted';

type NewPost = Pick<
  Post,
  'id' | 'authorId' | 'aliasId' | 'kind' | 'storedBody' | 'mentionIds' | 'mentionRoles' | 'replyToId'
>;

const MENTIONS_SHOWN = 10;
/** The viewer's role in the team, from a JSON object of all of them, as an array of one. */
const rolesIn = (teamId: string, roles: string): string => `array[${roles}::jsonb ->> (${teamId})::text]`;
const words = serverMessages.discussions;

const threads = new RowReader(Thread, 'thread');
const posts = new RowReader(Post, 'post');
const lockThread = prepared(`select ${threads.columns} from threads thread where id = $1 for update`);
const selectStored = prepared(`select ${posts.columns} from posts post where id = $1`);
const selectByIds = prepared(
  `${selectPost} from posts post left join posts quoted on quoted.id = post.reply_to_id where post.id = any($1::uuid[])`,
);
const insertPost =
  prepared(`insert into posts (id, organisation_id, thread_id, position, version, author_id, alias_id, kind,
    body, mention_ids, mention_roles, reply_to_id, created_at)
  values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`);
const moveOn = prepared('update threads set last_position = $2, last_activity_at = $3 where id = $1');

@Injectable()
export class PostService {
  constructor(
    private readonly gate: Gate,
    private readonly people: PeopleService,
    private readonly rooms: Rooms,
    private readonly emitter: Emitter,
    private readonly holds: LegalHolds,
    private readonly mentions: MentionService,
    private readonly held: HeldPosts,
    private readonly aliases: Aliases,
    private readonly authors: Authors,
  ) {}

  /** One post, for whoever may read its thread. */
  async get(ctx: Ctx, id: string): Promise<Post> {
    const [post] = await this.byIds(ctx, [existingId(id)]);
    const thread = post && (await ctx.db.findOneBy(Thread, { id: post.threadId }));
    if (!post || !thread || !threadPolicy.see(ctx.actor, thread)) throw new NotFound();
    ctx.note('read', 'post', post.id);
    return post;
  }

  /** Batch function: posts that the viewer may read and nobody deleted; null for any other. */
  readonly openByIds = async (ctx: Ctx, ids: readonly string[]): Promise<(Post | null)[]> => {
    const found = (await this.byIds(ctx, ids)).filter(({ deletedAt }) => deletedAt === null);
    const threads = await ctx.db.findBy(Thread, { id: In(found.map(({ threadId }) => threadId)) });
    const open = found.filter(({ threadId }) =>
      threads.some((thread) => thread.id === threadId && threadPolicy.see(ctx.actor, thread)),
    );
    for (const { id } of open) ctx.note('read', 'post', id);
    return ids.map((id) => open.find((post) => post.id === id) ?? null);
  };

  /** Appears at once, or is held where the phase of the thread's round asks for something else. */
  async add(ctx: Ctx, input: AddPostInput): Promise<Post | HeldPost> {
    return inTransaction(ctx, async (ctx) => {
      // The thread's row lock gives posts their order, and makes a repeated call wait for the first one.
      const [thread, known] = await Promise.all([
        this.lockWhereItGoes(ctx, input.threadId),
        this.stored(ctx, input.id),
      ]);
      if (known) return this.sameCall(ctx, known, thread.id);
      const waiting = thread.phasePlace !== null && (await this.held.sameCall(ctx, input.id, thread.id));
      if (waiting) return waiting;
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed(words.closed);
      const [mentioned, alias] = await Promise.all([
        this.checkWords(ctx, thread, input),
        this.aliases.mineOn(ctx, thread.subjectId),
      ]);
      if (input.replyToId) await this.checkReply(ctx, thread, input.replyToId);
      // A reason is kept with who gave it.
      if (alias && input.notIdentifiers?.length)
        throw new BadInput('notIdentifiers', serverMessages.aliases.noReasons);
      const kind = input.kind ?? PostKind.REMARK;
      const place = await this.held.placeFor(ctx, thread, kind);
      const subject = { kind: 'post' as const, id: input.id, teamId: thread.teamId };
      if (place !== null) {
        const held = await this.held.hold(ctx, thread, input, mentioned, {
          place,
          aliasId: alias?.id ?? null,
        });
        await this.gate.keep(ctx, subject, input.notIdentifiers ?? []);
        return held;
      }
      const inserted = this.insert(ctx, thread, {
        id: input.id,
        authorId: alias ? null : ctx.actor.personId,
        aliasId: alias?.id ?? null,
        kind,
        storedBody: input.body,
        mentionIds: mentioned.ids,
        mentionRoles: mentioned.roles,
        replyToId: input.replyToId ?? null,
      });
      // All of it leaves at once, and in this order.
      const [, , told] = await Promise.all([
        inserted,
        alias ? null : markRead(ctx, thread.id, thread.lastPosition + 1),
        this.toTell(ctx, 'post.added', input.id, thread),
      ]);
      await this.gate.keep(ctx, subject, input.notIdentifiers ?? []);
      if (alias) ctx.noteAs(alias.id, 'wrote', 'post', input.id);
      else ctx.note('wrote', 'post', input.id);
      return this.tell(ctx, 'post.added', input.id, thread, told);
    });
  }

  /** What was held appears as a post under its own id. The thread's row is locked. */
  async release(ctx: Ctx, { id, threadId, ...held }: HeldPost): Promise<void> {
    const thread = await ctx.db.findOneByOrFail(Thread, { id: threadId });
    const { authorId, aliasId, kind, storedBody, mentionIds, mentionRoles, replyToId } = held;
    await this.insert(ctx, thread, {
      id,
      authorId,
      aliasId,
      kind,
      storedBody,
      mentionIds,
      mentionRoles,
      replyToId,
    });
    await this.tell(ctx, 'post.added', id, thread);
  }

  /** A contribution without an author appears as a post without one. The thread's row is locked. */
  async reveal(ctx: Ctx, { id, threadId, kind, body }: AnonymousNote): Promise<void> {
    const thread = await ctx.db.findOneByOrFail(Thread, { id: threadId });
    const nobody = { authorId: null, aliasId: null, mentionIds: [], mentionRoles: [], replyToId: null };
    await this.insert(ctx, thread, { id, kind, storedBody: body, ...nobody });
    ctx.noteAs(null, 'wrote', 'post', id);
    await this.tell(ctx, 'post.added', id, thread);
  }

  /** At the end of the thread, whose row is locked. */
  private async insert(ctx: Ctx, thread: Thread, post: NewPost): Promise<void> {
    const position = thread.lastPosition + 1;
    const [inserted] = (await Promise.all([
      ctx.db.query(insertPost, [
        post.id,
        ctx.organisationId,
        thread.id,
        position,
        post.authorId,
        post.aliasId,
        post.kind,
        post.storedBody,
        post.mentionIds,
        post.mentionRoles,
        post.replyToId,
        ctx.now,
      ]),
      ctx.db.query(moveOn, [thread.id, position, ctx.now]),
    ])) as [unknown[], unknown];
    if (inserted.length === 0) throw new BadInput('id', serverMessages.idTaken);
  }

  async edit(ctx: Ctx, input: EditPostInput): Promise<Post> {
    return inTransaction(ctx, async (ctx) => {
      const { post, thread } = await this.lock(ctx, input.id);
      const isAuthor = await this.authors.isViewer(ctx, post);
      if (!postPolicy.edit(isAuthor, post) || !thread.takesPosts) throw new NotAllowed();
      if (post.aliasId && input.notIdentifiers?.length)
        throw new BadInput('notIdentifiers', serverMessages.aliases.noReasons);
      if (post.version !== input.expectedVersion) {
        // A retry of an edit that went through has the very text that is stored.
        if (post.version === input.expectedVersion + 1 && post.storedBody === input.body) return post;
        throw new StalePost(post);
      }
      const mentioned = await this.checkWords(ctx, thread, input);
      await keepVersion(ctx, post);
      await this.gate.keep(
        ctx,
        { kind: 'post', id: post.id, teamId: thread.teamId },
        input.notIdentifiers ?? [],
      );
      await ctx.db.update(
        Post,
        { id: post.id },
        {
          storedBody: input.body,
          kind: input.kind ?? post.kind,
          mentionIds: mentioned.ids,
          mentionRoles: mentioned.roles,
          editedAt: ctx.now,
          version: post.version + 1,
        },
      );
      this.note(ctx, 'edited', post);
      return this.tell(ctx, 'post.edited', post.id, thread);
    });
  }

  async delete(ctx: Ctx, id: string): Promise<Post> {
    return inTransaction(ctx, async (ctx) => {
      const { post, thread } = await this.lock(ctx, id);
      const isTheirs = await this.isTheirs(ctx, post, thread);
      if (post.deletedAt && isTheirs) return post;
      if (!postPolicy.delete(isTheirs, post)) throw new NotAllowed();
      await ctx.db.update(Post, { id }, { deletedAt: ctx.now, version: post.version + 1 });
      this.note(ctx, 'deleted', post);
      return this.tell(ctx, 'post.deleted', id, thread);
    });
  }

  async undoDelete(ctx: Ctx, id: string): Promise<Post> {
    return inTransaction(ctx, async (ctx) => {
      const { post, thread } = await this.lock(ctx, id);
      const isTheirs = await this.isTheirs(ctx, post, thread);
      if (!isTheirs) throw new NotAllowed();
      if (!post.deletedAt) return post;
      if (!postPolicy.undoDelete(isTheirs, post, ctx.now)) throw new TooLateToUndo();
      await ctx.db.update(Post, { id }, { deletedAt: null, version: post.version + 1 });
      this.note(ctx, 'restored', post);
      return this.tell(ctx, 'post.restored', id, thread);
    });
  }

  /** Posts that mention the viewer and were not read yet, the newest first. */
  async mentionsOf(ctx: Ctx): Promise<Post[]> {
    const rows = (await ctx.db.query(
      `${selectPost}
       from posts post
       join threads thread on thread.id = post.thread_id
       left join read_marks mark on mark.thread_id = thread.id and mark.person_id = $1
       left join posts quoted on quoted.id = post.reply_to_id
       where (post.mention_ids @> array[$1::uuid] or post.mention_roles && ${rolesIn('thread.team_id', '$5')})
         and post.author_id is distinct from $1 and post.deleted_at is null
         and post.position > coalesce(mark.position, 0) and ${threadPolicy.scope('$2', '$4')}
       order by post.created_at desc, post.id desc limit $3`,
      [
        ctx.actor.personId,
        teamIdsOf(ctx.actor),
        MENTIONS_SHOWN,
        ctx.actor.recusedFrom,
        JSON.stringify(Object.fromEntries(ctx.actor.teams.map(({ teamId, role }) => [teamId, role]))),
      ],
    )) as PostRow[];
    for (const row of rows) ctx.note('read', 'post', row.id);
    return rows.map(postOf);
  }

  /** Reads the words of stored events again: each as it is now, so that what was deleted since stays deleted. */
  async replay(ctx: Ctx, events: readonly StoredEvent[]): Promise<{ post: WirePost }[]> {
    const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
    const posts = new Map((await this.byIds(ctx, ids)).map((post) => [post.id, post]));
    const wired = new Map<string, WirePost>();
    for (const post of posts.values()) wired.set(post.id, await this.toWire(ctx, post));
    for (const threadId of new Set([...posts.values()].map((post) => post.threadId)))
      ctx.note('read', 'thread', threadId);
    return events.map(({ subjectId }) => ({ post: wired.get(subjectId) as WirePost }));
  }

  /** The words of posts that were deleted more than a minute ago go for good, unless a hold keeps them unseen. */
  async blankDeleted(ctx: Ctx, before: Date): Promise<void> {
    const { everything, teamIds, subjectIds } = await this.holds.whileRemoving(ctx);
    if (everything) return;
    await ctx.db.query(
      `update posts set body = '', mention_ids = '{}', mention_roles = '{}' from threads thread
       where posts.deleted_at < $1 and posts.body <> '' and posts.organisation_id = $2
         and thread.id = posts.thread_id and thread.team_id <> all($3) and thread.subject_id <> all($4)`,
      [before, ctx.organisationId, teamIds, subjectIds],
    );
  }

  private async byIds(ctx: Ctx, ids: readonly string[]): Promise<Post[]> {
    return ((await ctx.db.query(selectByIds, [ids])) as PostRow[]).map(postOf);
  }

  /** Nobody else writes in it until the transaction ends. */
  async lockThread(ctx: Ctx, id: string): Promise<Thread> {
    const [row] = (await ctx.db.query(lockThread, [id])) as object[];
    const thread = row && threads.read(row);
    if (!thread || !threadPolicy.see(ctx.actor, thread)) throw new NotFound();
    // Every step on a thread begins here, and whoever only looks in takes none, with posts of their own neither.
    if (!threadPolicy.reads(ctx.actor, thread)) throw new NotAllowed();
    return thread;
  }

  /** The post and its thread, which nobody else writes in meanwhile. */
  async lock(ctx: Ctx, id: string): Promise<{ post: Post; thread: Thread }> {
    const found = await ctx.db.findOneBy(Post, { id });
    if (!found) throw new NotFound();
    const thread = await this.lockThread(ctx, found.threadId);
    const [post] = await this.byIds(ctx, [id]);
    if (!post) throw new NotFound();
    return { post, thread };
  }

  private async stored(ctx: Ctx, id: string): Promise<Post | null> {
    const [row] = (await ctx.db.query(selectStored, [id])) as object[];
    return row ? posts.read(row) : null;
  }

  private async sameCall(ctx: Ctx, known: Post, threadId: string): Promise<Post> {
    const isHere = known.threadId === threadId || (await ctx.db.existsBy(MovedPost, { postId: known.id }));
    if (!isHere || !(await this.authors.isViewer(ctx, known)))
      throw new BadInput('id', serverMessages.idTaken);
    return (await this.byIds(ctx, [known.id]))[0] ?? known;
  }

  private async checkWords(
    ctx: Ctx,
    thread: Thread,
    input: AddPostInput | EditPostInput,
  ): Promise<Mentioned> {
    if (input.body.trim() === '') throw new BadInput('body', words.emptyPost);
    const decisions = input.notIdentifiers ?? [];
    await this.gate.check(ctx, thread.teamId, [{ field: 'body', text: input.body }], decisions);
    await this.gate.checkReasons(ctx, thread.teamId, decisions);
    return this.mentions.in(ctx, thread, input.body, input.mentionIds ?? []);
  }

  /** Their own, or, written by nobody, theirs to take away. */
  private async isTheirs(ctx: Ctx, post: Post, thread: Thread): Promise<boolean> {
    return postPolicy.takesAway(ctx.actor, thread, post) || (await this.authors.isViewer(ctx, post));
  }

  /** Whoever acts under an alias is in the log by it. */
  private note(ctx: Ctx, action: string, { id, aliasId }: Pick<Post, 'id' | 'aliasId'>): void {
    if (aliasId === null) ctx.note(action, 'post', id);
    else ctx.noteAs(aliasId, action, 'post', id);
  }

  private async checkReply(ctx: Ctx, thread: Thread, replyToId: string): Promise<void> {
    const answered = await ctx.db.findOneBy(Post, { id: replyToId });
    if (answered?.threadId === thread.id) {
      if (answered.deletedAt !== null) throw new BadInput('replyToId', words.replyDeleted);
      return;
    }
    const isMoved = answered !== null && (await ctx.db.existsBy(MovedPost, { postId: replyToId }));
    const now = isMoved ? await ctx.db.findOneBy(Thread, { id: answered.threadId }) : null;
    // Moved posts stay with their subject; a post that was never here may be anywhere, and is told of nobody.
    if (now?.subjectId !== thread.subjectId) throw new BadInput('replyToId', words.replyElsewhere);
    throw new BadInput('replyToId', words.replyMoved.replace('{{title}}', now.title));
  }

  /** A thread that was merged sends on to the one that its posts are in now. */
  private async lockWhereItGoes(ctx: Ctx, threadId: string): Promise<Thread> {
    const thread = await this.lockThread(ctx, threadId);
    return thread.mergedIntoId ? this.lockWhereItGoes(ctx, thread.mergedIntoId) : thread;
  }

  /** The last step of each writing transaction. */
  async tell(
    ctx: Ctx,
    type: PostEvent,
    id: string,
    thread: Thread,
    told?: { post: Post; memberIds: string[] },
  ): Promise<Post> {
    const { post, memberIds } = told ?? (await this.toTell(ctx, type, id, thread));
    const wire = await this.toWire(ctx, post);
    await this.rooms.append(ctx, threadRoom(thread.id), type, { id, version: post.version }, { post: wire });
    ctx.afterCommit(() => this.emitter.inboxChanged(memberIds.filter((member) => member !== post.authorId)));
    return post;
  }

  /** The post as it is now, and whom it concerns. */
  private async toTell(
    ctx: Ctx,
    type: PostEvent,
    id: string,
    thread: Thread,
  ): Promise<{ post: Post; memberIds: string[] }> {
    const [[post], memberIds] = await Promise.all([
      this.byIds(ctx, [id]),
      type === 'post.added' ? this.people.memberIds(ctx, thread.teamId) : [],
    ]);
    return { post: post as Post, memberIds };
  }

  private async toWire(ctx: Ctx, post: Post): Promise<WirePost> {
    const quoted = post.quoted;
    const people = await this.people.people(ctx, [...new Set(post.mentionIds)]);
    const person = (id: string): WirePerson => {
      const found = people.find((other) => other.id === id);
      return { id, name: found?.name ?? '' };
    };
    return {
      id: post.id,
      threadId: post.threadId,
      position: post.position,
      version: post.version,
      author: await this.authors.of(ctx, post),
      kind: post.kind,
      body: post.body,
      reactions: await Promise.all(
        post.reactions.map(async ({ kind, reactorIds }) => ({
          kind,
          people: await Promise.all(reactorIds.map((id) => this.authors.named(ctx, id))),
        })),
      ),
      mentions: post.deletedAt ? [] : post.mentionIds.map(person),
      mentionedRoles: post.deletedAt ? [] : post.mentionRoles,
      replyTo: quoted && {
        id: quoted.id,
        author: await this.authors.of(ctx, quoted),
        excerpt: quoted.excerpt,
      },
      createdAt: post.createdAt.toISOString(),
      editedAt: post.editedAt?.toISOString() ?? null,
      deletedAt: post.deletedAt?.toISOString() ?? null,
    };
  }
}

export const postEvents: readonly (PostEvent & DurableType)[] = [
  'post.added',
  'post.edited',
  'post.deleted',
  'post.restored',
  'post.reacted',
];
