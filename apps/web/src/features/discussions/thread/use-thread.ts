import { useApolloClient, useQuery } from '@apollo/client/react';
import { threadRoom, type RoomEvent } from '@second-chair/wire';
import { useState } from 'react';
import { ThreadDocument, type PostInThreadFragment, type ThreadQuery } from '../../../data/generated';
import { useRoom } from '../../../data/rooms';
import { preparePosts } from '../posts/post-cache';

export type ThreadShown = ThreadQuery['thread'];
export type PostShown = PostInThreadFragment;

export const FIRST_LOAD = 50;
export const EARLIER = 50;

export interface UseThread {
  thread: ThreadShown | undefined;
  error: unknown;
  /** The thread was on screen before it could no longer be read. */
  wasOpen: boolean;
  retry: () => void;
  showEarlier: () => Promise<void>;
  isLoadingEarlier: boolean;
}

interface UseThreadOptions {
  /** It came with the page around it; the room brings what has happened since. */
  isLoaded?: boolean;
  onEvent?: (event: RoomEvent) => void;
}

/** One thread, live: loaded, joined after what the load brought, and caught up whenever the line was away. */
export function useThread(id: string, { isLoaded = false, onEvent }: UseThreadOptions = {}): UseThread {
  const client = useApolloClient();
  preparePosts(client.cache);
  const { data, error, refetch, fetchMore } = useQuery(ThreadDocument, {
    variables: { id, last: FIRST_LOAD },
    ...(isLoaded && { fetchPolicy: 'cache-first' as const }),
  });
  const thread = data?.thread;
  const [shownId, setShownId] = useState<string>();
  if (thread && shownId !== id) setShownId(id);
  const [isLoadingEarlier, setIsLoadingEarlier] = useState(false);

  useRoom(threadRoom(id), thread?.seq, {
    ...(onEvent && { onEvent }),
    onReset: async () => (await refetch()).data?.thread.seq,
    onGone: () => void refetch().catch(() => undefined),
  });

  return {
    thread,
    error,
    wasOpen: shownId === id,
    retry: () => void refetch().catch(() => undefined),
    isLoadingEarlier,
    showEarlier: async () => {
      const before = thread?.posts.pageInfo.startCursor;
      if (!before || isLoadingEarlier) return;
      setIsLoadingEarlier(true);
      try {
        await fetchMore({ variables: { last: EARLIER, before } });
      } finally {
        setIsLoadingEarlier(false);
      }
    },
  };
}
