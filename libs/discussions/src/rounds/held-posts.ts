import { Injectable } from '@nestjs/common';
import { BadInput, inTransaction, NotFound, type Ctx } from '@second-chair/platform';
import { admission, protocolOf, writtenPhases } from '@second-chair/facilitation';
import { serverMessages } from '@second-chair/wire';
import { In, IsNull } from 'typeorm';
import { Aliases } from '../aliases/aliases';
import { Authors } from '../authors/authors';
import { PostKind } from '../contributions';
import type { AddPostInput } from '../discussion.inputs';
import type { Mentioned } from '../mentions';
import { threadPolicy } from '../discussion.policy';
import { Thread } from '../thread.entity';
import { HeldPost } from './held-post.entity';
import { roleInRound } from './round.policy';
import { WrittenRound } from './written-round.entity';

/** What is written too early or too late for its phase waits here, known to its author alone. */
@Injectable()
export class HeldPosts {
  constructor(
    private readonly authors: Authors,
    private readonly aliases: Aliases,
  ) {}

  /** Where a post of this kind is held until; null where it may appear at once. The thread's row is locked. */
  async placeFor(ctx: Ctx, thread: Thread, kind: PostKind): Promise<number | null> {
    if (thread.phasePlace === null) return null;
    const round = await ctx.db.findOneByOrFail(WrittenRound, { threadId: thread.id });
    const protocol = protocolOf(round.protocol);
    if (!protocol) return null;
    const role = roleInRound(ctx.actor.personId, round);
    const admitted = admission(writtenPhases(protocol), thread.phasePlace, role, kind);
    return admitted.isHeld ? admitted.place : null;
  }

  async hold(
    ctx: Ctx,
    thread: Thread,
    input: AddPostInput,
    mentioned: Mentioned,
    { place, aliasId }: { place: number; aliasId: string | null },
  ): Promise<HeldPost> {
    await ctx.db.insert(HeldPost, {
      id: input.id,
      organisationId: ctx.organisationId,
      threadId: thread.id,
      place,
      authorId: aliasId ? null : ctx.actor.personId,
      aliasId,
      kind: input.kind ?? PostKind.REMARK,
      storedBody: input.body,
      mentionIds: mentioned.ids,
      mentionRoles: mentioned.roles,
      replyToId: input.replyToId ?? null,
      writtenAt: ctx.now,
    });
    if (aliasId) ctx.noteAs(aliasId, 'wrote', 'post', input.id);
    else ctx.note('wrote', 'post', input.id);
    return ctx.db.findOneByOrFail(HeldPost, { id: input.id });
  }

  /** What an earlier, same call held; an id that is somebody else's is taken. */
  async sameCall(ctx: Ctx, id: string, threadId: string): Promise<HeldPost | null> {
    const known = await ctx.db.findOneBy(HeldPost, { id });
    if (known && (known.threadId !== threadId || !(await this.authors.isViewer(ctx, known))))
      throw new BadInput('id', serverMessages.idTaken);
    return known;
  }

  /** Its author takes it back, to write it anew; repeated, it is what was taken back. */
  async takeBack(ctx: Ctx, id: string): Promise<HeldPost> {
    return inTransaction(ctx, async (ctx) => {
      const held = await ctx.db.findOne(HeldPost, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const thread = held && (await ctx.db.findOneBy(Thread, { id: held.threadId }));
      if (!thread || !(await this.authors.isViewer(ctx, held))) throw new NotFound();
      if (!threadPolicy.reads(ctx.actor, thread)) throw new NotFound();
      if (held.withdrawnAt) return held;
      await ctx.db.update(HeldPost, { id }, { withdrawnAt: ctx.now });
      if (held.aliasId) ctx.noteAs(held.aliasId, 'deleted', 'post', id);
      else ctx.note('deleted', 'post', id);
      return ctx.db.findOneByOrFail(HeldPost, { id });
    });
  }

  /** Batch function: the viewer's own in each thread, the first written first. */
  readonly mine = async (ctx: Ctx, threadIds: readonly string[]): Promise<HeldPost[][]> => {
    const aliases = await ctx.batch(this.aliases.mineIn).loadMany(threadIds);
    const aliasIds = aliases.flatMap((one) => (one === null || one instanceof Error ? [] : [one.id]));
    const mine = { threadId: In([...threadIds]), withdrawnAt: IsNull() };
    const found = await ctx.db.find(HeldPost, {
      where: [
        { ...mine, authorId: ctx.actor.personId },
        { ...mine, aliasId: In(aliasIds) },
      ],
      order: { writtenAt: 'asc', id: 'asc' },
    });
    return threadIds.map((id) => found.filter(({ threadId }) => threadId === id));
  };

  /** Those whose time has come, in the order in which they were written; from then on they are posts. */
  async release(ctx: Ctx, threadId: string, place: number): Promise<HeldPost[]> {
    const due = await ctx.db.find(HeldPost, {
      where: { threadId, place, withdrawnAt: IsNull() },
      order: { writtenAt: 'asc', id: 'asc' },
    });
    if (due.length > 0) await ctx.db.delete(HeldPost, { id: In(due.map(({ id }) => id)) });
    return due;
  }

  /** The words of what was taken back go after the minute in which the call may be repeated. */
  async forgetWithdrawn(ctx: Ctx, before: Date): Promise<void> {
    await ctx.db.query('delete from held_posts where organisation_id = $1 and withdrawn_at < $2', [
      ctx.organisationId,
      before,
    ]);
  }
}
