import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { CaseCardFragment } from '../../../data/generated';
import { createStore } from '../../../data/store';
import type { ColumnName } from './columns';
import { columnOf, moveInto, movesOf, type Move } from './moves';

/** The card in the hand, if any: columns look at it to say whether it may go there. */
const inHand = createStore<CaseCardFragment | null>(null);

type Carried = { source: { data: Record<string, unknown> } };
const cardOf = ({ source }: Carried): CaseCardFragment => source.data['card'] as CaseCardFragment;

/** Knows what is in the hand while the board is on the screen, even where its card is taken away meanwhile. */
export function useHand(): void {
  useEffect(() => {
    const stop = monitorForElements({
      onDragStart: (carried) => inHand.set(cardOf(carried)),
      onDrop: () => inHand.set(null),
    });
    return () => {
      stop();
      inHand.set(null);
    };
  }, []);
}

/** Lets a card be dragged where there is somewhere to go. Answers whether it is in the hand now. */
export function useDraggable(
  card: CaseCardFragment,
  element: RefObject<HTMLElement | null>,
  isOff: boolean,
): boolean {
  const held = useSyncExternalStore(inHand.watch, inHand.read);
  const isMovable = !isOff && movesOf(card).length > 0;
  useEffect(() => {
    if (!element.current || !isMovable) return undefined;
    return draggable({ element: element.current, getInitialData: () => ({ card }) });
  }, [card, element, isMovable]);
  return held?.id === card.id;
}

/** `shut`: what is in the hand may not go there. Undefined while nothing is, and for its own column. */
export type ColumnDoor = 'open' | 'over' | 'shut' | undefined;

export function useColumnDoor(
  column: ColumnName,
  element: RefObject<HTMLElement | null>,
  onDrop: (card: CaseCardFragment, move: Move) => void,
): ColumnDoor {
  const held = useSyncExternalStore(inHand.watch, inHand.read);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: (carried) => moveInto(cardOf(carried), column) !== undefined,
      getDropEffect: () => 'move',
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: (carried) => {
        setIsOver(false);
        const card = cardOf(carried);
        const move = moveInto(card, column);
        if (move) onDrop(card, move);
      },
    });
  }, [column, element, onDrop]);
  if (!held || columnOf(held.state) === column) return undefined;
  if (!moveInto(held, column)) return 'shut';
  return isOver ? 'over' : 'open';
}
