import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Thread } from '../thread.entity';
import { KeepPostDraftInput } from './draft.input';
import { StaleDraft } from './draft.refusals';
import { DraftService } from './draft.service';
import { PostDraft } from './post-draft.entity';

const KeepPostDraftResult = resultOf('KeepPostDraft', Thread, [StaleDraft]);

@Resolver(() => Thread)
export class DraftResolver {
  constructor(private readonly drafts: DraftService) {}

  @ResolveField(() => PostDraft, {
    nullable: true,
    description: 'What the viewer has begun to write, here or on another device; never under an alias.',
  })
  viewerDraft(@Context('ctx') ctx: Ctx, @Parent() thread: Thread): Promise<PostDraft | null> {
    return ctx.batch(this.drafts.mine).load(thread.id);
  }

  @Mutation(() => KeepPostDraftResult)
  keepPostDraft(@Context('ctx') ctx: Ctx, @Args('input') input: KeepPostDraftInput): Promise<Thread> {
    return this.drafts.keep(ctx, input);
  }
}
