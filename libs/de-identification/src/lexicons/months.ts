import { LANGUAGES } from '../languages/languages';

const MONTHS: readonly (readonly string[])[] = Object.values(LANGUAGES)
  .map(({ months }) => months.split(' ').map((names) => names.split('|')))
  .reduce<string[][]>(
    (all, months) => months.map((names, index) => [...new Set([...(all[index] ?? []), ...names])]),
    [],
  );

/** The month, 1 to 12, that a word of any language names. */
export const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** All names of months as one alternative of a regular expression, the longest first. */
export const MONTH_PATTERN = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** The month, 1 to 12, that some words name; 0 for none. */
export function monthOf(words: string): number {
  for (const word of words.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const month = MONTH_NUMBER.get(word);
    if (month !== undefined) return month;
  }
  return 0;
}
