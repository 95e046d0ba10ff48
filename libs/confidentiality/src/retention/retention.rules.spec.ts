import { describe, expect, it } from '@jest/globals';
import { RetentionKind } from '@second-chair/platform';
import { RETENTION_GRACE_DAYS } from '@second-chair/wire';
import fc from 'fast-check';
import { changedRule, cutOff, DAY, dueOn, inForce, isShorter, keptUntil, type Rule } from './retention.rules';

const MONTHS = RetentionKind.PUT_AWAY_CASES;
const kinds = fc.constantFrom(...Object.values(RetentionKind));
const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const times = fc.integer({ min: 1, max: 400 });
const choices = fc.option(times, { nil: null });
const rules: fc.Arbitrary<Rule> = fc.record({
  keepFor: choices,
  keptBefore: choices,
  effectiveFrom: moments,
});
const at = (text: string): Date => new Date(text);

describe('a cut-off', () => {
  it('and the moment until which something is kept are the same rule, told from either end', () => {
    fc.assert(
      fc.property(kinds, times, moments, (kind, keepFor, since) => {
        const until = keptUntil(kind, keepFor, since);
        expect(cutOff(kind, keepFor, until).getTime()).toBeGreaterThanOrEqual(since.getTime());
        const before = new Date(until.getTime() - 1);
        expect(cutOff(kind, keepFor, before).getTime()).toBeLessThan(since.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('never runs backwards, and a longer time never removes more', () => {
    fc.assert(
      fc.property(kinds, times, times, moments, moments, (kind, one, other, first, second) => {
        const [early, late] = first < second ? [first, second] : [second, first];
        expect(cutOff(kind, one, early).getTime()).toBeLessThanOrEqual(cutOff(kind, one, late).getTime());
        const [short, long] = one < other ? [one, other] : [other, one];
        expect(cutOff(kind, long, late).getTime()).toBeLessThanOrEqual(cutOff(kind, short, late).getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes by the calendar in UTC, to the end of shorter months', () => {
    const cases: [now: string, months: number, expected: string][] = [
      ['2027-03-31T10:30:00Z', 1, '2027-02-28T10:30:00Z'],
      ['2028-03-30T00:00:00Z', 1, '2028-02-29T00:00:00Z'],
      ['2027-08-31T23:59:59.999Z', 6, '2027-02-28T23:59:59.999Z'],
      ['2027-01-15T12:00:00Z', 24, '2025-01-15T12:00:00Z'],
      ['2028-02-29T12:00:00Z', 12, '2027-02-28T12:00:00Z'],
    ];
    for (const [now, months, expected] of cases)
      expect([now, cutOff(MONTHS, months, at(now))]).toEqual([now, at(expected)]);
    expect(cutOff(RetentionKind.MAILS, 30, at('2027-03-31T10:00:00Z'))).toEqual(at('2027-03-01T10:00:00Z'));
  });

  it('keeps what ended on the 31st through the whole of a shorter month', () => {
    expect(keptUntil(MONTHS, 1, at('2027-01-31T12:00:00Z'))).toEqual(at('2027-03-01T00:00:00Z'));
    expect(keptUntil(MONTHS, 6, at('2026-08-31T09:00:00Z'))).toEqual(at('2027-03-01T00:00:00Z'));
    expect(keptUntil(MONTHS, 6, at('2026-09-03T09:00:00Z'))).toEqual(at('2027-03-03T09:00:00Z'));
  });
});

describe('a rule that changes', () => {
  it('removes nothing for days that the rule before would have kept, however often it changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(choices, fc.integer({ min: 0, max: 3 * RETENTION_GRACE_DAYS })), { maxLength: 8 }),
        choices,
        fc.integer({ min: 0, max: RETENTION_GRACE_DAYS * DAY - 1 }),
        (changes, next, later) => {
          let now = at('2027-01-01T00:00:00Z');
          let rule: Rule | undefined;
          for (const [keepFor, days] of changes) {
            rule = changedRule(rule, keepFor, now);
            now = new Date(now.getTime() + days * DAY);
          }
          const before = rule;
          const after = changedRule(before, next, now);
          const then = new Date(now.getTime() + later);
          // As it would have been at that time without the change.
          const without = inForce(before, then);
          expect(
            isShorter(inForce(after, then), inForce(before, now)) && isShorter(inForce(after, then), without),
          ).toBe(false);
          const settled = new Date(now.getTime() + RETENTION_GRACE_DAYS * DAY);
          expect(inForce(after, settled)).toBe(next);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('lets a longer time count at once, and a mistake be taken back', () => {
    const now = at('2027-01-01T00:00:00Z');
    const kept = changedRule(undefined, 24, at('2026-01-01T00:00:00Z'));
    const short = changedRule(kept, 6, now);
    expect(short).toEqual({ keepFor: 6, keptBefore: 24, effectiveFrom: at('2027-01-08T00:00:00Z') });
    expect(changedRule(short, 6, at('2027-01-03T00:00:00Z'))).toEqual(short);
    expect(inForce(changedRule(short, 24, at('2027-01-03T00:00:00Z')), at('2027-02-01T00:00:00Z'))).toBe(24);
    expect(inForce(changedRule(kept, null, now), now)).toBeNull();
  });
});

describe('the day that is told', () => {
  it('is the first on which a rule lets go', () => {
    const lets = (kind: RetentionKind, rule: Rule, since: Date, now: Date): boolean => {
      const keepFor = inForce(rule, now);
      return keepFor !== null && cutOff(kind, keepFor, now) >= since;
    };
    fc.assert(
      fc.property(kinds, rules, moments, moments, (kind, rule, since, now) => {
        const told = dueOn(kind, rule, since);
        if (told === null) {
          expect(lets(kind, rule, since, now)).toBe(false);
          return;
        }
        expect(lets(kind, rule, since, told)).toBe(true);
        if (now < told) expect(lets(kind, rule, since, now)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(dueOn(MONTHS, undefined, new Date())).toBeNull();
  });
});
