import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { Post } from '../post.entity';
import { ReactInput } from './reaction.input';
import { PostReaction } from './reaction.entity';
import { ReactionService } from './reaction.service';

const ReactResult = resultOf('React', Post);

@Resolver(() => PostReaction)
export class ReactionResolver {
  constructor(
    private readonly reactions: ReactionService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => [Person], { name: 'people' })
  by(@Context('ctx') ctx: Ctx, @Parent() reaction: PostReaction): Promise<Person[]> {
    return this.people.people(ctx, reaction.personIds);
  }

  @Mutation(() => ReactResult)
  react(@Context('ctx') ctx: Ctx, @Args('input') input: ReactInput): Promise<Post> {
    return this.reactions.react(ctx, input);
  }
}
