import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { CaseKindChange } from './case-kind-change.entity';
import { CaseKindService } from './case-kind.service';
import { CaseParts } from './case-parts';
import { CasePresentation } from './case-presentation.entity';
import { RecordDropoutInput } from './case-presentation.inputs';
import { Incomplete, StaleVersion, WrongState } from './case-presentation.refusals';

const RecordDropoutResult = resultOf('RecordDropout', CasePresentation, [
  StaleVersion,
  IdentifyingDetailsFound,
  Incomplete,
  WrongState,
]);

@Resolver(() => CasePresentation)
export class CaseKindResolver {
  constructor(
    private readonly kinds: CaseKindService,
    private readonly parts: CaseParts,
  ) {}

  @ResolveField(() => [CaseKindChange], { description: 'What it was before, oldest first; mostly empty.' })
  async kindChanges(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
  ): Promise<CaseKindChange[]> {
    return (await this.parts.of(ctx, presentation.id)).kindChanges;
  }

  @Mutation(() => RecordDropoutResult, {
    description: 'Care that was at risk ended as a dropout; the case keeps its discussion and its history.',
  })
  recordDropout(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: RecordDropoutInput,
  ): Promise<CasePresentation> {
    return this.kinds.recordDropout(ctx, input);
  }
}

@Resolver(() => CaseKindChange)
export class CaseKindChangeResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() change: CaseKindChange): Promise<Person> {
    return this.people.person(ctx, change.changedById);
  }
}
