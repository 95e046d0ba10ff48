import { useEffect } from 'react';
import { hideScreen } from '../data/screen';

const TWICE_WITHIN = 600;

/** Escape twice in a row hides the screen, wherever the focus is and whatever is open. */
export function useHideKey(): void {
  useEffect(() => {
    let last = 0;
    function onKey(event: KeyboardEvent): void {
      // A key that is held down repeats; an Escape that ends a composed letter belongs to the letter.
      if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
      const now = event.timeStamp;
      if (now - last > TWICE_WITHIN) {
        last = now;
        return;
      }
      last = 0;
      hideScreen();
    }
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
