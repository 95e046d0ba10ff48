import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWholeDay, weekOf, weeksFor } from './weeks';
import { scan } from './index';

const FIRST = '2024-03-05';
const DAY = 24 * 60 * 60 * 1000;
const dayAfter = (days: number): string =>
  new Date(Date.parse(FIRST) + days * DAY).toISOString().slice(0, 10);

describe('weeks from the first session', () => {
  it.each([
    ['5 March 2024', 'in week 1'],
    ['26 March 2024', 'in week 4'],
    ['March 26th, 2024', 'in week 4'],
    ["26 March '24", 'in week 4'],
    ['2024-03-26', 'in week 4'],
    ['20240326', 'in week 4'],
    ['26.3.2024', 'in week 4'],
    ['26/03/24', 'in week 4'],
    ['3/26/2024', 'in week 4'],
    ['26. März', 'in week 4'],
    ['den 26 mars', 'in week 4'],
    ['26/3', 'in week 4'],
    ['4 March', '1 week before the first session'],
    ['20 February', '2 weeks before the first session'],
    ['7 January', 'in week 45'],
  ])('%s is %s', (words, week) => {
    expect(weekOf(words, FIRST)).toBe(week);
    expect(isWholeDay(words)).toBe(true);
  });

  it.each(['March 2024', 'the 12th', 'Friday', '2024', '30 February 2024', '2024-13-45'])(
    'has none for %s',
    (words) => {
      expect(weekOf(words, FIRST)).toBeUndefined();
      expect(isWholeDay(words)).toBe(false);
    },
  );

  it('counts no weeks to what was long before: as many are as telling as the date', () => {
    expect(weekOf('12 March 1971', FIRST)).toBeUndefined();
  });

  it('has none without a first session that is a date', () => {
    expect(weekOf('26 March', 'soon')).toBeUndefined();
    expect(weekOf('26 March 2024', '')).toBeUndefined();
  });

  it('fits behind “on”', () => {
    expect(weeksFor('26 March', 'She left on ', FIRST)).toEqual(['a day in week 4']);
    expect(weeksFor('26 March', 'She left on the ', FIRST)).toEqual(['day in week 4']);
    expect(weeksFor('26 March', 'She left. ', FIRST)).toEqual(['in week 4', 'a day in week 4']);
  });

  it('is the same for the seven days of a week, and grows by one with each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 6 }), (week, day) => {
        expect(weekOf(dayAfter(week * 7 + day), FIRST)).toBe(`in week ${week + 1}`);
      }),
    );
  });

  it('takes any words, and what it says identifies nobody', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./ -]{1,14}$/)), (words) => {
        for (const week of weeksFor(words, '', FIRST))
          expect(scan(`She came back ${week}.`).filter(({ tier }) => tier === 'required')).toEqual([]);
      }),
    );
  });
});

describe('a day that was found', () => {
  const onlyFinding = (text: string, firstSession?: string) =>
    scan(text, firstSession === undefined ? {} : { firstSession })[0];

  it('says that it could be a week, and becomes one when the first session is told', () => {
    expect(onlyFinding('She left on 26 March 2024.')).toMatchObject({ isDay: true });
    expect(onlyFinding('She left in March 2024.')?.isDay).toBeUndefined();
    expect(onlyFinding('She left on 26 March 2024.', FIRST)?.suggestions).toEqual([
      'a day in week 4',
      '[day]',
    ]);
    expect(onlyFinding('26 March 2024: she left.', FIRST)?.suggestions).toEqual([
      'in week 4',
      'a day in week 4',
      '[day]',
    ]);
    expect(onlyFinding('She was born on 12 March 1971.', FIRST)?.suggestions[0]).toBe('[day]');
  });
});
