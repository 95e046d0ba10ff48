import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person, Team, TeamService } from '@second-chair/people';
import { connectionOf, Ctx, resultOf, type Page } from '@second-chair/platform';
import { LegalHold } from './legal-hold.entity';
import { LegalHoldService } from './legal-hold.service';
import { LegalHoldsArgs, LiftLegalHoldInput, PlaceLegalHoldInput } from './retention.inputs';

const PlaceLegalHoldResult = resultOf('PlaceLegalHold', LegalHold);
const LiftLegalHoldResult = resultOf('LiftLegalHold', LegalHold);
const LegalHoldConnection = connectionOf(LegalHold, 'LegalHold');

@Resolver(() => LegalHold)
export class LegalHoldResolver {
  constructor(
    private readonly holds: LegalHoldService,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
  ) {}

  @Query(() => LegalHoldConnection, { description: 'For admins, the newest first.' })
  legalHolds(@Context('ctx') ctx: Ctx, @Args() args: LegalHoldsArgs): Promise<Page<LegalHold>> {
    return this.holds.list(ctx, args);
  }

  @Mutation(() => PlaceLegalHoldResult, {
    description: 'Repeating the call returns the first hold. A case that is not there is answered as absent.',
  })
  placeLegalHold(@Context('ctx') ctx: Ctx, @Args('input') input: PlaceLegalHoldInput): Promise<LegalHold> {
    return this.holds.place(ctx, input);
  }

  @Mutation(() => LiftLegalHoldResult, {
    description: 'What it covered is protected for seven days more, in which it can be placed again.',
  })
  liftLegalHold(@Context('ctx') ctx: Ctx, @Args('input') input: LiftLegalHoldInput): Promise<LegalHold> {
    return this.holds.lift(ctx, input.id);
  }

  @ResolveField(() => Team, { nullable: true })
  team(@Context('ctx') ctx: Ctx, @Parent() { teamId }: LegalHold): Promise<Team> | null {
    return teamId ? this.teams.named(ctx, teamId) : null;
  }

  @ResolveField(() => Person)
  placedBy(@Context('ctx') ctx: Ctx, @Parent() { placedById }: LegalHold): Promise<Person> {
    return this.people.person(ctx, placedById);
  }

  @ResolveField(() => Person, { nullable: true })
  liftedBy(@Context('ctx') ctx: Ctx, @Parent() { liftedById }: LegalHold): Promise<Person> | null {
    return liftedById ? this.people.person(ctx, liftedById) : null;
  }
}
