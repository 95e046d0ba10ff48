import type { SearchFilter } from '../../data/generated';
import type { Period, SearchSearch } from '../../searches';

const DAYS: Record<Period, number> = { week: 7, month: 31, year: 366 };
const DAY = 86_400_000;

/** What the address says, as the server is asked. A period begins with a day, so that the same question stays the same. */
export function asFilter({ kind, team, person, state, period }: SearchSearch, now: number): SearchFilter {
  return {
    ...(kind && { kinds: [kind] }),
    ...(team && { teamId: team }),
    ...(person && { personId: person }),
    ...(state && { states: [state] }),
    ...(period && { since: new Date(Math.floor(now / DAY) * DAY - DAYS[period] * DAY).toISOString() }),
  };
}
