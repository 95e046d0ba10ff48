import type { CasesSearch } from '../../../searches';
import { asFilter, asSearch, isWorthKeeping, shows } from './as-search';

const search: CasesSearch = { view: 'list', states: ['READY', 'DRAFT'], team: 't1', mine: true };

it('brings an address back as it was kept', () => {
  expect(asSearch(asFilter(search))).toEqual({ ...search, states: ['DRAFT', 'READY'] });
  expect(asSearch(asFilter({}))).toEqual({});
});

it('knows an address again, in whatever order its states stand', () => {
  expect(shows(search, asFilter({ ...search, states: ['DRAFT', 'READY'] }))).toBe(true);
  expect(shows(search, asFilter({ ...search, mine: false }))).toBe(false);
});

it('finds nothing to keep in the board of everything', () => {
  expect([{}, { view: 'board' } as const, { mine: true }].map(isWorthKeeping)).toEqual([false, false, true]);
});
