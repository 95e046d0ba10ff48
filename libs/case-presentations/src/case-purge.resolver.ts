import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Purge, PurgePreview } from '@second-chair/confidentiality';
import { Ctx, Id, resultOf, Words } from '@second-chair/platform';
import { LIMITS } from '@second-chair/wire';
import { CasePresentation } from './case-presentation.entity';
import { CasePurgeService } from './case-purge.service';

@InputType({ isAbstract: true })
abstract class PurgeInput {
  @Field(() => ID)
  @Id()
  casePresentationId: string;

  @Field(() => String, { description: 'Found whatever their case and however their letters are composed.' })
  @Words({ max: LIMITS.purgedWords, min: 2 })
  words: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Leave them where they are part of a longer word.',
  })
  wholeWords?: boolean | null;
}

@InputType()
export class PreviewPurgeInput extends PurgeInput {}

@InputType()
export class PurgeWordsInput extends PurgeInput {
  @Field(() => ID)
  @Id()
  id: string;
}

const PreviewPurgeResult = resultOf('PreviewPurge', PurgePreview);
const PurgeWordsResult = resultOf('PurgeWords', Purge);

@Resolver(() => CasePresentation)
export class CasePurgeResolver {
  constructor(private readonly casePurges: CasePurgeService) {}

  @ResolveField(() => [Purge], {
    description: 'When leaked words were taken out, the oldest first; never which.',
  })
  purges(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Purge[]> {
    return this.casePurges.of(ctx, presentation);
  }

  // A question by its nature; as a mutation it is never asked in an address, which would keep the words in logs.
  @Mutation(() => PreviewPurgeResult, { description: 'Where leaked words stand. Changes nothing.' })
  previewPurge(@Context('ctx') ctx: Ctx, @Args('input') input: PreviewPurgeInput): Promise<PurgePreview> {
    return this.casePurges.preview(ctx, input.casePresentationId, input);
  }

  @Mutation(() => PurgeWordsResult, {
    description: 'Takes leaked words out of the case and all that hangs on it, for good.',
  })
  purgeWords(@Context('ctx') ctx: Ctx, @Args('input') input: PurgeWordsInput): Promise<Purge> {
    return this.casePurges.purge(ctx, input.id, input.casePresentationId, input);
  }
}
