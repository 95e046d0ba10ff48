import { monthOf } from './lexicons/months';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;
/** What lies further back is a birthday or a wedding: a count of weeks would be as telling as the date. */
const MOST_WEEKS_BEFORE = 104;
/** Two figures for a year above this one mean the last century. */
const LAST_OF_THIS_CENTURY = 50;

const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})[-/.] ?(\d{1,2})(?:[-/.] ?(\d{4}|\d{2})(?!\d))?(?!\d)/;
const FOLLOWS_ON = /\b(?:on|am|den|vom|of)\s+(the\s+)?$/i;

/**
 * A day as it stands to the first session, a date like `2024-03-05`: "in week 4", "2 weeks before the first session".
 * Undefined where the words name no whole day, or one long before.
 */
export function weekOf(words: string, firstSession: string): string | undefined {
  const first = Date.parse(firstSession);
  const weeks = Math.floor((dayOf(words, first) - first) / WEEK);
  if (Number.isNaN(weeks) || weeks < -MOST_WEEKS_BEFORE) return undefined;
  if (weeks >= 0) return `in week ${weeks + 1}`;
  return weeks === -1 ? '1 week before the first session' : `${-weeks} weeks before the first session`;
}

/** Whether words name a day of a year or of any year, and so could become a week. */
export const isWholeDay = (words: string): boolean => !Number.isNaN(dayOf(words, 0));

/** Whether a day behind these words needs words that stand after "on": "on a day in week 4". */
export const followsOn = (before: string): boolean => FOLLOWS_ON.test(before);

/** The week in words that fit behind what stands before it, the best first; none where there is no week. */
export function weeksFor(words: string, before: string, firstSession: string): string[] {
  const week = weekOf(words, firstSession);
  if (week === undefined) return [];
  const follows = FOLLOWS_ON.exec(before);
  if (follows === null) return [week, `a day ${week}`];
  return [follows[1] === undefined ? `a day ${week}` : `day ${week}`];
}

// Without a year, the day that lies closest behind the first session.
function dayOf(words: string, first: number): number {
  const month = monthOf(words);
  if (month > 0) {
    const day = Number(/(?<!\d)(\d{1,2})(?!\d)/.exec(words)?.[1] ?? NaN);
    const year = /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/.exec(words)?.[0] ?? /'(\d{2})(?!\d)/.exec(words)?.[1];
    return dayIn(year, month, day, first);
  }
  const yearFirst = YEAR_FIRST.exec(words) ?? COMPACT.exec(words);
  if (yearFirst !== null) return dayIn(yearFirst[1], Number(yearFirst[2]), Number(yearFirst[3]), first);
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst === null) return NaN;
  const [one, other] = [Number(dayFirst[1]), Number(dayFirst[2])];
  // "3/26/2024": there is no month 26.
  return other > 12 ? dayIn(dayFirst[3], one, other, first) : dayIn(dayFirst[3], other, one, first);
}

function dayIn(year: string | undefined, month: number, day: number, first: number): number {
  if (year !== undefined) return exactly(fullYear(year), month, day);
  if (Number.isNaN(first)) return NaN;
  const start = new Date(first).getUTCFullYear();
  const same = exactly(start, month, day);
  return same < first - 4 * WEEK ? exactly(start + 1, month, day) : same;
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) > LAST_OF_THIS_CENTURY ? 1900 : 2000);
}

// The calendar would make the second of March of the thirtieth of February.
function exactly(year: number, month: number, day: number): number {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day && new Date(at).getUTCMonth() === month - 1 ? at : NaN;
}
