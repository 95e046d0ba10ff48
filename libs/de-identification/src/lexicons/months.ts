const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'januari', 'jänner', 'jan'],
  ['february', 'februar', 'februari', 'feb', 'febr'],
  ['march', 'märz', 'mars', 'mar', 'mär', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai', 'maj'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augusti', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'desember', 'dec', 'dez', 'des'],
];

/** The month, 1 to 12, that a word names. */
export const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** All names of months as one alternative of a regular expression, the longest first. */
export const MONTH_PATTERN = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
