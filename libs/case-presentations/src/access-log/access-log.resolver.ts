import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, type Page } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { AccessEntry, AccessEntryConnection, AccessLogArgs, TeamAccessLogArgs } from './access-entry';
import { AccessLogService } from './access-log.service';
import { TeamAccessLogService } from './team-access-log.service';

@Resolver(() => CasePresentation)
export class AccessLogResolver {
  constructor(private readonly accessLog: AccessLogService) {}

  @ResolveField('accessLog', () => AccessEntryConnection, {
    description: 'Who read or changed it, the newest first; for its author and the leads of its team.',
  })
  log(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
    @Args() args: AccessLogArgs,
  ): Promise<Page<AccessEntry>> {
    return this.accessLog.of(ctx, presentation, args);
  }
}

@Resolver(() => AccessEntry)
export class AccessEntryResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly teamLog: TeamAccessLogService,
  ) {}

  @Query(() => AccessEntryConnection, {
    description: 'Who read or changed any case of a team, the newest first; for its leads.',
  })
  teamAccessLog(@Context('ctx') ctx: Ctx, @Args() args: TeamAccessLogArgs): Promise<Page<AccessEntry>> {
    return this.teamLog.of(ctx, args);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null for the workspace itself.' })
  async by(@Context('ctx') ctx: Ctx, @Parent() { byId }: AccessEntry): Promise<Person | null> {
    return byId === null ? null : this.people.person(ctx, byId);
  }
}
