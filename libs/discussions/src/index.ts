import { Alias, AliasBreak } from './aliases/alias.entity';
import { AnonymousNote, PhaseKey, PhaseToken } from './anonymity/anonymity.entities';
import { PostVersion } from './history/post-version.entity';
import { Post } from './post.entity';
import { ReadMark } from './read-mark.entity';
import { Reaction } from './reactions/reaction.entity';
import { Recusal } from './recusal.entity';
import { HeldPost } from './rounds/held-post.entity';
import { PhaseSignal, RoundPhase } from './rounds/round-phase.entity';
import { WrittenRound } from './rounds/written-round.entity';
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
export { AliasService } from './aliases/alias.service';
export { Aliases } from './aliases/aliases';
export { HeldPost } from './rounds/held-post.entity';
export { RoundService } from './rounds/round.service';
export { SubjectPresenters } from './rounds/subject-presenters';
export { PostSearch, postsFound } from './search/post-search';
export { Thread } from './thread.entity';
export { markRead, ThreadService, type Subject } from './thread.service';

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
];
