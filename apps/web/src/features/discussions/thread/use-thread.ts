import { useApolloClient, useQuery } from '@apollo/client/react';
import { threadRoom, type RoomEvent } from '@second-chair/wire';
import { useEffect, useState } from 'react';
import { failureOf } from '../../../data/failure';
import { ThreadDocument, type PostInThreadFragment, type ThreadQuery } from '../../../data/generated';
import { useRoom } from '../../../data/rooms';
import { preparePosts } from '../posts/post-cache';

export type ThreadShown = ThreadQuery['thread'];
export type PostShown = PostInThreadFragment;

export const FIRST_LOAD = 50;
export const EARLIER = 50;
const ASKS_AGAIN_EVERY = 3_000;

export interface UseThread {
  thread: ThreadShown | undefined;
  error: unknown;
  /** The thread was on screen before it could no longer be read. */
  wasOpen: boolean;
  retry: () => void;
  showEarlier: () => Promise<void>;
  isLoadingEarlier: boolean;
  showLater: () => Promise<void>;
  isLoadingLater: boolean;
  /** The stretch around a post, or the newest one. */
  jumpTo: (postId: string | null) => Promise<void>;
}

interface UseThreadOptions {
  /** The post that it is opened for; without one it opens at the first that is unread. */
  around?: string | undefined;
  /** It came with the page around it; the room brings what has happened since. */
  isLoaded?: boolean;
  onEvent?: (event: RoomEvent) => void;
}

/** One thread, live: loaded, joined after what the load brought, and caught up whenever the line was away. */
export function useThread(
  id: string,
  { isLoaded = false, around, onEvent }: UseThreadOptions = {},
): UseThread {
  const client = useApolloClient();
  preparePosts(client.cache);
  // Where it was opened; moving on from there is no reason to begin anew.
  const [opensAt] = useState(around === undefined ? { atUnread: true } : { around });
  const { data, previousData, error, refetch, fetchMore } = useQuery(ThreadDocument, {
    variables: { id, last: FIRST_LOAD, ...opensAt },
    ...(isLoaded && { fetchPolicy: 'cache-first' as const }),
  });
  // A line that was lost while asking again takes nothing off the screen: one goes on reading and writing.
  const isUnreachable = error !== undefined && failureOf(error).kind === 'offline';
  const known = previousData?.thread.id === id ? previousData.thread : undefined;
  const thread = data?.thread ?? (isUnreachable ? known : undefined);
  const isStale = isUnreachable && thread !== undefined;
  useEffect(() => {
    if (!isStale) return undefined;
    const again = setInterval(() => void refetch().catch(() => undefined), ASKS_AGAIN_EVERY);
    return () => clearInterval(again);
  }, [isStale, refetch]);
  const [shownId, setShownId] = useState<string>();
  if (thread && shownId !== id) setShownId(id);
  const [loading, setLoading] = useState<'earlier' | 'later'>();
  const more = async (which: 'earlier' | 'later', place: object): Promise<void> => {
    if (loading) return;
    setLoading(which);
    try {
      await fetchMore({ variables: { ...NOWHERE, ...place } });
    } finally {
      setLoading(undefined);
    }
  };

  useRoom(threadRoom(id), thread?.seq, {
    ...(onEvent && { onEvent }),
    onReset: async () => (await refetch()).data?.thread.seq,
    onGone: () => void refetch().catch(() => undefined),
  });

  return {
    thread,
    error: isStale ? undefined : error,
    wasOpen: shownId === id,
    retry: () => void refetch().catch(() => undefined),
    isLoadingEarlier: loading === 'earlier',
    showEarlier: async () => {
      const before = thread?.posts.pageInfo.startCursor;
      if (before) await more('earlier', { last: EARLIER, before });
    },
    isLoadingLater: loading === 'later',
    showLater: async () => {
      const after = thread?.posts.pageInfo.endCursor;
      if (after) await more('later', { first: EARLIER, after });
    },
    jumpTo: async (postId) => {
      await fetchMore({ variables: { ...NOWHERE, last: FIRST_LOAD, around: postId } });
    },
  };
}

/** `fetchMore` goes on from the first variables: what is not meant has to be taken away. */
const NOWHERE = { first: null, after: null, last: null, before: null, around: null, atUnread: null };
