import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person, Team, TeamService } from '@second-chair/people';
import { Ctx } from '@second-chair/platform';
import { SearchArgs } from './search.inputs';
import { Search, SearchResult } from './search.model';
import { SearchService } from './search.service';

@Resolver(() => SearchResult)
export class SearchResolver {
  constructor(
    private readonly searches: SearchService,
    private readonly people: PeopleService,
    private readonly teams: TeamService,
  ) {}

  @Query(() => Search, { description: 'Over cases, threads and posts that the viewer may read.' })
  search(@Context('ctx') ctx: Ctx, @Args() args: SearchArgs): Promise<Search> {
    return this.searches.search(ctx, args);
  }

  @ResolveField(() => Team)
  team(@Context('ctx') ctx: Ctx, @Parent() { teamId }: SearchResult): Promise<Team> {
    return this.teams.named(ctx, teamId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Null of a post under an alias or without an author.',
  })
  async person(@Context('ctx') ctx: Ctx, @Parent() { personId }: SearchResult): Promise<Person | null> {
    return personId === null ? null : this.people.person(ctx, personId);
  }
}
