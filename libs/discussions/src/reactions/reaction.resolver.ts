import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Authors } from '../authors/authors';
import { PostAuthor } from '../authors/post-author';
import { Post } from '../post.entity';
import { ReactInput } from './reaction.input';
import { PostReaction } from './reaction.entity';
import { ReactionService } from './reaction.service';

const ReactResult = resultOf('React', Post);

@Resolver(() => PostReaction)
export class ReactionResolver {
  constructor(
    private readonly reactions: ReactionService,
    private readonly authors: Authors,
  ) {}

  @ResolveField(() => [PostAuthor], { name: 'people' })
  by(@Context('ctx') ctx: Ctx, @Parent() reaction: PostReaction): (PostAuthor | Promise<PostAuthor>)[] {
    return reaction.reactorIds.map((id) => this.authors.named(ctx, id));
  }

  @Mutation(() => ReactResult)
  react(@Context('ctx') ctx: Ctx, @Args('input') input: ReactInput): Promise<Post> {
    return this.reactions.react(ctx, input);
  }
}
