import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { MarkThreadReadDocument } from '../../../data/generated';
import type { ThreadShown } from './use-thread';

/** What an eye passes over while scrolling is not read. */
const LOOK = 700;
const TELL_EVERY = 2_000;

/**
 * Notices which posts were really seen, their ends in view for a moment on a page that is itself in view, and tells the
 * server now and then. Only where the whole thread is on screen: whoever looks at some of it has not read the rest.
 * @returns the highest position seen here.
 */
export function useReading(
  list: RefObject<HTMLElement | null>,
  thread: ThreadShown,
  isWhole: boolean,
): number {
  const [seenUpTo, setSeenUpTo] = useState(0);
  const [markRead] = useMutation(MarkThreadReadDocument);
  const told = useRef(0);
  const seen = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id, readUpTo, readGeneration } = thread;
  // Marked unread by hand: what has been on the screen since then counts for nothing until one comes back.
  const [openedIn] = useState(readGeneration);
  const isPaused = readGeneration > openedIn;
  // Whoever looks in with a reason leaves no mark of how far they read.
  const { markRead: marks } = thread.viewerCan;
  const newest = thread.posts.nodes.at(-1)?.id;
  const oldest = thread.posts.nodes[0]?.id;

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const position = seen.current;
    if (!marks || isPaused || position <= told.current) return;
    const before = told.current;
    told.current = position;
    // Not worth a word on failure: the next post seen says it again.
    markRead({ variables: { input: { threadId: id, position, generation: openedIn } } }).catch(
      () => (told.current = before),
    );
  }, [id, marks, isPaused, openedIn, markRead]);

  useEffect(() => {
    told.current = Math.max(told.current, readUpTo);
  }, [readUpTo]);

  useEffect(() => {
    const element = list.current;
    if (!element || !isWhole) return undefined;
    const looking = new Map<Element, ReturnType<typeof setTimeout>>();
    const note = (end: Element): void => {
      looking.delete(end);
      const position = Number((end as HTMLElement).dataset['end']);
      if (document.visibilityState !== 'visible' || position <= seen.current) return;
      seen.current = position;
      setSeenUpTo(position);
      timer.current ??= setTimeout(tell, TELL_EVERY);
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        clearTimeout(looking.get(target));
        looking.delete(target);
        if (isIntersecting) looking.set(target, setTimeout(note, LOOK, target));
      }
    });
    const watch = (): void => {
      observer.disconnect();
      if (document.visibilityState !== 'visible') return tell();
      element.querySelectorAll('[data-end]').forEach((end) => observer.observe(end));
    };
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => {
      document.removeEventListener('visibilitychange', watch);
      observer.disconnect();
      looking.forEach((waiting) => clearTimeout(waiting));
    };
  }, [list, tell, newest, oldest, isWhole]);

  useEffect(() => tell, [tell]);
  return seenUpTo;
}
