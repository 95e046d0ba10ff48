import {
  Args,
  Context,
  Field,
  Int,
  Mutation,
  ObjectType,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Ctx, Public, resultOf, reviewsIn, type Actor } from '@second-chair/platform';
import { Organisation } from './organisation.entity';
import { PeopleService } from './people.service';
import { Person } from './person.entity';
import { Theme } from './profile/profile.enums';
import { EditMyProfileInput } from './profile/profile.inputs';
import { StaleProfile } from './profile/profile.refusals';
import { ProfileService } from './profile/profile.service';
import { Team } from './team.entity';
import { TeamService } from './team.service';

/** The signed-in member, and where they belong. */
@ObjectType()
export class Me {
  @Field(() => String)
  email: string;

  @Field(() => Boolean)
  isAdmin: boolean;

  @Field(() => Boolean, { description: 'Whether cases may come to this member for review.' })
  reviews: boolean;
}

const EditMyProfileResult = resultOf('EditMyProfile', Me, [StaleProfile]);

@Resolver(() => Me)
export class MeResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly teams: TeamService,
    private readonly profiles: ProfileService,
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
  organisation(@Context('ctx') ctx: Ctx): Organisation {
    const { organisationId: id, organisationName: name } = ctx.actor;
    return Object.assign(new Organisation(), { id, name });
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

function meOf(actor: Actor): Me {
  const reviews = actor.teams.some(({ teamId }) => reviewsIn(actor, teamId));
  return Object.assign(new Me(), { email: actor.email, isAdmin: actor.isAdmin, reviews });
}
