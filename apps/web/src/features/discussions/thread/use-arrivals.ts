import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PostShown } from './use-thread';

/**
 * Posts by others that came while this thread was open and that the reader has not seen. Someone who is writing at the
 * end of the thread keeps the end in view; everyone else stays where they read.
 */
export function useArrivals(
  posts: readonly PostShown[],
  selves: readonly string[],
  seenUpTo: number,
  end: RefObject<HTMLElement | null>,
): PostShown[] {
  const newest = posts.at(-1)?.position ?? 0;
  const [openedAt] = useState(newest);
  const before = useRef(newest);
  useEffect(() => {
    if (newest <= before.current) return;
    before.current = newest;
    if (end.current?.contains(document.activeElement)) end.current.scrollIntoView({ block: 'nearest' });
  }, [newest, end]);
  return posts.filter(
    ({ position, author, deletedAt }) =>
      position > Math.max(openedAt, seenUpTo) && !selves.includes(author.id) && deletedAt === null,
  );
}
