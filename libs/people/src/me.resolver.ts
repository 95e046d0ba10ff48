import { Args, Context, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, resultOf } from '@second-chair/platform';
import { Me, meOf } from './me';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationService } from './organisation/organisation.service';
import { PeopleService } from './people.service';
import { Person } from './person.entity';
import { Theme } from './profile/profile.enums';
import { EditMyProfileInput } from './profile/profile.inputs';
import { StaleProfile } from './profile/profile.refusals';
import { ProfileService } from './profile/profile.service';
import { Team } from './team.entity';
import { TeamService } from './team.service';

const EditMyProfileResult = resultOf('EditMyProfile', Me, [StaleProfile]);

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly teams: TeamService,
    private readonly profiles: ProfileService,
    private readonly organisations: OrganisationService,
  ) {}

  @Public()
  @Query(() => Me, { nullable: true, description: 'Null when nobody is signed in.' })
  me(@Context('ctx') ctx: Ctx): Me | null {
    return ctx.maybeActor ? meOf(ctx.maybeActor) : null;
  }

  @ResolveField(() => Person)
  person(@Context('ctx') ctx: Ctx): Promise<Person> {
    return this.people.person(ctx, ctx.actor.personId);
  }

  @ResolveField(() => Organisation)
  organisation(@Context('ctx') ctx: Ctx): Promise<Organisation> {
    return this.organisations.mine(ctx);
  }

  @ResolveField(() => Theme)
  async theme(@Context('ctx') ctx: Ctx): Promise<Theme> {
    return (await this.profiles.mine(ctx)).theme;
  }

  @ResolveField(() => Int, { description: 'To be sent as `expectedVersion` with an edit of the profile.' })
  async profileVersion(@Context('ctx') ctx: Ctx): Promise<number> {
    return (await this.profiles.mine(ctx)).profileVersion;
  }

  @ResolveField('teams', () => [Team])
  myTeams(@Context('ctx') ctx: Ctx): Promise<Team[]> {
    return this.teams.mine(ctx);
  }

  @Mutation(() => EditMyProfileResult)
  async editMyProfile(@Context('ctx') ctx: Ctx, @Args('input') input: EditMyProfileInput): Promise<Me> {
    await this.profiles.editMine(ctx, input);
    return meOf(ctx.actor);
  }
}
