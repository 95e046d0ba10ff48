import type { Candidate } from '../finding';
import { MONTH_NUMBER, MONTH_PATTERN } from '../lexicons/months';
import { LANGUAGES } from '../languages/languages';
import { hashOf } from '../reading/characters';
import type { Reading } from '../reading/reading';
import { Shape, TokenKind } from '../reading/tokens';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt, tokenBehind } from './sticky';

const END = '(?![\\p{L}\\p{N}])';
const DAYS_OF_WEEK = Object.values(LANGUAGES)
  .flatMap(({ weekdays }) => weekdays.split(' '))
  .toSorted((a, b) => b.length - a.length);
const WEEKDAY = `(?:${DAYS_OF_WEEK.join('|')})`;
const OPENING = `(?:${WEEKDAY}\\.?,? (?:the |den |dem )?)?`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = "(?:(?:1[89]|20)\\d{2}|'\\d{2})";
const ORDINAL = '(?:st|nd|rd|th|:?[eae])?';
const TIME = '(?:[T ,]{1,2}(?:at |um |kl\\.? )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?';
const build = (source: string): RegExp => new RegExp(source + END, 'iuy');

const DAY_MONTH = build(
  `${OPENING}(?:the )?${DAY}${ORDINAL}\\.?(?: ?(?:-|to|and|und|och|bis|till|/) ?(?:the )?${DAY}${ORDINAL}\\.?)?(?: of| day of)?[ -]{0,2}(${MONTH_PATTERN})\\.?(?:,?[ -]{1,2}${YEAR})?${TIME}`,
);
const MONTH_DAY = build(
  `${OPENING}(${MONTH_PATTERN})\\.? ?(?:the )?${DAY}${ORDINAL}(?! ?(?:sessions|patients|hours|minutes|times|weeks|mg)\\b)(?: ?(?:-|to|and|&) ?${DAY}${ORDINAL})?(?:,? ${YEAR})?${TIME}`,
);
const MONTH_YEAR = build(`(${MONTH_PATTERN})\\.?(?: of|,)?[ -/]{1,2}(?:${YEAR})`);
const SHORT_MONTH_YEAR = build(`(${MONTH_PATTERN})-\\d{2}`);
/** "Mon 4th", "Montag, den 4.": a day of the month is as telling without the month. */
const WEEKDAY_DAY = build(
  `${WEEKDAY}\\.?,? (?:the |den |dem )?${DAY}(?:st|nd|rd|th|:[ae]|\\.(?=[ ,;)]|$))(?! (?:session|hour|week|month|year|time)\\p{L}*)`,
);
const ISO = build(
  `(?:1[89]|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1${DAY}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
);
const NUMERIC = build(`${OPENING}\\d{1,2}([-/.])(?: ?)\\d{1,2}\\1(?: ?)(?:(?:1[89]|20)\\d{2}|\\d{2})${TIME}`);
const YEAR_MONTH = build(
  '(?:(?:19|20)\\d{2}([-/])(?:1[0-2]|0[1-9])|(?:1[0-2]|0?[1-9])([-/])(?:19|20)\\d{2})',
);
const DOTTED = build(`${OPENING}${DAY}\\. ?(?:1[0-2]|0?[1-9])\\.(?!\\d)`);
const PAIR = build(`${OPENING}(\\d{1,2})([/.])(\\d{1,2})(?![/.]?\\d)`);
const PAIR_CUE = new RegExp(
  `(?:^|\\n|(?:\\b(?:on|since|until|till|by|from|before|after|dated?|dob|born|of|is|am|vom|zum|seit|ab|bis|den|d\\.|sedan|från|före|efter|född)\\s(?:the )?|${WEEKDAY}\\.?,? )|[-*•(]\\s?)$`,
  'iu',
);
/** "my letter of 21.09": two figures with a point are a number unless something is dated by them. */
const DOTTED_CUE =
  /\b(?:(?:letter|e-?mail|call|message|text|note|visit|appointment|session|referral) (?:of|from|on|dated)|since|until|dated|on) (?:the )?$/i;
const COMPACT = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])/uy;
const ORDINAL_DAY = build(
  `(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?! (?:\\p{L}+ )?(?:session|hour|week|month|year|floor|century|time|day|attempt|appointment|meeting|call|visit|of (?!(?:the|this|that|last|next) month|${MONTH_PATTERN}))\\p{L}*)`,
);
const BEFORE_ORDINAL = /(?:\b(?:on|by|since|until|till?|before|after|from)|['’]til) the $/i;
const GERMAN_DAY = /(?:3[01]|[12]\d|[1-9])\.(?= (?:\p{Ll}|$)|[,;)]|$)/uy;
const BEFORE_GERMAN_DAY = /\b(?:am|vom|zum|seit dem|bis zum) $/i;
const SWEDISH_DAY =
  /(?:3[01]|[12]\d|[1-9]):?(?:e|a)(?! (?:gången|sessionen|timmen|veckan|samtalet|mötet))(?![\p{L}\p{N}])/uy;
const MONTH_CUE: Record<Reading['language'], RegExp> = {
  en: /\b(?:in|since|until|till|by|from|during|last|next|this|early|mid|late|before|after|of|through|around|between|every|each|to)[ -](?:early |mid |late |mid-|the )?$/i,
  de: /\b(?:im|seit|ab|bis|ende|anfang|mitte|letzten|nächsten|vergangenen|diesen|vor|nach|zum|vom)\s$/i,
  sv: /(?<!\p{L})(?:i|sedan|från|till|före|efter|under|slutet av|början av|mitten av|förra|nästa|mellan|och)\s$/iu,
};
const ALWAYS_MONTHS = new Set(
  'january february september october november december januar februar januari februari oktober dezember märz juli juni july augusti'.split(
    ' ',
  ),
);
const YEAR_ALONE = /(?:19|20)\d{2}s?(?![\p{L}\p{N}])(?! (?:sessions|patients|mg|kr|words|steps))/iuy;
const BEFORE_YEAR =
  /(?:\b(?:in|since|until|till|from|by|during|before|after|year|jahr|jahre|seit|ab|bis|sedan|från|år|anno|around|of|and|to|between|late|early) |- ?|\()$/i;

/** Letters of a month that is cut short: "sept.". */
const SHORT_MONTH = 4;
const WHOLE_SHORT_MONTH = /^(?:may|june|july|mai|maj|juni|juli|märz|mars)$/iu;
const MONTHS = new Set(Array.from(MONTH_NUMBER.keys(), hashOf));
const WEEKDAYS = new Set(DAYS_OF_WEEK.map(hashOf));

/** "10.4 no show", "10.5 phoned": two lines or more begin with a day, as in a log of attempts. */
const LOG_LINE = /^(?:[-*•] ?)?(?:3[01]|[12]?\d)[./](?:3[01]|[12]?\d)[.:]? +\p{L}/gmu;
const MOST_READ = 4_000;

const isLog = (text: string): boolean => (text.slice(0, MOST_READ).match(LOG_LINE)?.length ?? 0) > 1;

const isDayAndMonth = (first: number, second: number): boolean =>
  first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);

/** Everything finer than a year; a year alone is only worth a second look. */
export function findDates(reading: Reading, found: Candidate[]): void {
  const { text, tokens } = reading;
  const { length } = tokens;
  for (let index = 0; index < length; index++) {
    const kind = tokens.kind[index];
    if (kind === TokenKind.SIGN) continue;
    let end = 0;
    if (kind === TokenKind.WORD) {
      const slot = tokens.slot[index] ?? -1;
      if (slot < 0) continue;
      const hash = tokens.hash[index] ?? 0;
      if (MONTHS.has(hash)) end = fromMonth(reading, index, found);
      else if (WEEKDAYS.has(hash) && isNumberNear(reading, index)) {
        const start = tokens.start[index] ?? 0;
        end = fromNumber(reading, index, start, found);
        if (end === 0) {
          const match = matchAt(MONTH_DAY, text, start) ?? matchAt(WEEKDAY_DAY, text, start);
          if (match !== null) end = push(found, match, 0.97, REASONS.day, 'day');
        }
      }
    } else end = fromNumber(reading, index, tokens.start[index] ?? 0, found);
    if (end > 0) index = tokenBehind(reading, index, end) - 1;
  }
}

function isNumberNear({ tokens }: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 5 && at < tokens.length; at++) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.NUMBER || kind === TokenKind.MIXED) return true;
  }
  return false;
}

function push(
  found: Candidate[],
  match: RegExpExecArray,
  confidence: number,
  reason: string,
  kind: string,
): number {
  // The stop after "4 March." ends the sentence; after "4 Mar." it may belong to the month.
  const month = match[1] ?? '';
  const isSentenceEnd =
    match[0].endsWith('.') && (month.length > SHORT_MONTH || WHOLE_SHORT_MONTH.test(month));
  const end = match.index + match[0].length - (isSentenceEnd ? 1 : 0);
  found.push(candidate([match.index, end], 'DATE', 'required', confidence, reason, kind));
  return end;
}

function fromMonth(reading: Reading, index: number, found: Candidate[]): number {
  const { text, tokens, language } = reading;
  const start = tokens.start[index] ?? 0;
  const next = index + 1;
  const hasNumber = isNumberNear(reading, index);
  if (hasNumber) {
    const day = matchAt(MONTH_DAY, text, start);
    if (day !== null && !(/^(?:may|march|mar|des|mars) \d/.test(day[0]) && !/(?:19|20)\d\d/.test(day[0])))
      return push(found, day, 0.97, REASONS.day, 'day');
    const year = matchAt(MONTH_YEAR, text, start) ?? matchAt(SHORT_MONTH_YEAR, text, start);
    if (year !== null)
      return push(
        found,
        year,
        0.96,
        REASONS.month,
        `month-${MONTH_NUMBER.get((year[1] ?? '').toLowerCase()) ?? 0}`,
      );
  }
  const word = text.slice(start, tokens.end[index]).toLowerCase();
  const before = text.slice(Math.max(0, start - 16), start);
  const month = MONTH_NUMBER.get(word) ?? 0;
  const isCued = MONTH_CUE[language].test(before);
  const isCapital = tokens.shape[index] !== Shape.LOWER;
  const isShort =
    word.length <= 4 && !['may', 'mai', 'maj', 'june', 'july', 'juni', 'juli', 'märz', 'mars'].includes(word);
  if (isShort && !(isCued && isCapital)) return 0;
  if (word === 'mar' || word === 'des' || (word === 'jul' && language === 'sv')) return 0;
  if (
    !isCapital &&
    language === 'en' &&
    (word === 'march' || word === 'may' || word === 'august') &&
    !/\b(?:in|since|until|last|next)\s$/i.test(before)
  )
    return 0;
  if (!isCued && !(ALWAYS_MONTHS.has(word) && (isCapital || language === 'sv' || reading.isLowerCase)))
    return 0;
  // "April's sister": somebody called April.
  if (next < tokens.length && (tokens.marks[index] ?? 0) & 1 && !isCued) return 0;
  const end = tokens.end[index] ?? 0;
  const ago =
    /\b(?:last|next|this|early|mid|late|early in|letzten|nächsten|förra|nästa)[ -]$/i.exec(before)?.[0]
      .length ?? 0;
  found.push(
    candidate([start - ago, end], 'DATE', 'required', isCued ? 0.86 : 0.7, REASONS.month, `month-${month}`),
  );
  return end;
}

function fromNumber(reading: Reading, index: number, start: number, found: Candidate[]): number {
  const { text, tokens, language } = reading;
  const previous = start > 0 ? text.charCodeAt(start - 1) : 32;
  if (index > 0 && tokens.gap[index] === 0 && (previous === 45 || previous === 47 || previous === 46)) {
    // The second part of "12-34-…" is not the start of a date, unless letters stand before the sign.
    if (index > 1 && tokens.gap[index - 1] === 0 && tokens.kind[index - 2] === TokenKind.NUMBER) return 0;
  }
  const isWord = tokens.kind[index] === TokenKind.WORD;
  const size = (tokens.end[index] ?? 0) - start;
  const before = text.slice(Math.max(0, start - 16), start);
  if (isWord || hasMonthNear(reading, index)) {
    const match = matchAt(DAY_MONTH, text, start);
    // "3 may" is more often "three may" than the third of May.
    // "1. May 2 - phoned": the number of a line, and then a day.
    const isNumbered =
      match !== null &&
      /(?:^|\n)$/.test(before) &&
      /^\d{1,2}\. /.test(match[0]) &&
      /^ \d{1,2}(?!\d)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 4));
    if (match !== null && !isNumbered && !/^\d{1,2} may$/.test(match[0])) {
      const end = push(found, match, 0.97, REASONS.day, 'day');
      const eve = /the eve of (?:the )?$/i.exec(before);
      const day = found.at(-1);
      if (eve !== null && day !== undefined) day.start -= eve[0].length;
      return end;
    }
  }
  const sign = isWord ? 47 : text.charCodeAt(tokens.end[index] ?? 0);
  if (sign === 47 || sign === 45 || sign === 46 || isWord) {
    const iso = size === 4 ? matchAt(ISO, text, start) : null;
    if (iso !== null) return push(found, iso, 0.98, REASONS.day, 'day');
    const numeric = matchAt(NUMERIC, text, start);
    if (numeric !== null) {
      const [first = 0, second = 0] = Array.from(numeric[0].matchAll(/\d+/g), (part) => Number(part[0]));
      if (isDayAndMonth(first, second)) return push(found, numeric, 0.95, REASONS.day, 'day');
    }
    const dotted = sign === 46 || isWord ? matchAt(DOTTED, text, start) : null;
    if (dotted !== null && (language === 'de' || /^\D*\d\d\.\d\d/.test(dotted[0]) || PAIR_CUE.test(before)))
      return push(found, dotted, 0.85, REASONS.day, 'day');
    const pair = matchAt(PAIR, text, start);
    if (pair !== null && isDayAndMonth(Number(pair[1]), Number(pair[3]))) {
      const end = pair.index + pair[0].length;
      const isSlash = pair[2] === '/' || (isWord && /\d\.\d\d$/.test(pair[0]));
      const opens = /[.!?;]\s+$/.test(before) && text.startsWith(' ', end);
      const isDotted =
        pair[2] === '.' &&
        /^\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(pair[0]) &&
        DOTTED_CUE.test(text.slice(Math.max(0, start - 24), start));
      const isLogLine = /(?:^|\n)(?:[-*•] ?)?$/.test(before) && isLog(text);
      const isScore = /^ ?(?:of|on|points|pain|sessions|%|mmHg)/i.test(text.slice(end, end + 10));
      if (((isSlash && (isWord || PAIR_CUE.test(before) || opens)) || isLogLine || isDotted) && !isScore)
        return push(found, pair, 0.8, REASONS.day, 'day');
    }
    const coarse = isWord ? null : matchAt(YEAR_MONTH, text, start);
    if (coarse !== null && !/\d[-/]$/.test(before)) return push(found, coarse, 0.8, REASONS.month, 'month-0');
  }
  if (isWord) return 0;
  if (size === 8) {
    const compact = matchAt(COMPACT, text, start);
    if (compact !== null) return push(found, compact, 0.8, REASONS.day, 'day');
  }
  if (tokens.kind[index] === TokenKind.MIXED && size <= 4) {
    const ordinal = BEFORE_ORDINAL.test(before) ? matchAt(ORDINAL_DAY, text, start) : null;
    if (ordinal !== null) return push(found, ordinal, 0.75, REASONS.dayOfMonth, 'day');
  }
  if (language === 'sv' && size <= 4 && /(?:^|[\s(])(?:den|sen|sedan|till|från|före|efter) $/i.test(before)) {
    const swedish = matchAt(SWEDISH_DAY, text, start);
    if (swedish !== null) return push(found, swedish, 0.75, REASONS.dayOfMonth, 'day');
  }
  if (language === 'de' && size <= 2 && sign === 46 && BEFORE_GERMAN_DAY.test(before)) {
    const german = matchAt(GERMAN_DAY, text, start);
    if (german !== null) return push(found, german, 0.75, REASONS.dayOfMonth, 'day');
  }
  if (size === 4 || size === 5) {
    const year = BEFORE_YEAR.test(before) || reading.isLegal ? matchAt(YEAR_ALONE, text, start) : null;
    if (year !== null) {
      const end = year.index + year[0].length;
      found.push(candidate([start, end], 'DATE', 'quasi', 0.5, REASONS.year, 'year'));
      return end;
    }
  }
  return 0;
}

function hasMonthNear({ tokens }: Reading, index: number): boolean {
  for (let at = index + 1; at <= index + 7 && at < tokens.length; at++) {
    if (tokens.kind[at] === TokenKind.WORD && MONTHS.has(tokens.hash[at] ?? 0)) return true;
    if ((tokens.gap[at] ?? 0) > 1) return false;
  }
  return false;
}
