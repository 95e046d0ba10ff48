import type { RetentionKind } from '@second-chair/platform';
import { RETENTION_BOUNDS, RETENTION_GRACE_DAYS } from '@second-chair/wire';

export const DAY = 86_400_000;
const GRACE = RETENTION_GRACE_DAYS * DAY;

/** How long one kind is kept, in its own unit; null: for good. */
export type KeepFor = number | null;

export interface Rule {
  keepFor: KeepFor;
  /** What counts until `effectiveFrom`. */
  keptBefore: KeepFor;
  effectiveFrom: Date;
}

/** What counts at a moment. */
export function inForce(rule: Rule | undefined, at: Date): KeepFor {
  if (!rule) return null;
  return at < rule.effectiveFrom ? rule.keptBefore : rule.keepFor;
}

/** A longer time counts at once; a shorter one only after the days in which it can be taken back. */
export function changedRule(rule: Rule | undefined, keepFor: KeepFor, now: Date): Rule {
  const current = inForce(rule, now);
  if (!isShorter(keepFor, current)) return { keepFor, keptBefore: keepFor, effectiveFrom: now };
  if (rule && rule.keepFor === keepFor && now < rule.effectiveFrom) return rule;
  return { keepFor, keptBefore: current, effectiveFrom: new Date(now.getTime() + GRACE) };
}

export function isShorter(one: KeepFor, other: KeepFor): boolean {
  return one !== null && (other === null || one < other);
}

/**
 * What ended at this moment or earlier has been kept its time. Months are those of the calendar, in UTC: the same day
 * and time so many months before, or the last day of a month that is too short for it.
 */
export function cutOff(kind: RetentionKind, keepFor: number, now: Date): Date {
  if (RETENTION_BOUNDS[kind].unit === 'days') return new Date(now.getTime() - keepFor * DAY);
  const then = inMonth(now, -keepFor);
  return then ?? new Date(startOfMonth(now, 1 - keepFor).getTime() - DAY + timeOfDay(now));
}

/** The first moment at which `cutOff` reaches it: never before the whole time is over. */
export function keptUntil(kind: RetentionKind, keepFor: number, since: Date): Date {
  if (RETENTION_BOUNDS[kind].unit === 'days') return new Date(since.getTime() + keepFor * DAY);
  // A month that has no such day is over before the day has come.
  return inMonth(since, keepFor) ?? startOfMonth(since, keepFor + 1);
}

/** When a rule first lets go of it; null: never. */
export function dueOn(kind: RetentionKind, rule: Rule | undefined, since: Date): Date | null {
  if (!rule) return null;
  if (rule.keptBefore !== null) {
    const before = keptUntil(kind, rule.keptBefore, since);
    if (before < rule.effectiveFrom) return before;
  }
  if (rule.keepFor === null) return null;
  const after = keptUntil(kind, rule.keepFor, since);
  return after < rule.effectiveFrom ? rule.effectiveFrom : after;
}

/** The same day and time so many months later; null where that month has no such day. */
function inMonth(date: Date, months: number): Date | null {
  const moved = new Date(date);
  moved.setUTCMonth(date.getUTCMonth() + months);
  return moved.getUTCDate() === date.getUTCDate() ? moved : null;
}

function startOfMonth(date: Date, months: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

function timeOfDay(date: Date): number {
  return date.getTime() % DAY;
}
