import { useQuery } from '@apollo/client/react';
import { PostsOfKindDocument, type PostKind } from '../../../data/generated';
import { EARLIER, FIRST_LOAD, type PostShown } from '../thread/use-thread';

export interface PostsOfKind {
  posts: readonly PostShown[] | undefined;
  error: unknown;
  hasEarlier: boolean;
  showEarlier: () => Promise<void>;
}

/** The thread's posts of one kind. New ones come in by the thread's own room. */
export function usePostsOfKind(threadId: string, kind: PostKind): PostsOfKind {
  const { data, error, fetchMore } = useQuery(PostsOfKindDocument, {
    variables: { id: threadId, kinds: [kind], last: FIRST_LOAD },
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.thread.posts;
  return {
    posts: page?.nodes,
    error,
    hasEarlier: page?.pageInfo.hasPreviousPage ?? false,
    showEarlier: async () => {
      const before = page?.pageInfo.startCursor;
      if (before) await fetchMore({ variables: { last: EARLIER, before } });
    },
  };
}
