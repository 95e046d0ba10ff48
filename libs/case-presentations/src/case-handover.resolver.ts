import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx } from '@second-chair/platform';
import { CasePresentation } from './case-presentation.entity';

@ObjectType({ description: 'The presenter before, who left.' })
export class CaseHandover {
  fromId: string;

  @Field(() => Date)
  at: Date;
}

@Resolver(() => CasePresentation)
export class CaseHandoversResolver {
  @ResolveField(() => CaseHandover, {
    nullable: true,
    description: 'Null for whoever presents it from the beginning.',
  })
  handedOver(@Parent() { handedOverFromId, handedOverAt }: CasePresentation): CaseHandover | null {
    if (!handedOverFromId || !handedOverAt) return null;
    return Object.assign(new CaseHandover(), { fromId: handedOverFromId, at: handedOverAt });
  }
}

@Resolver(() => CaseHandover)
export class CaseHandoverResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  from(@Context('ctx') ctx: Ctx, @Parent() handover: CaseHandover): Promise<Person> {
    return this.people.person(ctx, handover.fromId);
  }
}
