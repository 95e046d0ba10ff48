import type { KeptFilterFragment, SaveFilterInput } from '../../../data/generated';
import { casesSearch, type CasesSearch } from '../../../searches';

type Looking = Pick<KeptFilterFragment, 'view' | 'states' | 'teamId' | 'presentedByMe'>;

/** What the address says of a kept filter. */
export function asSearch({ view, states, teamId, presentedByMe }: Looking): CasesSearch {
  const list = view === 'LIST' && { view: 'list' };
  return casesSearch({ ...list, states, team: teamId, mine: presentedByMe });
}

/** What is kept of an address. */
export function asFilter({
  view,
  states,
  team,
  mine,
}: CasesSearch): Omit<SaveFilterInput, 'id' | 'name' | 'teamId'> & { teamId: string | null } {
  return {
    view: view === 'list' ? 'LIST' : 'BOARD',
    states: [...(states ?? [])],
    teamId: team ?? null,
    presentedByMe: mine ?? false,
  };
}

/** Whether the address shows just this. */
export function shows(search: CasesSearch, filter: Looking): boolean {
  return JSON.stringify(asSearch(asFilter(search))) === JSON.stringify(asSearch(filter));
}

/** The board of everything is where one begins; there is nothing in it to keep. */
export const isWorthKeeping = (search: CasesSearch): boolean =>
  Object.keys(asSearch(asFilter(search))).length > 0;
