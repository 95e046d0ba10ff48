import { z } from 'zod';

const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;
const tenYears = 3_653 * units.d;
const instant = z.iso.datetime({ offset: true });

/** How many milliseconds `DEMO_CLOCK` moves the time from `now`; undefined if it says nothing we understand. */
export function clockOffset(text: string, now: Date): number | undefined {
  const moved =
    offsetIn(text) ?? (instant.safeParse(text).success ? Date.parse(text) - now.getTime() : undefined);
  return moved !== undefined && Math.abs(moved) <= tenYears ? moved : undefined;
}

function offsetIn(text: string): number | undefined {
  const [, sign, amount, unit] = /^([+-])(\d{1,9})([wdhms])$/.exec(text) ?? [];
  if (!sign || !amount || !unit) return undefined;
  return Number(`${sign}${amount}`) * units[unit as keyof typeof units];
}
