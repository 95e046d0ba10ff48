import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { LastLead } from '../people.refusals';
import { Person } from '../person.entity';
import { Departure } from './departure.entity';
import { RemoveFromOrganisationInput } from './departure.inputs';
import { DepartureChanged, HeirNeeded, LastAdmin } from './departure.refusals';
import { DepartureService } from './departure.service';

const RemoveFromOrganisationResult = resultOf('RemoveFromOrganisation', Person, [
  DepartureChanged,
  HeirNeeded,
  LastLead,
  LastAdmin,
]);

@Resolver(() => Departure)
export class DepartureResolver {
  constructor(private readonly departures: DepartureService) {}

  @Query(() => Departure, { description: 'Without a team: out of the organisation, for its admins.' })
  departure(
    @Context('ctx') ctx: Ctx,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('teamId', { type: () => ID, nullable: true }) teamId: string | null,
  ): Promise<Departure> {
    return this.departures.preview(ctx, personId, teamId ?? null);
  }

  @Mutation(() => RemoveFromOrganisationResult, { description: 'Cannot be undone.' })
  removeFromOrganisation(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: RemoveFromOrganisationInput,
  ): Promise<Person> {
    return this.departures.removeFromOrganisation(ctx, input);
  }
}
