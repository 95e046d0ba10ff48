import type { Candidate } from '../finding';
import { Cue } from '../lexicon/lexicon';
import type { Reading } from '../reading/reading';
import { Shape, TokenKind } from '../reading/tokens';
import { REASONS } from '../reasons';
import { candidate } from './candidate';
import { matchAt } from './sticky';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SPOKEN = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|eighteen|nineteen|seventeen|sixteen|fifteen|fourteen|thirteen|a hundred(?: and (?:${ONES}))?)`;
const NUMBER = `(1[0-2]\\d|[1-9]?\\d|${SPOKEN})`;
const END = '(?![\\p{L}\\p{N}])';
const BEHIND = new RegExp(
  `${NUMBER}(?:[- ]?(?:years?|yrs?|y)[- ]?(?:olds?|o)| ?(?:y/o|yo|y\\.o\\.|yr|years? of age)|[- ]?(?:jährige[rnms]?|jahre alt|jahren alt|jährig)| år(?: gammal| gamla)?(?= ?(?:[,.;)]|gammal|gamla|och\\b))|[- ]?(?:årig|åriga|årige|åring|åringen|åringar))${END}`,
  'iuy',
);
const BEFORE = new RegExp(
  `(?:aged?|age of|age:|age is|turned|turning|alter|ålder)[: ] ?${NUMBER}${END}`,
  'iuy',
);
const WORDS =
  /(?:nonagenarian|centenarian|(?:early |mid-?|late )?(?:nineties|90s|nineteen-?nineties)|over ninety|über neunzig|über hundert|över nittio|(?:neunzig|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)undneunzig)jährige[rnms]?|nitti(?:o|oett|otvå|otre|ofyra|ofem)åring(?:en)?)(?![\p{L}\p{N}])/iuy;
const OLD_STARTS =
  /^(?:nona|cent|nine|90s|over|über|neun|nitt|över|early|mid|late|einund|zweiund|dreiund|vierund|fünfund|sechsund|siebenund|achtund|neunund)/i;
const TENS_START = /^(?:twenty|thirty|forty|fifty|sixty|sevent|eighty|ninety)/i;
const OLD_WORD = /nin(?:e)?t(?:y|ies)|90s|hundred|hundert|nonagenarian|centenarian|neunzig|nittio/i;
const SAID_OF =
  /\b(?:is|was|now|am|ist|war|är|var|she's|he's|i'm|pt|pat|patient|patientin|patienten|heute|jetzt|nu),? \(?$/i;
const SCORE =
  /(?:score|total|phq|gad|bdi|hads|pcl|audit|scale|of|mean|average|number|count|skala|wert|poäng)[^.]{0,14}$/i;

function ageOf(text: string): number {
  const digits = /\d+/.exec(text);
  return digits === null ? (OLD_WORD.test(text) ? 90 : 0) : Number(digits[0]);
}

/** Ages: 90 and over are required by the rule that asks for the removal of dates, younger ones a second look. */
export function findAges(reading: Reading, found: Candidate[]): void {
  const { text, tokens, cue } = reading;
  const add = (start: number, end: number, value: string, confidence: number): void => {
    const age = ageOf(value);
    const isOld = age >= 90;
    found.push(
      candidate(
        [start, end],
        'AGE',
        isOld ? 'required' : 'quasi',
        confidence,
        isOld ? REASONS.oldAge : REASONS.age,
        `age-${age}`,
      ),
    );
  };
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens.start[index] ?? 0;
    const kind = tokens.kind[index];
    if (kind === TokenKind.SIGN) continue;
    if (kind === TokenKind.WORD) {
      const isJoined =
        ((tokens.marks[index] ?? 0) & 2) !== 0 && TENS_START.test(text.slice(start, start + 7));
      if (isJoined || ((cue[index] ?? 0) & Cue.NUMBER_WORD) !== 0) {
        const match = matchAt(BEHIND, text, start);
        if (match !== null) add(start, start + match[0].length, match[1] ?? '', 0.9);
      }
      const first = text.charCodeAt(start) | 32;
      // Words that begin with a, t, or those of high ages: n, c, o, e, m, l, ü, ö, z, d, v, f, s.
      if (first === 97 || first === 116 || first === 229 || first === 197) {
        const match = matchAt(BEFORE, text, start);
        if (match !== null) add(start, start + match[0].length, match[1] ?? '', 0.9);
      }
      if ((tokens.end[index] ?? 0) - start >= 3 && OLD_STARTS.test(text.slice(start, start + 7))) {
        const match = matchAt(WORDS, text, start);
        if (
          match !== null &&
          !/in the (?:early |mid-?|late )?$/i.test(text.slice(Math.max(0, start - 14), start))
        )
          add(start, start + match[0].length, match[0], 0.85);
      }
      continue;
    }
    const before = index > 0 ? text.charCodeAt(start - 1) : 32;
    if (before === 46 || before === 44 || before === 47 || before === 45) continue;
    const match = matchAt(BEHIND, text, start);
    if (match !== null) {
      add(start, start + match[0].length, match[1] ?? '', 0.9);
      continue;
    }
    if (kind === TokenKind.NUMBER && (tokens.end[index] ?? 0) - start <= 3) findBare(reading, index, add);
  }
}

// "pt is 27, roofer", "(28)", "Pat, 63,": a bare number is an age only in these places.
function findBare(
  { text, tokens }: Reading,
  index: number,
  add: (start: number, end: number, value: string, confidence: number) => void,
): void {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? 0;
  const value = text.slice(start, end);
  if (!/^(?:1[0-1]\d|[1-9]\d)$/.test(value)) return;
  const after = text.slice(end, end + 6);
  if (!/^(?:\)|[,;](?! ?\d)| (?:and|und|och|now) (?!\d)|\.(?:\s|$)|!)/.test(after)) return;
  const before = text.slice(Math.max(0, start - 24), start);
  const isParenthesised = before.endsWith('(') && /^[)!,]/.test(after);
  const previous = text.charCodeAt(start - 1) === 40 ? index - 2 : index - 2;
  const isAfterName =
    /\p{Lu}[\p{L}'-]+(?:,| \() ?$/u.test(before) &&
    previous >= 0 &&
    tokens.shape[previous] === Shape.CAPITAL &&
    !/(?:[A-Z]{2,}|[Ss]core|[Ss]ession|[Ww]eek|[Pp]ain|[Rr]oom|[Pp]age|[Ss]tep|Sitzung|Woche|Stunde)\P{L}*$/u.test(
      before,
    );
  const isSaidOfSomeone = SAID_OF.test(before);
  if (SCORE.test(before)) return;
  if (isAfterName || isSaidOfSomeone || (isParenthesised && /\p{L} \($/u.test(before)))
    add(start, end, value, isAfterName && !isParenthesised ? 0.45 : 0.6);
}
