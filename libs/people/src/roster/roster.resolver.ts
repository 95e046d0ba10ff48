import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { RosterImported, RosterPreview } from './roster.entity';
import { ImportRosterInput, RosterInput } from './roster.inputs';
import { RosterHasProblems } from './roster.refusals';
import { RosterService } from './roster.service';

const ImportRosterResult = resultOf('ImportRoster', RosterImported, [RosterHasProblems]);

@Resolver()
export class RosterResolver {
  constructor(private readonly rosters: RosterService) {}

  @Query(() => RosterPreview, { description: 'For whoever may invite to a team.' })
  rosterPreview(@Context('ctx') ctx: Ctx, @Args('input') input: RosterInput): Promise<RosterPreview> {
    return this.rosters.preview(ctx, input);
  }

  @Mutation(() => ImportRosterResult)
  importRoster(@Context('ctx') ctx: Ctx, @Args('input') input: ImportRosterInput): Promise<RosterImported> {
    return this.rosters.import(ctx, input);
  }
}
