import { useEffect, type RefObject } from 'react';

const PATIENCE = 5_000;

let wanted: { id: string; until: number } | null = null;

/** A card that is moved leaves its column and comes again in another; whoever moved it finds the focus there. */
export function focusWhenShown(id: string): void {
  wanted = { id, until: Date.now() + PATIENCE };
}

/** Takes the focus when this is the card that was moved, unless it went elsewhere in between. */
export function useFocusWhenShown(id: string, link: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (wanted?.id !== id) return;
    const isInTime = Date.now() < wanted.until;
    wanted = null;
    if (isInTime && document.activeElement === document.body) link.current?.focus();
  }, [id, link]);
}
