import { trendTable, type Trend } from './trend-table';

const trend: Trend = {
  __typename: 'FindingTrend',
  id: 'team',
  team: { __typename: 'Team', id: 'team', name: 'First' },
  weeks: ['2026-11-09', '2026-11-16'],
  tallies: [
    { __typename: 'FindingTally', week: '2026-11-09', class: 'DATE', outcome: 'REPLACED', count: 6 },
    { __typename: 'FindingTally', week: '2026-11-16', class: 'DATE', outcome: 'REPLACED', count: null },
    { __typename: 'FindingTally', week: '2026-11-16', class: 'NAME', outcome: 'REPLACED', count: 12 },
    { __typename: 'FindingTally', week: '2026-11-16', class: 'AGE', outcome: 'OVERRULED', count: 30 },
  ],
};

it('has a row for each week and a column for each class, the most frequent first', () => {
  expect(trendTable(trend, 'REPLACED')).toEqual({
    classes: ['NAME', 'DATE'],
    rows: [
      { week: '2026-11-09', cells: [0, 6] },
      { week: '2026-11-16', cells: [12, null] },
    ],
  });
});

it('has no columns where nothing was counted or the team is too small', () => {
  expect(trendTable(trend, 'STOPPED').classes).toEqual([]);
  expect(trendTable({ ...trend, tallies: null }, 'REPLACED').classes).toEqual([]);
});
