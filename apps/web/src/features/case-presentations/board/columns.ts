import type { CasePresentationState } from '../../../data/generated';

export type ColumnName = 'writing' | 'review' | 'ready' | 'discussed' | 'away';

export interface Column {
  name: ColumnName;
  states: readonly CasePresentationState[];
}

/** The way of a case from left to right; states that ask the same of a reader share a column, and the card says which. */
export const COLUMNS: readonly Column[] = [
  { name: 'writing', states: ['DRAFT', 'RETURNED'] },
  { name: 'review', states: ['IN_REVIEW'] },
  { name: 'ready', states: ['READY', 'SCHEDULED'] },
  { name: 'discussed', states: ['PRESENTED', 'FOLLOW_UP'] },
  { name: 'away', states: ['ARCHIVED', 'WITHDRAWN'] },
];

export const ALL_STATES: readonly CasePresentationState[] = COLUMNS.flatMap(({ states }) => states);

/** The columns a filter leaves, each with the states it leaves of it. */
export function columnsOf(filter: readonly CasePresentationState[] | undefined): Column[] {
  if (!filter || filter.length === 0) return [...COLUMNS];
  return COLUMNS.map(({ name, states }) => ({
    name,
    states: states.filter((state) => filter.includes(state)),
  })).filter(({ states }) => states.length > 0);
}
