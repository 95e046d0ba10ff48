import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RetentionService } from '@second-chair/confidentiality';
import { Ctx, RetentionKind } from '@second-chair/platform';
import { CasePresentation } from './case-presentation.entity';
import { draftStates, putAwayStates } from './case-presentation.status';

@Resolver(() => CasePresentation)
export class CaseRetentionResolver {
  constructor(private readonly retention: RetentionService) {}

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When it will be removed for good, if nothing changes; null where it stays.',
  })
  async removedOn(
    @Context('ctx') ctx: Ctx,
    @Parent() { id, teamId, state, stateChangedAt, updatedAt }: CasePresentation,
  ): Promise<Date | null> {
    if (putAwayStates.includes(state))
      return this.retention.removedOn(ctx, {
        kind: RetentionKind.PUT_AWAY_CASES,
        since: stateChangedAt,
        teamId,
        id,
      });
    if (!draftStates.includes(state)) return null;
    const since = updatedAt > stateChangedAt ? updatedAt : stateChangedAt;
    return this.retention.removedOn(ctx, { kind: RetentionKind.IDLE_DRAFTS, since, teamId, id });
  }
}
