import { ThreadResolver, PostResolver, PostQuoteResolver } from './discussion.resolver';
import { Post } from './post.entity';
import { ReadMark } from './read-mark.entity';
import { Recusal } from './recusal.entity';
import { Thread } from './thread.entity';

export { AddPostInput, EditPostInput } from './discussion.inputs';
export { threadPolicy } from './discussion.policy';
export { TooLateToUndo } from './discussion.refusals';
export { DiscussionsModule } from './discussions.module';
export { Post } from './post.entity';
export { PostService } from './post.service';
export { Recusal } from './recusal.entity';
export { RecusalService } from './recusal.service';
export { PostSearch, postsFound } from './search/post-search';
export { Thread } from './thread.entity';
export { markRead, ThreadService, type Subject } from './thread.service';

export const discussionEntities = [Thread, Post, ReadMark, Recusal];

export const discussionResolvers = [ThreadResolver, PostResolver, PostQuoteResolver];
