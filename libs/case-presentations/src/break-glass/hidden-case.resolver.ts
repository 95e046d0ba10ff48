import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person, Team, TeamService } from '@second-chair/people';
import { Ctx, type Page } from '@second-chair/platform';
import { HiddenCasesArgs } from './glass-break.inputs';
import { HiddenCase, HiddenCaseConnection } from './hidden-case';
import { HiddenCaseService } from './hidden-case.service';

@Resolver(() => HiddenCase)
export class HiddenCaseResolver {
  constructor(
    private readonly hidden: HiddenCaseService,
    private readonly teams: TeamService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => HiddenCaseConnection, {
    description: 'For admins: the cases that are closed to them, the newest change of state first.',
  })
  hiddenCases(@Context('ctx') ctx: Ctx, @Args() args: HiddenCasesArgs): Promise<Page<HiddenCase>> {
    return this.hidden.list(ctx, args);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() { teamId }: HiddenCase): Promise<Team> {
    return this.teams.named(ctx, teamId);
  }

  @ResolveField(() => Person)
  presenter(@Context('ctx') ctx: Ctx, @Parent() { presenterId }: HiddenCase): Promise<Person> {
    return this.people.person(ctx, presenterId);
  }
}

@Resolver(() => HiddenCaseConnection)
export class HiddenCaseTeamsResolver {
  constructor(
    private readonly hidden: HiddenCaseService,
    private readonly teams: TeamService,
  ) {}

  @ResolveField('teams', () => [Team], {
    description:
      'All teams with a case that is closed to the viewer, by name; what the list can be narrowed to.',
  })
  async withHiddenCases(@Context('ctx') ctx: Ctx): Promise<Team[]> {
    const ids = await this.hidden.teamIds(ctx);
    const teams = await Promise.all(ids.map((id) => this.teams.named(ctx, id)));
    return teams.sort((a, b) => a.name.localeCompare(b.name));
  }
}
