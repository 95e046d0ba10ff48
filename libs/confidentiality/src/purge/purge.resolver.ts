import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx } from '@second-chair/platform';
import { Purge } from './purge.entity';

@Resolver(() => Purge)
export class PurgeResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() purge: Purge): Promise<Person> {
    return this.people.person(ctx, purge.byId);
  }
}
