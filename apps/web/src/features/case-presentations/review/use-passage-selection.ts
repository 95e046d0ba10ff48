import { useEffect, useState, type RefObject } from 'react';
import type { QuotedPassage } from './use-comments';

export interface PassageSelection extends QuotedPassage {
  /** Where on the screen it ends. */
  at: { top: number; left: number };
}

/** What the reader has selected within one text of the case; the texts say by `data-field` which they are. */
export function usePassageSelection(container: RefObject<HTMLElement | null>): PassageSelection | null {
  const [selected, setSelected] = useState<PassageSelection | null>(null);
  useEffect(() => {
    const look = (): void => setSelected(selectionIn(container.current));
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look);
    };
  }, [container]);
  return selected;
}

function selectionIn(container: HTMLElement | null): PassageSelection | null {
  const selection = document.getSelection();
  if (!container || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = fieldElement(range.startContainer);
  if (!element || element !== fieldElement(range.endContainer) || !container.contains(element)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const exact = raw.trim();
  if (exact === '') return null;
  const start = before.toString().length + raw.indexOf(exact);
  const rectangle = range.getBoundingClientRect();
  return {
    field: element.dataset['field'] ?? '',
    start,
    exact,
    at: { top: rectangle.bottom, left: rectangle.left },
  };
}

function fieldElement(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-field]') ?? null;
}
