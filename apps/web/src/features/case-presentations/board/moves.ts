import type { CaseCardFragment, CasePresentationState, CaseStep } from '../../../data/generated';
import { COLUMNS, type ColumnName } from './columns';

/** How a move is made: in one step, or where words or a promise are asked for first. */
export type Way = 'submit' | 'review' | 'withdraw' | 'reopen' | CaseStep;

export interface Move {
  to: CasePresentationState;
  way: Way;
}

type Movable = Pick<CaseCardFragment, 'state' | 'viewerCan'>;

/** Everywhere this viewer may move the case. What they may is asked of the server; where it leads follows from it. */
export function movesOf({ state, viewerCan }: Movable): Move[] {
  const moves: (Move | false)[] = [
    viewerCan.submit && { to: 'IN_REVIEW', way: 'submit' },
    viewerCan.review && { to: 'READY', way: 'review' },
    viewerCan.review && { to: 'RETURNED', way: 'review' },
    viewerCan.advance && state === 'SCHEDULED' && { to: 'PRESENTED', way: 'PRESENT' },
    viewerCan.advance && state === 'PRESENTED' && { to: 'FOLLOW_UP', way: 'FOLLOW_UP' },
    viewerCan.putAway && { to: 'ARCHIVED', way: 'ARCHIVE' },
    viewerCan.reopen && { to: 'DRAFT', way: 'reopen' },
    viewerCan.withdraw && { to: 'WITHDRAWN', way: 'withdraw' },
  ];
  return moves.filter((move) => move !== false);
}

/** Whether something is asked for before it happens. */
export const asksFirst = ({ way }: Move): boolean => way === 'submit' || way === 'review';

export const columnOf = (state: CasePresentationState): ColumnName =>
  COLUMNS.find(({ states }) => states.includes(state))?.name ?? 'writing';

/** The move that brings a case into another column; undefined where it may not go there. */
export function moveInto(card: Movable, column: ColumnName): Move | undefined {
  if (columnOf(card.state) === column) return undefined;
  return movesOf(card).find(({ to }) => columnOf(to) === column);
}

/** The move into the nearest column to the left or right that it may go to. */
export function moveTowards(card: Movable, direction: 'left' | 'right'): Move | undefined {
  const at = COLUMNS.findIndex(({ name }) => name === columnOf(card.state));
  const way = direction === 'right' ? COLUMNS.slice(at + 1) : COLUMNS.slice(0, at).reverse();
  for (const { name } of way) {
    const move = moveInto(card, name);
    if (move) return move;
  }
  return undefined;
}
