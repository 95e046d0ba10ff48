import { PostQuoteResolver, PostResolver, ThreadResolver } from './discussion.resolver';
import { ReactionResolver } from './reactions/reaction.resolver';

export const discussionResolvers = [ThreadResolver, PostResolver, PostQuoteResolver, ReactionResolver];
