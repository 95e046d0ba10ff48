import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { UseThread } from './use-thread';

export const postElementId = (id: string): string => `post-${id}`;
export const UNREAD_LINE = 'unread-line';

/** After a button inside a post is gone with what it did, the focus stays with the post rather than get lost. */
export function focusPost(id: string): void {
  requestAnimationFrame(() => document.getElementById(postElementId(id))?.focus({ preventScroll: true }));
}

/** Brings a post into view and gives it the focus, so that a screen reader goes on from there. */
export function goToPost(id: string): boolean {
  const element = document.getElementById(postElementId(id));
  if (!element) return false;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  element.dataset['pointedAt'] = 'true';
  setTimeout(() => delete element.dataset['pointedAt'], 2_400);
  return true;
}

/** Where the reader was stays where it was on the screen when earlier posts come in above. */
export function useKeptPlace(list: RefObject<HTMLElement | null>, oldest: string | undefined): () => void {
  const anchor = useRef<{ element: Element; top: number }>(undefined);
  useLayoutEffect(() => {
    const kept = anchor.current;
    anchor.current = undefined;
    if (!kept?.element.isConnected) return;
    const moved = kept.element.getBoundingClientRect().top - kept.top;
    (columnOf(kept.element) ?? window).scrollBy({ top: moved, behavior: 'instant' });
  }, [oldest]);
  return () => {
    const element = list.current?.querySelector('article');
    if (element) anchor.current = { element, top: element.getBoundingClientRect().top };
  };
}

/** The column beside a case scrolls by itself: moving it leaves the page where it is. */
function columnOf(element: Element): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const scrolls = /auto|scroll/u.test(getComputedStyle(parent).overflowY);
    if (scrolls && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return null;
}

/** A thread opens where the reader left off, a resolved one at its takeaway; a link to a post opens at that post. */
export function useOpeningPlace(
  isPage: boolean,
  pointedAt: string | undefined,
  { thread, jumpTo }: Pick<UseThread, 'thread' | 'jumpTo'>,
  end: RefObject<HTMLElement | null>,
  onMissing: (postId: string) => void,
): void {
  const done = useRef<string>(undefined);
  const sought = useRef<string>(undefined);
  const firstShown = thread?.posts.nodes[0]?.id;
  const count = thread?.posts.nodes.length;
  useEffect(() => {
    if (count === undefined) return;
    const aim = pointedAt ?? 'where I left off';
    if (done.current === aim) return;
    if (pointedAt !== undefined) {
      if (goToPost(pointedAt)) {
        done.current = aim;
      } else if (sought.current !== pointedAt) {
        sought.current = pointedAt;
        void jumpTo(pointedAt)
          .then(() => requestAnimationFrame(() => !goToPost(pointedAt) && onMissing(pointedAt)))
          .catch(() => undefined);
      }
      return;
    }
    const isFirst = done.current === undefined;
    done.current = aim;
    if (!isFirst) return;
    // After the router has put the scroll position of the new page to its top.
    requestAnimationFrame(() => {
      if (!isPage) return openColumnWhereLeftOff(end.current);
      const line = document.getElementById(UNREAD_LINE);
      if (line) line.scrollIntoView({ block: 'center' });
      // What it came to stands above its posts.
      else if (!thread?.isResolved) end.current?.scrollIntoView({ block: 'nearest' });
    });
    // The aim and which posts are loaded say all there is to know.
  }, [pointedAt, count, firstShown]);
}

function openColumnWhereLeftOff(end: Element | null): void {
  const column = end && columnOf(end);
  if (!column) return;
  const line = document.getElementById(UNREAD_LINE);
  const { top, bottom } = column.getBoundingClientRect();
  const past = line
    ? line.getBoundingClientRect().top - (top + bottom) / 2
    : end.getBoundingClientRect().bottom - bottom;
  column.scrollTop += past;
}
