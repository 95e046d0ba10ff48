import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Team, TeamService } from '@second-chair/people';
import { BadInput, Ctx, resultOf } from '@second-chair/platform';
import { LIMITS, serverMessages } from '@second-chair/wire';
import { FindingCounts } from './finding-count.service';
import { FindingReport, FindingTrend, ReportFindingsInput } from './finding-trend';

const ReportFindingsResult = resultOf('ReportFindings', FindingReport);

@Resolver(() => FindingTrend)
export class FindingTrendResolver {
  constructor(
    private readonly counts: FindingCounts,
    private readonly teams: TeamService,
  ) {}

  @Query(() => [FindingTrend], {
    description: 'Of the teams that the viewer leads, or of all to an admin; empty for everyone else.',
  })
  findingTrends(
    @Context('ctx') ctx: Ctx,
    @Args('weeks', { type: () => Int, defaultValue: 12 }) weeks: number,
  ): Promise<FindingTrend[]> {
    if (weeks < 1 || weeks > LIMITS.trendWeeks) {
      const message = serverMessages.badNumber
        .replace('{{min}}', '1')
        .replace('{{max}}', String(LIMITS.trendWeeks));
      throw new BadInput('weeks', message);
    }
    return this.counts.trends(ctx, weeks);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() { teamId }: FindingTrend): Promise<Team> {
    return this.teams.named(ctx, teamId);
  }

  @Mutation(() => ReportFindingsResult, {
    description: 'Adds what a browser counted while someone wrote: classes and numbers, never words.',
  })
  reportFindings(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: ReportFindingsInput,
  ): Promise<FindingReport> {
    return this.counts.report(ctx, input);
  }
}
