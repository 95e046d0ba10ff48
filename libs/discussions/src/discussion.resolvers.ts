import {
  AliasAbilitiesResolver,
  AliasBreakResolver,
  BrokenAliasResolver,
  ThreadAliasResolver,
} from './aliases/alias.resolver';
import { AnonymityResolver } from './anonymity/anonymity.resolver';
import { PostQuoteResolver, PostResolver, ThreadResolver } from './discussion.resolver';
import {
  RoundPhaseResolver,
  RoundResolver,
  ThreadRoundAbilitiesResolver,
  ThreadRoundResolver,
} from './rounds/round.resolver';
import { ReactionResolver } from './reactions/reaction.resolver';

export const discussionResolvers = [
  ThreadResolver,
  PostResolver,
  PostQuoteResolver,
  ReactionResolver,
  ThreadRoundResolver,
  ThreadRoundAbilitiesResolver,
  RoundResolver,
  RoundPhaseResolver,
  ThreadAliasResolver,
  AliasAbilitiesResolver,
  AliasBreakResolver,
  BrokenAliasResolver,
  AnonymityResolver,
];
