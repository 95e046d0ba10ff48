import { CaseMemory, useCaseMemory, useOwnCase } from './case-memory';

/** The first session of a case would date everything in it: it is in this page's memory and nowhere else. */
const said = new CaseMemory<string>();
/** A year is typed figure by figure, and is year 2 and year 20 on its way. */
const FIRST_DAY = '1950-01-01';

export interface FirstSession {
  /** As the field holds it, perhaps half typed. */
  typed: string;
  /** `2024-03-05`, once it is one. */
  day: string | undefined;
  say: (day: string) => void;
}

/** Null where a text belongs to no case. */
export function useFirstSession(): FirstSession | null {
  const place = useOwnCase();
  const typed = useCaseMemory(said, place) ?? '';
  if (place === null) return null;
  return { typed, day: typed >= FIRST_DAY ? typed : undefined, say: (day) => said.set(place, day) };
}
