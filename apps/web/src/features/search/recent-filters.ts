import { keep, recall } from '../../data/kept-text';
import { searchSearch, type SearchSearch } from '../../searches';

const KEY = 'search.filters';
const AT_MOST = 3;

/** The filters used last, without any words; on this device, until signing out. */
export function recentFilters(): SearchSearch[] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.map((one) => searchSearch(one as Record<string, unknown>)) : [];
  } catch {
    return [];
  }
}

export function keepRecent(filter: SearchSearch): void {
  if (Object.keys(filter).length === 0) return;
  const said = JSON.stringify(filter);
  const others = recentFilters().filter((one) => JSON.stringify(one) !== said);
  keep(KEY, JSON.stringify([filter, ...others].slice(0, AT_MOST)));
}
