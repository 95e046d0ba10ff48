import { InMemoryCache, type ApolloCache, type FieldFunctionOptions, type Reference } from '@apollo/client';
import type { WireAuthor, WirePost } from '@second-chair/wire';
import {
  CaseDiscussionThreadFragmentDoc,
  PostInThreadFragmentDoc,
  type PostInThreadFragment,
} from '../../../data/generated';
import { mergePages, mergeSelection, withPost, type PostPage } from './post-list';

const asAuthor = ({ id, name, kind }: WireAuthor) => ({ __typename: 'PostAuthor' as const, id, name, kind });

const asPerson = ({ id, name }: { id: string; name: string }) => ({
  __typename: 'Person' as const,
  id,
  name,
});

/** A thread as it lies in the cache, posts by reference. */
type ThreadRecord = {
  posts: PostPage<Reference>;
  lastPosition: number;
  lastActivityAt: string;
  seq: number;
};

const MAY_NOTHING: PostInThreadFragment['viewerCan'] = {
  __typename: 'PostAbilities',
  edit: false,
  delete: false,
  undoDelete: false,
};

function readPost(cache: ApolloCache, id: string): PostInThreadFragment | null {
  return cache.readFragment({
    id: cache.identify({ __typename: 'Post', id }),
    fragment: PostInThreadFragmentDoc,
    fragmentName: 'PostInThread',
  });
}

/**
 * Writes a post from a room event as it stands, without asking the server. What the viewer may do with it is not in the
 * event, which is the same for everyone: it stays as known.
 * @returns whether this was news: a second arrival of the same version changes nothing.
 */
export function keepPost(cache: ApolloCache, post: WirePost, seq: number): boolean {
  const known = readPost(cache, post.id);
  const isNews = known === null || known.version < post.version;
  if (isNews || (known.version === post.version && !sameReactions(known, post)))
    cache.writeFragment<PostInThreadFragment>({
      id: cache.identify({ __typename: 'Post', id: post.id }),
      fragment: PostInThreadFragmentDoc,
      fragmentName: 'PostInThread',
      data: {
        ...post,
        __typename: 'Post',
        author: asAuthor(post.author),
        reactions: post.reactions.map(({ kind, people }) => ({
          __typename: 'PostReaction',
          kind,
          people: people.map(asAuthor),
        })),
        mentions: post.mentions.map(asPerson),
        replyTo: post.replyTo && {
          __typename: 'PostQuote',
          id: post.replyTo.id,
          author: asAuthor(post.replyTo.author),
          excerpt: post.replyTo.excerpt,
        },
        undoUntil: post.deletedAt === null ? null : (known?.undoUntil ?? null),
        viewerCan: known?.viewerCan ?? MAY_NOTHING,
      },
    });
  placePost(cache, post, seq);
  return isNews;
}

/** Puts a post that is in the cache into its thread's list: an event's, or the answer to the viewer's own writing. */
export function placePost(
  cache: ApolloCache,
  post: Pick<WirePost, 'id' | 'threadId' | 'position' | 'createdAt' | 'kind'>,
  seq?: number,
): void {
  cache.modify<ThreadRecord>({
    id: cache.identify({ __typename: 'Thread', id: post.threadId }),
    fields: {
      posts: (page, { toReference, readField, storeFieldName }) => {
        if (!isListOf(storeFieldName, post.kind)) return page;
        const reference = toReference({ __typename: 'Post', id: post.id });
        return reference && 'nodes' in page
          ? { ...page, ...withPost(page as PostPage<Reference>, reference, positions(readField)) }
          : page;
      },
      lastPosition: (last) => Math.max(last, post.position),
      lastActivityAt: (last) => (last > post.createdAt ? last : post.createdAt),
      seq: (last) => (seq === undefined ? last : Math.max(last, seq)),
    },
  });
}

/** Whether a list in the cache, by the name under which it lies there, holds posts of this kind. */
function isListOf(storeFieldName: string, kind: WirePost['kind']): boolean {
  const kinds = /"kinds":(\[[^\]]*\])/.exec(storeFieldName)?.[1];
  return kinds === undefined || (JSON.parse(kinds) as string[]).includes(kind);
}

/** Reactions come and go without a new version of the post. */
function sameReactions(known: Pick<PostInThreadFragment, 'reactions'>, post: WirePost): boolean {
  const said = (reactions: readonly { kind: string; people: readonly { id: string }[] }[]): string =>
    reactions.map(({ kind, people }) => [kind, ...people.map(({ id }) => id)].join(' ')).join();
  return said(known.reactions) === said(post.reactions);
}

export function isThreadKnown(cache: ApolloCache, id: string): boolean {
  const known = cache.readFragment({
    id: cache.identify({ __typename: 'Thread', id }),
    fragment: CaseDiscussionThreadFragmentDoc,
  });
  return known !== null;
}

const prepared = new WeakSet<ApolloCache>();

/** Teaches the cache how pages of a thread grow together; called before the first query that asks for posts. */
export function preparePosts(cache: ApolloCache): void {
  if (prepared.has(cache) || !(cache instanceof InMemoryCache)) return;
  prepared.add(cache);
  cache.policies.addTypePolicies({
    Thread: {
      fields: {
        posts: {
          keyArgs: ['kinds'],
          merge: (
            existing: PostPage<Reference> | undefined,
            incoming: PostPage<Reference>,
            { readField, args }: FieldFunctionOptions,
          ) =>
            args?.['kinds']
              ? mergeSelection(existing, incoming, positions(readField))
              : mergePages(existing, incoming, positions(readField), args ?? {}),
        },
      },
    },
  });
}

function positions(readField: FieldFunctionOptions['readField']): (post: Reference) => number {
  return (post) => Number(readField('position', post));
}
