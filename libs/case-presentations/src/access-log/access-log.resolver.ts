import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Alias, Aliases } from '@second-chair/discussions';
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
    private readonly aliases: Aliases,
    private readonly teamLog: TeamAccessLogService,
  ) {}

  @Query(() => AccessEntryConnection, {
    description: 'Who read or changed any case of a team, the newest first; for its leads.',
  })
  teamAccessLog(@Context('ctx') ctx: Ctx, @Args() args: TeamAccessLogArgs): Promise<Page<AccessEntry>> {
    return this.teamLog.of(ctx, args);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Null for the workspace itself, for an alias, and for what has no author.',
  })
  async by(@Context('ctx') ctx: Ctx, @Parent() { byId }: AccessEntry): Promise<Person | null> {
    if (byId === null) return null;
    const [person] = await ctx.batch(this.people.byIds).loadMany([byId]);
    return person instanceof Error || !person ? null : person;
  }

  @ResolveField(() => Alias, { nullable: true, description: 'Under which somebody acted.' })
  async byAlias(@Context('ctx') ctx: Ctx, @Parent() entry: AccessEntry): Promise<Alias | null> {
    if (entry.byId === null || (await this.by(ctx, entry))) return null;
    const [alias] = await ctx.batch(this.aliases.byIds).loadMany([entry.byId]);
    return alias instanceof Error || !alias ? null : alias;
  }
}
