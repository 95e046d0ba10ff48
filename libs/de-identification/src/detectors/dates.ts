import type { Candidate } from '../finding';
import { MONTH_NUMBER, MONTH_PATTERN } from '../lexicons/months';
import type { Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate, spanOf } from './candidate';

const NOT_INSIDE = '(?<![\\p{L}\\p{N}])';
const NOT_FOLLOWED = '(?![\\p{L}\\p{N}])';
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|mo|di|mi|do|fr|sa|so|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|söndag(?:en)?|mån|tis|ons|tor|tors|fre|lör|sön)';
const OPENING = `(?:${WEEKDAY}\\.?,? (?:the |den |dem )?)?`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = "(?:(?:1[89]|20)\\d{2}|'\\d{2})";
const ORDINAL = '(?:st|nd|rd|th|:?[eae])?';
const TIME = '(?:[T ,]{1,2}(?:at |um |kl\\.? )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?';
const build = (source: string): RegExp => new RegExp(NOT_INSIDE + source + NOT_FOLLOWED, 'giu');

const DAY_MONTH = build(
  `(?:the eve of )?${OPENING}(?:the )?${DAY}${ORDINAL}\\.?(?: ?(?:-|to|and|und|och|bis|till|/) ?(?:the )?${DAY}${ORDINAL}\\.?)?(?: of| day of)?[ -]{0,2}(${MONTH_PATTERN})\\.?(?:,?[ -]{1,2}${YEAR})?${TIME}`,
);
const MONTH_DAY = build(
  `${OPENING}(${MONTH_PATTERN})\\.? ?(?:the )?${DAY}${ORDINAL}(?! ?(?:sessions|patients|hours|minutes|times|weeks|mg)\\b)(?: ?(?:-|to|and|&) ?${DAY}${ORDINAL})?(?:,? ${YEAR})?${TIME}`,
);
const MONTH_YEAR = build(`(?:${DAY}[ -])?(${MONTH_PATTERN})\\.?(?: of|,)?[ -/]${YEAR}`);
const ISO = build(
  `(?:1[89]|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1${DAY}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
);
const NUMERIC = build(`${OPENING}\\d{1,2}([-/.])(?: ?)\\d{1,2}\\1(?: ?)(?:(?:1[89]|20)\\d{2}|\\d{2})${TIME}`);
const DOTTED = build(`(?:${OPENING})${DAY}\\. ?(?:1[0-2]|0?[1-9])\\.(?!\\d)`);
const PAIR = build(`(?:${OPENING})(\\d{1,2})([/.])(\\d{1,2})(?![/.]?\\d)`);
const PAIR_CUE = new RegExp(
  `(?:^|\\n|(?:\\b(?:on|since|until|till|by|from|before|after|dated?|dob|born|of|am|vom|zum|seit|ab|bis|den|d\\.|sedan|från|före|efter|född)\\s(?:the )?|${WEEKDAY}\\.?,? )|[-*•(]\\s?)$`,
  'iu',
);
const COMPACT = /(?<![\p{L}\p{N}-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])/gu;
const BARE_DAY = build(
  `(?:(?<=(?:\\b(?:on|by|since|until|till|before|after|from) )the )(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?! (?:\\p{L}+ )?(?:session|hour|week|month|year|floor|century|time|day|attempt|appointment|meeting|call|visit|of (?!(?:the|this|that|last|next) month|${MONTH_PATTERN}))\\p{L}*)|(?<=\\b(?:am|vom|zum|seit dem|bis zum) )(?:3[01]|[12]\\d|[1-9])\\.(?= (?:\\p{Ll}|$)|[,;)]|$)|(?<=\\bden )(?:3[01]|[12]\\d|[1-9]):?(?:e|a)(?! (?:gången|sessionen|timmen|veckan)))`,
);
const MONTH_ALONE = build(`(${MONTH_PATTERN})(?:'s)?`);
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
const YEAR_ALONE = new RegExp(
  `(?<=(?:\\b(?:in|since|until|till|from|by|during|before|after|year|jahr|jahre|seit|ab|bis|sedan|från|år|anno|around|of|and|to|between)|-) )(?:19|20)\\d{2}s?(?![\\p{L}\\p{N}])(?! (?:sessions|patients|mg|kr|words|steps))`,
  'giu',
);

const isDayAndMonth = (first: number, second: number): boolean =>
  first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);

/** Everything finer than a year; a year alone is only worth a second look. */
export function findDates(reading: Reading): Candidate[] {
  const { text, language } = reading;
  const found: Candidate[] = [];
  const add = (match: RegExpMatchArray, confidence: number, reason: string, kind: string): void => {
    found.push(candidate(spanOf(match), 'DATE', 'required', confidence, reason, kind));
  };
  if (/\d/.test(text)) findNumericDates(reading, add);
  for (const match of text.matchAll(MONTH_ALONE)) {
    const word = (match[1] ?? '').toLowerCase();
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const month = MONTH_NUMBER.get(word) ?? 0;
    const isCued = MONTH_CUE[language].test(before);
    const isCapital = /^\p{Lu}/u.test(match[0]);
    const isShort = word.length === 3 && word !== 'may' && word !== 'mai' && word !== 'maj';
    if (isShort && !(isCued && isCapital)) continue;
    if (word === 'mar' || word === 'des' || (word === 'jul' && language === 'sv')) continue;
    if (
      !isCapital &&
      language === 'en' &&
      (word === 'march' || word === 'may') &&
      !/\b(?:in|since|until|last|next)\s$/i.test(before)
    )
      continue;
    if (isCued || (ALWAYS_MONTHS.has(word) && (isCapital || language === 'sv' || reading.isLowerCase))) {
      add(match, isCued ? 0.86 : 0.7, REASONS.month, `month-${month}`);
    }
  }
  for (const match of text.matchAll(YEAR_ALONE)) {
    found.push(candidate(spanOf(match), 'DATE', 'quasi', 0.5, REASONS.year, 'year'));
  }
  return found;
}

type Add = (match: RegExpMatchArray, confidence: number, reason: string, kind: string) => void;

function findNumericDates({ text, language }: Reading, add: Add): void {
  for (const match of text.matchAll(DAY_MONTH)) {
    // "3 may" is more often "three may" than the third of May.
    if (/^\d{1,2} may$/.test(match[0])) continue;
    add(match, 0.97, REASONS.day, 'day');
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    if (/^(?:may|march|mar|des|mars) \d/.test(match[0]) && !/(?:19|20)\d\d/.test(match[0])) continue;
    add(match, 0.97, REASONS.day, 'day');
  }
  for (const match of text.matchAll(MONTH_YEAR)) {
    add(match, 0.96, REASONS.month, `month-${MONTH_NUMBER.get((match[1] ?? '').toLowerCase()) ?? 0}`);
  }
  for (const match of text.matchAll(ISO)) add(match, 0.98, REASONS.day, 'day');
  for (const match of text.matchAll(NUMERIC)) {
    const [first = 0, second = 0] = Array.from(match[0].matchAll(/\d+/g), (part) => Number(part[0]));
    if (isDayAndMonth(first, second)) add(match, 0.95, REASONS.day, 'day');
  }
  for (const match of text.matchAll(COMPACT)) add(match, 0.8, REASONS.day, 'day');
  for (const match of text.matchAll(DOTTED)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (language === 'de' || /^\D*\d\d\.\d\d/.test(match[0]) || PAIR_CUE.test(before))
      add(match, 0.85, REASONS.day, 'day');
  }
  for (const match of text.matchAll(PAIR)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const hasWeekday = /^\p{L}/u.test(match[0]);
    if (!isDayAndMonth(Number(match[1]), Number(match[3]))) continue;
    if (match[2] === '.' && !(hasWeekday && /\d\.\d\d$/.test(match[0]))) continue;
    const opensSentence = /[.!?;]\s+$/.test(before) && text.startsWith(' ', match.index + match[0].length);
    const isScore = /^ ?(?:of|on|points|pain|sessions|%)/i.test(text.slice(match.index + match[0].length));
    if ((hasWeekday || PAIR_CUE.test(before) || opensSentence) && !isScore)
      add(match, 0.8, REASONS.day, 'day');
  }
  for (const match of text.matchAll(BARE_DAY)) add(match, 0.75, REASONS.dayOfMonth, 'day');
}
