import { Injectable } from '@nestjs/common';
import { Emitter, inTransaction, NotAllowed, NotFound, type Ctx } from '@second-chair/platform';
import { threadPolicy } from '../discussion.policy';
import { Takeaway } from '../takeaways/takeaway.entity';
import type { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import { markRead } from './read-marks';
import type { MarkThreadReadInput, MarkThreadUnreadInput, SetFollowLevelInput } from './standing.inputs';

/** How the viewer stands to a thread: theirs alone, and nobody else is told. */
@Injectable()
export class StandingService {
  constructor(
    private readonly threads: ThreadService,
    private readonly emitter: Emitter,
  ) {}

  async markRead(ctx: Ctx, input: MarkThreadReadInput): Promise<Thread> {
    return this.change(ctx, input.threadId, async (ctx, thread) => {
      const { generation, position, takeawayId } = input;
      // Of this thread, though it may have been taken up again meanwhile.
      if (takeawayId && !(await ctx.db.existsBy(Takeaway, { id: takeawayId, threadId: thread.id })))
        throw new NotFound();
      const isOld = generation != null && generation < thread.readGeneration;
      if (!isOld) await markRead(ctx, thread.id, Math.min(position, thread.lastPosition));
      if (takeawayId && takeawayId === thread.takeawayId)
        await ctx.db.query('update read_marks set takeaway_id = $3 where thread_id = $1 and person_id = $2', [
          thread.id,
          ctx.actor.personId,
          takeawayId,
        ]);
    });
  }

  /** From this post on, whatever other screens had seen of it. Repeated, it is as unread as before. */
  async markUnread(ctx: Ctx, { threadId, position }: MarkThreadUnreadInput): Promise<Thread> {
    return this.change(ctx, threadId, async (ctx, thread) => {
      const before = Math.min(position, thread.lastPosition + 1) - 1;
      await ctx.db.query(
        `insert into read_marks (organisation_id, thread_id, person_id, position, generation)
         values ($1, $2, $3, $4, 1)
         on conflict (thread_id, person_id)
           do update set position = excluded.position, generation = read_marks.generation + 1`,
        [ctx.organisationId, threadId, ctx.actor.personId, before],
      );
      ctx.afterCommit(() => this.emitter.inboxChanged([ctx.actor.personId]));
    });
  }

  async setLevel(ctx: Ctx, { threadId, level }: SetFollowLevelInput): Promise<Thread> {
    return this.change(ctx, threadId, async (ctx) => {
      await ctx.db.query(
        `insert into read_marks (organisation_id, thread_id, person_id, position, level)
         values ($1, $2, $3, 0, $4)
         on conflict (thread_id, person_id) do update set level = excluded.level`,
        [ctx.organisationId, threadId, ctx.actor.personId, level],
      );
      ctx.afterCommit(() => this.emitter.inboxChanged([ctx.actor.personId]));
    });
  }

  private async change(
    ctx: Ctx,
    threadId: string,
    step: (ctx: Ctx, thread: Thread) => Promise<void>,
  ): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.threads.get(ctx, threadId);
      if (!threadPolicy.reads(ctx.actor, thread)) throw new NotAllowed();
      await step(ctx, thread);
      return this.threads.get(ctx, threadId);
    });
  }
}
