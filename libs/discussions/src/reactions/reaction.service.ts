import { Injectable } from '@nestjs/common';
import { BadInput, inTransaction, NotAllowed, type Ctx } from '@second-chair/platform';
import { mayReact, serverMessages } from '@second-chair/wire';
import { Aliases } from '../aliases/aliases';
import { threadPolicy } from '../discussion.policy';
import type { Post } from '../post.entity';
import { PostService } from '../post.service';
import type { ReactInput } from './reaction.input';
import { Reaction } from './reaction.entity';

@Injectable()
export class ReactionService {
  constructor(
    private readonly posts: PostService,
    private readonly aliases: Aliases,
  ) {}

  async react(ctx: Ctx, { postId, kind, isOn }: ReactInput): Promise<Post> {
    return inTransaction(ctx, async (ctx) => {
      const { post, thread } = await this.posts.lock(ctx, postId);
      if (!threadPolicy.post(ctx.actor, thread)) throw new NotAllowed(serverMessages.discussions.closed);
      const alias = await this.aliases.mineOn(ctx, thread.subjectId);
      const reactorId = alias?.id ?? ctx.actor.personId;
      const stands = post.reactions.some((one) => one.kind === kind && one.reactorIds.includes(reactorId));
      if (stands === isOn) return post;
      const presents = thread.presenterId === ctx.actor.personId;
      if (isOn && !mayReact(kind, post.kind, presents))
        throw new BadInput('kind', serverMessages.discussions.willTry);
      if (isOn && post.deletedAt) throw new NotAllowed(serverMessages.discussions.postDeleted);
      if (isOn)
        await ctx.db.insert(Reaction, {
          postId,
          kind,
          reactorId,
          organisationId: ctx.organisationId,
          reactedAt: ctx.now,
        });
      else await ctx.db.delete(Reaction, { postId, kind, reactorId });
      if (alias) ctx.noteAs(alias.id, 'reacted', 'post', postId);
      else ctx.note('reacted', 'post', postId);
      return this.posts.tell(ctx, 'post.reacted', postId, thread);
    });
  }
}
