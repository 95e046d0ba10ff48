import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService, Person } from '@second-chair/people';
import { Ctx, resultOf } from '@second-chair/platform';
import { ClearedWord } from './cleared-word.entity';
import { IdentifyingDetailsFound } from './identifying-detail';
import { OrganisationWord } from './organisation-word.entity';
import {
  AcceptClearedWordInput,
  AddOrganisationWordsInput,
  DeclineClearedWordInput,
  ProposeClearedWordInput,
  RemoveOrganisationWordInput,
  RevokeClearedWordInput,
} from './word-list.inputs';
import { wordListPolicy } from './word-list.policy';
import { AlreadyDecided, IsOwnWord, WordListFull } from './word-list.refusals';
import { WordListService } from './word-list.service';
import { WordListAbilities, WordLists } from './word-lists';

const AddOrganisationWordsResult = resultOf('AddOrganisationWords', WordLists, [WordListFull]);
const RemoveOrganisationWordResult = resultOf('RemoveOrganisationWord', WordLists);
const ProposeClearedWordResult = resultOf('ProposeClearedWord', WordLists, [
  IdentifyingDetailsFound,
  IsOwnWord,
  WordListFull,
]);
const AcceptClearedWordResult = resultOf('AcceptClearedWord', WordLists, [IsOwnWord, AlreadyDecided]);
const DeclineClearedWordResult = resultOf('DeclineClearedWord', WordLists, [AlreadyDecided]);
const RevokeClearedWordResult = resultOf('RevokeClearedWord', WordLists, [AlreadyDecided]);

@Resolver(() => WordLists)
export class WordListResolver {
  constructor(private readonly service: WordListService) {}

  @Query(() => WordLists, { description: 'Everyone in the organisation may read what the gate goes by.' })
  wordLists(@Context('ctx') ctx: Ctx): Promise<WordLists> {
    return this.service.lists(ctx);
  }

  @ResolveField(() => [ClearedWord], {
    description: 'What waits for a lead to accept or decline; for others, what they proposed themselves.',
  })
  proposals(@Context('ctx') ctx: Ctx): Promise<ClearedWord[]> {
    return this.service.proposals(ctx);
  }

  @ResolveField(() => WordListAbilities)
  viewerCan(@Context('ctx') ctx: Ctx): WordListAbilities {
    return { edit: wordListPolicy.edit(ctx.actor) };
  }

  @Mutation(() => AddOrganisationWordsResult, {
    description: 'Adds words that the gate finds from now on. Those listed already stay as they are.',
  })
  addOrganisationWords(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: AddOrganisationWordsInput,
  ): Promise<WordLists> {
    return this.service.add(ctx, input);
  }

  @Mutation(() => RemoveOrganisationWordResult)
  removeOrganisationWord(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: RemoveOrganisationWordInput,
  ): Promise<WordLists> {
    return this.service.remove(ctx, input.id);
  }

  @Mutation(() => ProposeClearedWordResult, {
    description: 'Asks the leads to clear words everywhere in the organisation. Nothing is cleared by it.',
  })
  proposeClearedWord(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: ProposeClearedWordInput,
  ): Promise<WordLists> {
    return this.service.propose(ctx, input);
  }

  @Mutation(() => AcceptClearedWordResult)
  acceptClearedWord(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: AcceptClearedWordInput,
  ): Promise<WordLists> {
    return this.service.accept(ctx, input.id);
  }

  @Mutation(() => DeclineClearedWordResult, { description: 'The words and the reason are erased.' })
  declineClearedWord(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: DeclineClearedWordInput,
  ): Promise<WordLists> {
    return this.service.decline(ctx, input.id);
  }

  @Mutation(() => RevokeClearedWordResult, {
    description: 'The gate finds the words again; they and the reason are erased.',
  })
  revokeClearedWord(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: RevokeClearedWordInput,
  ): Promise<WordLists> {
    return this.service.revoke(ctx, input.id);
  }
}

@Resolver(() => OrganisationWord)
export class OrganisationWordResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  addedBy(@Context('ctx') ctx: Ctx, @Parent() word: OrganisationWord): Promise<Person> {
    return this.people.person(ctx, word.addedById);
  }
}

@Resolver(() => ClearedWord)
export class ClearedWordResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => Person)
  proposedBy(@Context('ctx') ctx: Ctx, @Parent() word: ClearedWord): Promise<Person> {
    return this.people.person(ctx, word.proposedById);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null while it is only proposed.' })
  async decidedBy(@Context('ctx') ctx: Ctx, @Parent() word: ClearedWord): Promise<Person | null> {
    return word.decidedById === null ? null : this.people.person(ctx, word.decidedById);
  }
}
