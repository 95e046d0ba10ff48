import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { Authors, PostAuthor, PostService } from '@second-chair/discussions';
import { Ctx, resultOf } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { ReasonHypothesis } from '../reason-hypothesis.entity';
import { AdoptHypothesisInput } from './adoption.input';
import { HypothesisSource } from './hypothesis-source';
import { HypothesisAdoption } from './adoption.service';

const AdoptHypothesisResult = resultOf('AdoptHypothesis', CasePresentation, [IdentifyingDetailsFound]);

@Resolver(() => ReasonHypothesis)
export class AdoptionResolver {
  constructor(
    private readonly adoption: HypothesisAdoption,
    private readonly posts: PostService,
  ) {}

  @ResolveField(() => HypothesisSource, {
    nullable: true,
    description: 'The post in which it was said first, as long as the viewer may read it.',
  })
  async source(
    @Context('ctx') ctx: Ctx,
    @Parent() { sourcePostId }: ReasonHypothesis,
  ): Promise<HypothesisSource | null> {
    const post = sourcePostId ? await ctx.batch(this.posts.openByIds).load(sourcePostId) : null;
    return post && Object.assign(new HypothesisSource(), { id: post.id, threadId: post.threadId, post });
  }

  @Mutation(() => AdoptHypothesisResult)
  adoptHypothesis(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: AdoptHypothesisInput,
  ): Promise<CasePresentation> {
    return this.adoption.adopt(ctx, input);
  }
}

@Resolver(() => HypothesisSource)
export class HypothesisSourceResolver {
  constructor(private readonly authors: Authors) {}

  @ResolveField(() => PostAuthor)
  author(@Context('ctx') ctx: Ctx, @Parent() { post }: HypothesisSource): PostAuthor | Promise<PostAuthor> {
    return this.authors.of(ctx, post);
  }
}
