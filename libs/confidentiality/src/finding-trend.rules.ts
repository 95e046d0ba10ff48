import type { FindingOutcome } from './finding-count.entity';
import type { IdentifierClass } from './identifying-detail';

/** A team of fewer people is not shown at all: its figures would speak of someone. */
export const PEOPLE_AT_LEAST = 5;
/** A smaller count, other than none, is not told. */
export const COUNT_AT_LEAST = 5;

const DAY = 24 * 60 * 60 * 1000;

/** The Monday, in UTC, of the week that a moment belongs to, as `2026-11-23`. */
export function weekOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}

/**
 * The last `count` whole weeks before a moment, the oldest first. The running week is left out: watched from day to day,
 * it would tell what was written today.
 */
export function wholeWeeksBefore(moment: Date, count: number): string[] {
  const running = Date.parse(weekOf(moment));
  return Array.from({ length: count }, (_, at) => weekOf(new Date(running - (count - at) * 7 * DAY)));
}

export interface CountRow {
  week: string;
  class: IdentifierClass;
  outcome: FindingOutcome;
  count: number;
}

export interface ToldCount extends Omit<CountRow, 'count'> {
  /** Null: a few, fewer than are told. */
  count: number | null;
}

/** What of a team's counts may be shown, or null where its team is too small. Rows of nought are left out. */
export function toldCounts(people: number, rows: readonly CountRow[]): ToldCount[] | null {
  if (people < PEOPLE_AT_LEAST) return null;
  return rows
    .filter(({ count }) => count > 0)
    .map((row) => ({ ...row, count: row.count < COUNT_AT_LEAST ? null : row.count }));
}
