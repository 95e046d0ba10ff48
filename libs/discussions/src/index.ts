import { Alias, AliasBreak } from './aliases/alias.entity';
import { AnonymousNote, PhaseKey, PhaseToken } from './anonymity/anonymity.entities';
import { PostDraft } from './drafts/post-draft.entity';
import { MovedPost, PositionGap, PostMove } from './moves/post-move.entity';
import { PostVersion } from './history/post-version.entity';
import { Post } from './post.entity';
import { ReadMark } from './standing/read-mark.entity';
import { Reaction } from './reactions/reaction.entity';
import { Recusal } from './recusal.entity';
import { HeldPost } from './rounds/held-post.entity';
import { PhaseSignal, RoundPhase } from './rounds/round-phase.entity';
import { WrittenRound } from './rounds/written-round.entity';
import { Commitment } from './takeaways/commitment.entity';
import { Takeaway } from './takeaways/takeaway.entity';
import { Thread } from './thread.entity';

export { AddPostInput, EditPostInput } from './discussion.inputs';
export { threadPolicy } from './discussion.policy';
export { discussionResolvers } from './discussion.resolvers';
export { TooLateToUndo } from './discussion.refusals';
export { DiscussionsModule } from './discussions.module';
export { Post } from './post.entity';
export { PostService } from './post.service';
export { Reaction } from './reactions/reaction.entity';
export { ReactionService } from './reactions/reaction.service';
export { Recusal } from './recusal.entity';
export { RecusalService } from './recusal.service';
export { Alias, AliasBreak } from './aliases/alias.entity';
export { Authors } from './authors/authors';
export { PostAuthor } from './authors/post-author';
export { AliasService } from './aliases/alias.service';
export { Aliases } from './aliases/aliases';
export { HeldPost } from './rounds/held-post.entity';
export { RoundService } from './rounds/round.service';
export { SubjectPresenters } from './rounds/subject-presenters';
export { PostSearch, postsFound } from './search/post-search';
export { Thread } from './thread.entity';
export { ThreadService, type Subject } from './thread.service';
export { DraftService } from './drafts/draft.service';
export { MoveService } from './moves/move.service';
export { StandingService } from './standing/standing.service';
export { TakeawayService } from './takeaways/takeaway.service';
export { Takeaway } from './takeaways/takeaway.entity';
export { Takeaways } from './takeaways/takeaways';

export const discussionEntities = [
  Thread,
  Post,
  PostVersion,
  Reaction,
  ReadMark,
  Recusal,
  WrittenRound,
  RoundPhase,
  PhaseSignal,
  HeldPost,
  Alias,
  AliasBreak,
  PhaseKey,
  PhaseToken,
  AnonymousNote,
  Takeaway,
  Commitment,
  PostMove,
  MovedPost,
  PositionGap,
  PostDraft,
];
