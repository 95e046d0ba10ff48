import { Injectable } from '@nestjs/common';
import { BadInput, inTransaction, NotAllowed, type Ctx } from '@second-chair/platform';
import { serverMessages } from '@second-chair/wire';
import { In } from 'typeorm';
import { Aliases } from '../aliases/aliases';
import { PostKind } from '../contributions';
import { threadPolicy } from '../discussion.policy';
import { Post } from '../post.entity';
import type { Thread } from '../thread.entity';
import { ThreadService } from '../thread.service';
import type { KeepPostDraftInput } from './draft.input';
import { StaleDraft } from './draft.refusals';
import { PostDraft } from './post-draft.entity';

/** Drafts of posts, one a thread, for all devices of their author. Under an alias nothing is kept: a row would tell whose it is. */
@Injectable()
export class DraftService {
  constructor(
    private readonly threads: ThreadService,
    private readonly aliases: Aliases,
  ) {}

  async keep(ctx: Ctx, input: KeepPostDraftInput): Promise<Thread> {
    return inTransaction(ctx, async (ctx) => {
      const thread = await this.threads.get(ctx, input.threadId);
      if (!threadPolicy.reads(ctx.actor, thread)) throw new NotAllowed();
      const key = { threadId: thread.id, personId: ctx.actor.personId };
      const known = await ctx.db.findOne(PostDraft, { where: key, lock: { mode: 'pessimistic_write' } });
      const { body } = input;
      const isSame = (known?.body ?? '') === body;
      if ((known?.version ?? 0) !== input.expectedVersion && !isSame) throw new StaleDraft(known);
      if (body === '' || (await this.aliases.mineOn(ctx, thread.subjectId))) {
        await ctx.db.delete(PostDraft, key);
      } else {
        await ctx.db.upsert(
          PostDraft,
          {
            ...key,
            organisationId: ctx.organisationId,
            version: (known?.version ?? input.expectedVersion) + 1,
            kind: input.kind ?? PostKind.REMARK,
            body,
            replyToId: await this.answered(ctx, thread, input.replyToId ?? null),
            keptAt: ctx.now,
          },
          ['threadId', 'personId'],
        );
      }
      ctx.unit.forgetLoaded();
      return this.threads.get(ctx, thread.id);
    });
  }

  /** Batch function: the viewer's own in each thread, or null. */
  readonly mine = async (ctx: Ctx, threadIds: readonly string[]): Promise<(PostDraft | null)[]> => {
    const found = await ctx.db.findBy(PostDraft, {
      threadId: In([...threadIds]),
      personId: ctx.actor.personId,
    });
    return threadIds.map((id) => found.find(({ threadId }) => threadId === id) ?? null);
  };

  /** What is answered may have been moved meanwhile: the words are kept all the same. */
  private async answered(ctx: Ctx, { id }: Thread, replyToId: string | null): Promise<string | null> {
    if (replyToId === null) return null;
    if (await ctx.db.existsBy(Post, { id: replyToId, threadId: id })) return replyToId;
    const [left] = (await ctx.db.query(
      `select from moved_posts moved join post_moves move on move.id = moved.move_id
       where moved.post_id = $1 and move.from_thread_id = $2 limit 1`,
      [replyToId, id],
    )) as unknown[];
    if (left) return null;
    throw new BadInput('replyToId', serverMessages.discussions.replyElsewhere);
  }
}
