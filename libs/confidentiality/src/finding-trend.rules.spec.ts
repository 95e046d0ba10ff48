import fc from 'fast-check';
import { FindingOutcome } from './finding-count.entity';
import { COUNT_AT_LEAST, PEOPLE_AT_LEAST, toldCounts, weekOf, wholeWeeksBefore } from './finding-trend.rules';
import { IdentifierClass } from './identifying-detail';

const row = (count: number) => ({
  week: '2026-11-16',
  class: IdentifierClass.NAME,
  outcome: FindingOutcome.REPLACED,
  count,
});

it.each([
  ['2026-11-23T00:00:00.000Z', '2026-11-23'],
  ['2026-11-29T23:59:59.999Z', '2026-11-23'],
  ['2026-11-30T00:00:00.000Z', '2026-11-30'],
  ['2027-01-01T12:00:00.000Z', '2026-12-28'],
])('%s belongs to the week of %s', (moment, week) => {
  expect(weekOf(new Date(moment))).toBe(week);
});

it('gives whole weeks only, the oldest first', () => {
  expect(wholeWeeksBefore(new Date('2026-11-29T20:00:00Z'), 3)).toEqual([
    '2026-11-02',
    '2026-11-09',
    '2026-11-16',
  ]);
});

it('never gives the running week', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (moment) => {
        const weeks = wholeWeeksBefore(moment, 12);
        expect(new Set(weeks).size).toBe(12);
        expect(weeks).not.toContain(weekOf(moment));
        expect(weeks.every((week) => new Date(week).getUTCDay() === 1)).toBe(true);
      },
    ),
  );
});

it('says nothing of a team of fewer than five people, however much was counted', () => {
  expect(toldCounts(PEOPLE_AT_LEAST - 1, [row(1000)])).toBeNull();
  expect(toldCounts(PEOPLE_AT_LEAST, [row(1000)])).toEqual([row(1000)]);
});

it('never tells a small count', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 })), (counts) => {
      for (const { count } of toldCounts(PEOPLE_AT_LEAST, counts.map(row)) ?? [])
        expect(count === null || count >= COUNT_AT_LEAST).toBe(true);
    }),
  );
  expect(
    toldCounts(PEOPLE_AT_LEAST, [row(0), row(1), row(COUNT_AT_LEAST)])?.map(({ count }) => count),
  ).toEqual([null, COUNT_AT_LEAST]);
});
