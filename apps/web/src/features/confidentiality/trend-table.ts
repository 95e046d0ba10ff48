import type { FindingOutcome, FindingTrendsQuery, IdentifierClass } from '../../data/generated';

export type Trend = FindingTrendsQuery['findingTrends'][number];

export interface TrendTable {
  /** Those that were counted at all in these weeks, the most frequent first. */
  classes: IdentifierClass[];
  /** Oldest first; null stands for one to four. */
  rows: { week: string; cells: (number | null)[] }[];
}

export function trendTable({ weeks, tallies }: Trend, outcome: FindingOutcome): TrendTable {
  const told = (tallies ?? []).filter((tally) => tally.outcome === outcome);
  const totals = new Map<IdentifierClass, number>();
  for (const { class: ofClass, count } of told)
    totals.set(ofClass, (totals.get(ofClass) ?? 0) + (count ?? 1));
  const classes = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one);
  const cell = (week: string, ofClass: IdentifierClass): number | null => {
    const tally = told.find((one) => one.week === week && one.class === ofClass);
    return tally ? tally.count : 0;
  };
  return { classes, rows: weeks.map((week) => ({ week, cells: classes.map((one) => cell(week, one)) })) };
}
