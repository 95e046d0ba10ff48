import { Injectable } from '@nestjs/common';
import { Gate } from '@second-chair/confidentiality';
import { PeopleService } from '@second-chair/people';
import { BadInput, Emitter, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { TooLateToUndo } from '../discussion.refusals';
import { Post } from '../post.entity';
import { PostService } from '../post.service';
import { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import type { MergeThreadsInput, MovePostsInput, SplitThreadInput, UndoMoveInput } from './move.inputs';
import { movePolicy } from './move.policy';
import { bringReaders, carry, carryBack } from './move-steps';
import { MoveKind, PostMove, ToldMove } from './post-move.entity';

const words = serverMessages.moves;

@Injectable()
export class MoveService {
  constructor(
    private readonly threads: ThreadService,
    private readonly posts: PostService,
    private readonly people: PeopleService,
    private readonly gate: Gate,
    private readonly emitter: Emitter,
  ) {}

  async move(ctx: Ctx, input: MovePostsInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const { from, to } = await this.lockBoth(ctx, input.threadId, input.toThreadId, 'toThreadId');
      await this.carryOver(ctx, { id: input.id, kind: MoveKind.MOVE, from, to }, input.postIds);
      return this.threads.find(ctx, from.id);
    });
  }

  /** The ticked posts become a thread of their own. */
  async split(ctx: Ctx, input: SplitThreadInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const from = await this.posts.lockThread(ctx, input.threadId);
      this.checkMayMove(ctx, from);
      await this.gate.check(ctx, from.teamId, [{ field: 'title', text: input.title }]);
      const { subjectKind: kind, subjectId, subjectTitle, teamId, presenterId } = from;
      const subject = { kind, id: subjectId, title: subjectTitle, teamId, presenterId };
      await this.threads.open(ctx, input.newThreadId, subject, input.title);
      const to = await this.posts.lockThread(ctx, input.newThreadId);
      await this.carryOver(ctx, { id: input.id, kind: MoveKind.SPLIT, from, to }, input.postIds);
      return this.threads.find(ctx, to.id);
    });
  }

  /** All of one thread goes to the end of another; its address leads there from now on. */
  async merge(ctx: Ctx, input: MergeThreadsInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const { from, to } = await this.lockBoth(ctx, input.threadId, input.intoThreadId, 'intoThreadId');
      const isSame = await this.isSameCall(ctx, input.id, from.id, to.id);
      if (!isSame) {
        const all = await ctx.db.find(Post, { select: { id: true }, where: { threadId: from.id } });
        await this.carryOver(
          ctx,
          { id: input.id, kind: MoveKind.MERGE, from, to },
          all.map(({ id }) => id),
        );
        await ctx.db.update(Thread, { id: from.id }, { mergedIntoId: to.id });
      }
      return this.threads.find(ctx, to.id);
    });
  }

  /** For a minute, and by whoever moved them. Repeated, it is undone already. */
  async undo(ctx: Ctx, { moveId }: UndoMoveInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const known = await ctx.db.findOneBy(PostMove, { id: moveId });
      if (!known || !(await this.threads.maySee(ctx, known.fromThreadId))) throw new NotFound();
      await this.lockInOrder(ctx, known.fromThreadId, known.toThreadId);
      const move = await ctx.db.findOneByOrFail(PostMove, { id: moveId });
      if (move.movedById !== ctx.actor.personId) throw new NotAllowed(words.notYours);
      if (move.undoneAt === null) {
        if (ctx.now > undoUntil(move) || !(await carryBack(ctx, move))) throw new TooLateToUndo();
        await ctx.db.update(PostMove, { id: moveId }, { undoneAt: ctx.now });
        await this.closeOrOpen(ctx, move);
        ctx.note('moved posts back', 'thread', move.fromThreadId);
        await this.tell(ctx, move.fromThreadId, move.toThreadId);
      }
      return this.threads.find(ctx, move.fromThreadId);
    });
  }

  /** Batch function: what came to each thread and what went, the first one first. */
  readonly byThreads = async (ctx: Ctx, threadIds: readonly string[]): Promise<ToldMove[][]> => {
    const rows = (await ctx.db.query(
      `select thread.id as "threadId", move.id, move.kind, move.from_thread_id as "fromThreadId",
         move.to_thread_id as "toThreadId", move.moved_by as "movedById", move.moved_at as "movedAt",
         count(moved.post_id)::integer as count, move.to_thread_id = thread.id as "isArrival",
         min(case when move.to_thread_id = thread.id then moved.to_position else moved.from_position end) as position
       from unnest($1::uuid[]) as thread (id)
       join post_moves move on move.from_thread_id = thread.id or move.to_thread_id = thread.id
       join moved_posts moved on moved.move_id = move.id
       where move.undone_at is null group by thread.id, move.id order by move.moved_at, move.id`,
      [threadIds],
    )) as (ToldMove & { threadId: string })[];
    return threadIds.map((id) =>
      rows.filter(({ threadId }) => threadId === id).map((row) => Object.assign(new ToldMove(), row)),
    );
  };

  private async carryOver(
    ctx: Ctx,
    { id, kind, from, to }: { id: string; kind: MoveKind; from: Thread; to: Thread },
    postIds: readonly string[],
  ): Promise<void> {
    if (await this.isSameCall(ctx, id, from.id, to.id)) return;
    this.checkMayMove(ctx, from);
    if (to.phasePlace !== null) throw new NotAllowed(words.roundHeld);
    const ticked = [...new Set(postIds)];
    const here = await ctx.db.query(
      'select count(*)::integer as n from posts where thread_id = $1 and id = any($2)',
      [from.id, ticked],
    );
    if ((here as [{ n: number }])[0].n < ticked.length) throw new BadInput('postIds', words.postElsewhere);
    if (ticked.length === 0) throw new BadInput('threadId', words.emptyThread);
    const move = {
      id,
      organisationId: ctx.organisationId,
      kind,
      fromThreadId: from.id,
      toThreadId: to.id,
      movedById: ctx.actor.personId,
      movedAt: ctx.now,
      undoneAt: null,
    };
    const { raw } = await ctx.db
      .createQueryBuilder()
      .insert()
      .into(PostMove)
      .values(move)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new BadInput('id', serverMessages.idTaken);
    const count = await carry(ctx, move, to, ticked);
    await bringReaders(ctx, move, to, count);
    ctx.note('moved posts', 'thread', from.id);
    await this.tell(ctx, from.id, to.id);
    const memberIds = await this.people.memberIds(ctx, from.teamId);
    ctx.afterCommit(() => this.emitter.inboxChanged(memberIds));
  }

  private checkMayMove(ctx: Ctx, from: Thread): void {
    if (from.phasePlace !== null) throw new NotAllowed(words.roundHeld);
    if (!movePolicy.moveFrom(ctx.actor, from)) throw new NotAllowed(words.notAllowed);
  }

  private async isSameCall(ctx: Ctx, id: string, fromThreadId: string, toThreadId: string): Promise<boolean> {
    const known = await ctx.db.findOneBy(PostMove, { id });
    if (!known) return false;
    const isSame = known.fromThreadId === fromThreadId && known.toThreadId === toThreadId;
    if (!isSame || known.movedById !== ctx.actor.personId) throw new BadInput('id', serverMessages.idTaken);
    return true;
  }

  /**
   * Only between threads on one subject: on another one they would be read by whoever stepped away from this one, and an
   * alias would be known beyond its case.
   */
  private async lockBoth(
    ctx: Ctx,
    fromId: string,
    toId: string,
    field: string,
  ): Promise<{ from: Thread; to: Thread }> {
    if (fromId === toId) throw new BadInput(field, words.sameThread);
    const locked = await this.lockInOrder(ctx, fromId, toId);
    const [from, to] = [fromId, toId].map((id) => locked.find((thread) => thread.id === id)) as [
      Thread,
      Thread,
    ];
    if (from.subjectId !== to.subjectId) throw new BadInput(field, words.otherSubject);
    if (to.mergedIntoId !== null) throw new BadInput(field, words.targetGone);
    return { from, to };
  }

  /** Always in the same order, so that two who move at once wait for each other and never for ever. */
  private async lockInOrder(ctx: Ctx, ...ids: string[]): Promise<Thread[]> {
    const locked: Thread[] = [];
    for (const id of ids.sort()) locked.push(await this.posts.lockThread(ctx, id));
    return locked;
  }

  /** A thread that was merged is itself again; one that was split off and holds nothing leads back. */
  private async closeOrOpen(ctx: Ctx, { kind, fromThreadId, toThreadId }: PostMove): Promise<void> {
    if (kind === MoveKind.MERGE) await ctx.db.update(Thread, { id: fromThreadId }, { mergedIntoId: null });
    if (kind === MoveKind.SPLIT && !(await ctx.db.existsBy(Post, { threadId: toThreadId })))
      await ctx.db.update(Thread, { id: toThreadId }, { mergedIntoId: fromThreadId });
  }

  private async tell(ctx: Ctx, ...threadIds: string[]): Promise<void> {
    for (const id of threadIds) await this.threads.changed(ctx, id);
  }
}

function undoUntil({ movedAt }: Pick<PostMove, 'movedAt'>): Date {
  return Object.assign(new ToldMove(), { movedAt }).undoUntil;
}
