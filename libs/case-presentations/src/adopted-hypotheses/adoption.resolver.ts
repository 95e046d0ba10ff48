import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { Post, PostService } from '@second-chair/discussions';
import { Ctx, resultOf } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { ReasonHypothesis } from '../reason-hypothesis.entity';
import { AdoptHypothesisInput } from './adoption.input';
import { HypothesisAdoption } from './adoption.service';

const AdoptHypothesisResult = resultOf('AdoptHypothesis', CasePresentation, [IdentifyingDetailsFound]);

@Resolver(() => ReasonHypothesis)
export class AdoptionResolver {
  constructor(
    private readonly adoption: HypothesisAdoption,
    private readonly posts: PostService,
  ) {}

  @ResolveField(() => Post, {
    nullable: true,
    description: 'The post in which a colleague said it first, as long as the viewer may read it.',
  })
  async source(@Context('ctx') ctx: Ctx, @Parent() { sourcePostId }: ReasonHypothesis): Promise<Post | null> {
    return sourcePostId ? ctx.batch(this.posts.openByIds).load(sourcePostId) : null;
  }

  @Mutation(() => AdoptHypothesisResult)
  adoptHypothesis(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: AdoptHypothesisInput,
  ): Promise<CasePresentation> {
    return this.adoption.adopt(ctx, input);
  }
}
