import { useRouter } from '@tanstack/react-router';
import { useEffect, type RefObject } from 'react';

const PATIENCE = 4_000;

/**
 * Without a page load nothing tells a screen reader that the page is another one. So the heading takes the focus and is
 * read out; until it has loaded, the main region holds the place.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const router = useRouter();
  useEffect(() => {
    let stopWaiting: () => void = () => undefined;
    const stop = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return;
      stopWaiting();
      stopWaiting = focusHeading(main.current);
    });
    return () => {
      stop();
      stopWaiting();
    };
  }, [router, main]);
}

function focusHeading(main: HTMLElement | null): () => void {
  if (!main) return () => undefined;
  const heading = () => main.querySelector<HTMLElement>('h1');
  const found = heading();
  if (found) {
    // A page that put the focus into its own first field knows better.
    if (!main.contains(document.activeElement) || document.activeElement === main)
      found.focus({ preventScroll: true });
    return () => undefined;
  }
  main.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    const arrived = heading();
    if (!arrived) return;
    stop();
    if (document.activeElement === main || document.activeElement === document.body)
      arrived.focus({ preventScroll: true });
  });
  observer.observe(main, { childList: true, subtree: true });
  const timer = setTimeout(() => stop(), PATIENCE);
  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
  }
  return stop;
}
