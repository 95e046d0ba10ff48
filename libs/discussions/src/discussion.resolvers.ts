import {
  AliasAbilitiesResolver,
  AliasBreakResolver,
  BrokenAliasResolver,
  ThreadAliasResolver,
} from './aliases/alias.resolver';
import { AnonymityResolver } from './anonymity/anonymity.resolver';
import { DraftResolver } from './drafts/draft.resolver';
import { PostQuoteResolver, PostResolver, ThreadResolver } from './discussion.resolver';
import {
  RoundPhaseResolver,
  RoundResolver,
  ThreadRoundAbilitiesResolver,
  ThreadRoundResolver,
} from './rounds/round.resolver';
import { MoveAbilitiesResolver, MoveResolver, ThreadMovesResolver } from './moves/move.resolver';
import { ReactionResolver } from './reactions/reaction.resolver';
import { StandingResolver } from './standing/standing.resolver';
import {
  CommitmentResolver,
  TakeawayAbilitiesResolver,
  TakeawayResolver,
  ThreadTakeawayResolver,
} from './takeaways/takeaway.resolver';
import { TeamThreadResolver } from './teams/team-thread.resolver';

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
  StandingResolver,
  ThreadTakeawayResolver,
  TakeawayAbilitiesResolver,
  TakeawayResolver,
  CommitmentResolver,
  ThreadMovesResolver,
  MoveAbilitiesResolver,
  MoveResolver,
  DraftResolver,
  TeamThreadResolver,
];
