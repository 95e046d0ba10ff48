import { Context, Field, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CasePresentation,
  CasePresentationService,
  CasePresentationState,
} from '@second-chair/case-presentations';
import { Post, PostService, Thread, ThreadService } from '@second-chair/discussions';
import { Ctx } from '@second-chair/platform';

const SHOWN = 10;

/** What waits for the viewer, each list short. */
@ObjectType()
export class Home {
  @Field(() => [CasePresentation], { description: 'The viewer’s drafts, the last changed first.' })
  drafts?: CasePresentation[];
}

@Resolver(() => Home)
export class HomeResolver {
  constructor(
    private readonly cases: CasePresentationService,
    private readonly threads: ThreadService,
    private readonly posts: PostService,
  ) {}

  @Query(() => Home)
  home(): Home {
    return new Home();
  }

  @ResolveField(() => [CasePresentation])
  drafts(@Context('ctx') ctx: Ctx): Promise<CasePresentation[]> {
    return this.cases.mine(ctx, CasePresentationState.DRAFT);
  }

  @ResolveField(() => [CasePresentation], { description: 'The viewer’s cases that came back from review.' })
  returned(@Context('ctx') ctx: Ctx): Promise<CasePresentation[]> {
    return this.cases.mine(ctx, CasePresentationState.RETURNED);
  }

  @ResolveField(() => [CasePresentation], { description: 'The longest wait first.' })
  async toReview(@Context('ctx') ctx: Ctx): Promise<CasePresentation[]> {
    return (await this.cases.toReview(ctx, SHOWN)).nodes;
  }

  @ResolveField(() => [Thread])
  async unread(@Context('ctx') ctx: Ctx): Promise<Thread[]> {
    return (await this.threads.list(ctx, { first: SHOWN, unreadOnly: true })).nodes;
  }

  @ResolveField(() => [Post], { description: 'Posts that mention the viewer and were not read yet.' })
  mentions(@Context('ctx') ctx: Ctx): Promise<Post[]> {
    return this.posts.mentionsOf(ctx);
  }
}
