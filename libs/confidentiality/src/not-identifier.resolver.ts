import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx } from '@second-chair/platform';
import { NotIdentifierDecision } from './not-identifier-decision.entity';

@Resolver(() => NotIdentifierDecision)
export class NotIdentifierDecisionResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  decidedBy(@Context('ctx') ctx: Ctx, @Parent() decision: NotIdentifierDecision): Promise<Person> {
    return this.people.person(ctx, decision.decidedById);
  }
}
