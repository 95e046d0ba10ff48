import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx } from '@second-chair/platform';
import { CasePresentation } from './case-presentation.entity';
import { CaseVersion, VersionField } from './case-version.entity';
import { fieldsOf } from './case-version.fields';
import { CaseVersionService } from './case-version.service';

@Resolver(() => CasePresentation)
export class CaseVersionsResolver {
  constructor(private readonly caseVersions: CaseVersionService) {}

  @ResolveField(() => [CaseVersion], {
    description:
      'Oldest first: each for the author and the reviewers; for the team those that it was given to read.',
  })
  versions(@Context('ctx') ctx: Ctx, @Parent() presentation: CasePresentation): Promise<CaseVersion[]> {
    return this.caseVersions.list(ctx, presentation);
  }

  @ResolveField(() => CaseVersion, { name: 'submittedVersion' })
  one(
    @Context('ctx') ctx: Ctx,
    @Parent() presentation: CasePresentation,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<CaseVersion> {
    return this.caseVersions.get(ctx, presentation, number);
  }
}

@Resolver(() => CaseVersion)
export class CaseVersionResolver {
  constructor(
    private readonly caseVersions: CaseVersionService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => Person)
  createdBy(@Context('ctx') ctx: Ctx, @Parent() version: CaseVersion): Promise<Person> {
    return this.people.person(ctx, version.createdById);
  }

  @ResolveField(() => [VersionField], { description: 'All that it says, in order.' })
  async fields(@Context('ctx') ctx: Ctx, @Parent() version: CaseVersion): Promise<VersionField[]> {
    return fieldsOf(await ctx.batch(this.caseVersions.contents).load(version));
  }
}
