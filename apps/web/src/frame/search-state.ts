import { useEffect } from 'react';
import { screenState } from '../data/screen';
import { createStore } from '../data/store';

/** Whether the dialog is open; a button and a key open it. */
export const searchOpen = createStore(false);

/** Ctrl+K, on a Mac ⌘K, from wherever one is, also out of a text. */
export function useSearchKey(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isAsked || event.key.toLowerCase() !== 'k' || event.isComposing) return;
      // The browser would search the web with it.
      event.preventDefault();
      if (screenState.read() === 'open') searchOpen.set(true);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
