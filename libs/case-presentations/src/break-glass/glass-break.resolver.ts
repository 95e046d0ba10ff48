import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { CasePresentation } from '../case-presentation.entity';
import { GlassBreak } from './glass-break.entity';
import { BreakGlassInput } from './glass-break.inputs';
import { OpenAlready } from './glass-break.refusals';
import { GlassBreakService } from './glass-break.service';

const BreakGlassResult = resultOf('BreakGlass', GlassBreak, [IdentifyingDetailsFound, OpenAlready]);

@Resolver(() => CasePresentation)
export class CaseGlassResolver {
  constructor(private readonly glass: GlassBreakService) {}

  @ResolveField(() => [GlassBreak], {
    description:
      'Oldest first: for its author and the leads of its team; an admin finds what they did themselves.',
  })
  glassBreaks(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<GlassBreak[]> {
    return this.glass.of(ctx, presentation);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'For an admin who opened it with a reason: until when. Null for those who read it anyway.',
  })
  closesAt(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<Date | null> {
    return this.glass.closesAt(ctx, presentation);
  }
}

@Resolver(() => GlassBreak)
export class GlassBreakResolver {
  constructor(
    private readonly glass: GlassBreakService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => Person)
  by(@Context('ctx') ctx: Ctx, @Parent() { byId }: GlassBreak): Promise<Person> {
    return this.people.person(ctx, byId);
  }

  @Mutation(() => BreakGlassResult, {
    description:
      'For admins: opens a case that is closed to them, to read it for an hour. Its presenter is told at once.',
  })
  breakGlass(@Context('ctx') ctx: Ctx, @Args('input') input: BreakGlassInput): Promise<GlassBreak> {
    return this.glass.break(ctx, input);
  }
}
