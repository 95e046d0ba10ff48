import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdentifyingDetailsFound } from '@second-chair/confidentiality';
import { Ctx, resultOf } from '@second-chair/platform';
import { SavedFilter } from './saved-filter.entity';
import { RemoveFilterInput, RenameFilterInput, SaveFilterInput } from './saved-filter.inputs';
import { TooManyFilters } from './saved-filter.refusals';
import { SavedFilterService } from './saved-filter.service';

const SaveFilterResult = resultOf('SaveFilter', SavedFilter, [IdentifyingDetailsFound, TooManyFilters]);
const RenameFilterResult = resultOf('RenameFilter', SavedFilter, [IdentifyingDetailsFound]);
const RemoveFilterResult = resultOf('RemoveFilter', SavedFilter);

@Resolver(() => SavedFilter)
export class SavedFilterResolver {
  constructor(private readonly filters: SavedFilterService) {}

  @Query(() => [SavedFilter], { description: 'The viewer’s own, in the order in which they were saved.' })
  savedFilters(@Context('ctx') ctx: Ctx): Promise<SavedFilter[]> {
    return this.filters.mine(ctx);
  }

  @Mutation(() => SaveFilterResult)
  saveFilter(@Context('ctx') ctx: Ctx, @Args('input') input: SaveFilterInput): Promise<SavedFilter> {
    return this.filters.save(ctx, input);
  }

  @Mutation(() => RenameFilterResult)
  renameFilter(@Context('ctx') ctx: Ctx, @Args('input') input: RenameFilterInput): Promise<SavedFilter> {
    return this.filters.rename(ctx, input);
  }

  @Mutation(() => RemoveFilterResult, { description: 'Saving what it answers brings it back.' })
  removeFilter(@Context('ctx') ctx: Ctx, @Args('input') { id }: RemoveFilterInput): Promise<SavedFilter> {
    return this.filters.remove(ctx, id);
  }
}
