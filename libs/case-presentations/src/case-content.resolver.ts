import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '@second-chair/platform';
import { AllianceMarker } from './alliance-marker.entity';
import { CaseEmotion } from './case-emotion.entity';
import { emotionPolicy } from './case-emotion.policy';
import { CaseParts } from './case-parts';
import { CasePresentation } from './case-presentation.entity';
import { HypothesisRevision } from './hypothesis-revision.entity';
import { RareCombination } from './rare-combination.model';
import { RareCombinations } from './rare-combination.service';
import { TherapyGoal } from './therapy-goal.entity';

/** What hangs on a case beside its own row. */
@Resolver(() => CasePresentation)
export class CaseContentResolver {
  constructor(
    private readonly parts: CaseParts,
    private readonly rareCombinations: RareCombinations,
  ) {}

  @ResolveField(() => RareCombination, {
    nullable: true,
    description: 'For author and reviewers; null where enough cases fit.',
  })
  rareCombination(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
  ): Promise<RareCombination | null> {
    return this.rareCombinations.find(ctx, presentation);
  }

  @ResolveField(() => [TherapyGoal])
  async goals(@Context('ctx') ctx: Ctx, @Parent() { id }: CasePresentation): Promise<TherapyGoal[]> {
    return (await this.parts.of(ctx, id)).goals;
  }

  @ResolveField(() => [CaseEmotion], {
    description:
      'All of them for their author; for anyone else, whatever their role, what the author shares.',
  })
  async emotions(@Context('ctx') ctx: Ctx, @Parent() { id }: CasePresentation): Promise<CaseEmotion[]> {
    const { emotions } = await this.parts.of(ctx, id);
    return emotions.filter((emotion) => emotionPolicy.see(ctx.actor, emotion));
  }

  @ResolveField(() => [HypothesisRevision], {
    description: 'How the hypotheses moved, oldest first; empty until colleagues can read the case.',
  })
  async hypothesisRevisions(
    @Context('ctx') ctx: Ctx,
    @Parent() { id }: CasePresentation,
  ): Promise<HypothesisRevision[]> {
    return (await this.parts.of(ctx, id)).hypothesisRevisions;
  }

  @ResolveField(() => [AllianceMarker], { description: 'As their author put them down, not by moment.' })
  async allianceMarkers(
    @Context('ctx') ctx: Ctx,
    @Parent() { id }: CasePresentation,
  ): Promise<AllianceMarker[]> {
    return (await this.parts.of(ctx, id)).allianceMarkers;
  }
}
