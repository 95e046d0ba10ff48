import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, Team, TeamService } from '@second-chair/people';
import { connectionOf, Ctx, PageArgs, resultOf, type Page } from '@second-chair/platform';
import { RetentionRun, RetentionRunCount } from './retention-run.entity';
import { RetentionRunService } from './retention-run.service';
import { RetentionChoiceInput, SetRetentionInput } from './retention.inputs';
import { Retention, RetentionPreview } from './retention.model';
import { StaleRetention } from './retention.refusals';
import { RetentionService } from './retention.service';

const SetRetentionResult = resultOf('SetRetention', Retention, [StaleRetention]);
const RetentionRunConnection = connectionOf(RetentionRun, 'RetentionRun');

@Resolver(() => Organisation)
export class RetentionResolver {
  constructor(private readonly retentions: RetentionService) {}

  @ResolveField(() => Retention, { nullable: true, description: 'Null for everyone but admins.' })
  retention(@Context('ctx') ctx: Ctx): Promise<Retention | null> {
    return this.retentions.mine(ctx);
  }

  @Query(() => RetentionPreview, {
    description:
      'For admins. Without a choice: what the next run removes. With one: what it would, once that choice counts.',
  })
  retentionPreview(
    @Context('ctx') ctx: Ctx,
    @Args('choice', { type: () => RetentionChoiceInput, nullable: true })
    choice?: RetentionChoiceInput | null,
  ): Promise<RetentionPreview> {
    return this.retentions.preview(ctx, choice);
  }

  @Mutation(() => SetRetentionResult, {
    description: 'A longer time counts at once, a shorter one after seven days.',
  })
  setRetention(@Context('ctx') ctx: Ctx, @Args('input') input: SetRetentionInput): Promise<Retention> {
    return this.retentions.set(ctx, input);
  }
}

@Resolver(() => Retention)
export class RetentionTeamsResolver {
  constructor(private readonly teams: TeamService) {}

  @ResolveField('teams', () => [Team], { description: 'On which a hold can be placed.' })
  async holdable(@Context('ctx') ctx: Ctx): Promise<Team[]> {
    const all = await this.teams.lookedAfter(ctx);
    return Promise.all(all.map(({ id }) => this.teams.named(ctx, id)));
  }
}

@Resolver(() => RetentionRun)
export class RetentionRunResolver {
  constructor(private readonly runs: RetentionRunService) {}

  @Query(() => RetentionRunConnection, {
    description: 'For admins: what was removed when, the newest first; numbers only.',
  })
  retentionRuns(@Context('ctx') ctx: Ctx, @Args() args: PageArgs): Promise<Page<RetentionRun>> {
    return this.runs.list(ctx, args);
  }

  @ResolveField(() => [RetentionRunCount])
  counts(@Context('ctx') ctx: Ctx, @Parent() run: RetentionRun): Promise<RetentionRunCount[]> {
    return ctx.batch(this.runs.countsByRun).load(run.id);
  }
}
