import type { Candidate } from '../finding';
import type { Reading } from '../reading';
import { REASONS } from '../reasons';
import { candidate, spanOf } from './candidate';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SPOKEN = `(?:(?:${TENS})(?:[- ](?:${ONES}))?|eighteen|nineteen|seventeen|sixteen|fifteen|fourteen|thirteen|a hundred(?: and (?:${ONES}))?)`;
const NUMBER = `(?:1[0-2]\\d|[1-9]?\\d|${SPOKEN})`;
const PATTERNS: readonly RegExp[] = [
  `(${NUMBER})[- ]?(?:years?|yrs?|y)[- ]?(?:olds?|o)`,
  `(${NUMBER}) ?(?:y/o|yo|y\\.o\\.|yr|years? of age)`,
  `(?:aged?|age of|age:|age is|turned|turning)[: ] ?(${NUMBER})`,
  `(${NUMBER})[- ]?(?:jährige[rnms]?|jahre alt|jahren alt|jährig)`,
  `(${NUMBER}) år(?: gammal| gamla)?(?= ?(?:[,.;)]|gammal|gamla|och\\b))`,
  `(${NUMBER})[- ]?(?:årig|åriga|årige|åring|åringen|åringar)`,
  `(?:alter|ålder)[: ] ?(${NUMBER})`,
  `(?:in (?:her|his|their) (?:early |mid-?|late )?)((?:nineties|90s|nineteen-?nineties))`,
  `(nonagenarian|centenarian|over ninety|über neunzig|över nittio|neunzigjährige[rn]?|nittioåring(?:en)?)`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}.,/-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'));
// "pt is 27, roofer", "(28)", "Pat, 63,": a bare number is an age only in these places.
const BARE =
  /(?<=(?:\b(?:is|was|now|am|are|ist|war|är|var|she's|he's|i'm|I'm|pt|pat|patient|patientin)|\p{L}),? \(?)(1[0-1]\d|[1-9]\d)(?=\)|[,;](?! ?\d)| (?:and|und|och|now) (?!\d)|\.(?:\s|$)|!)/gu;
const OLD_WORD = /nin(?:e)?t(?:y|ies)|90s|hundred|nonagenarian|centenarian|neunzig|nittio/i;

function ageOf(text: string): number {
  const digits = /\d+/.exec(text);
  return digits === null ? (OLD_WORD.test(text) ? 90 : 0) : Number(digits[0]);
}

/** Ages: 90 and over are required by the rule that asks for the removal of dates, younger ones a second look. */
export function findAges({ text }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const add = (span: readonly [number, number], value: string, confidence: number): void => {
    const age = ageOf(value);
    const isOld = age >= 90;
    found.push(
      candidate(
        span,
        'AGE',
        isOld ? 'required' : 'quasi',
        confidence,
        isOld ? REASONS.oldAge : REASONS.age,
        `age-${age}`,
      ),
    );
  };
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) add(spanOf(match), match[1] ?? match[0], 0.9);
  }
  for (const match of text.matchAll(BARE)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isParenthesised = before.endsWith('(') && /[)!,]/.test(text[match.index + match[0].length] ?? '');
    const isAfterName =
      /\p{Lu}\p{L}+(?:,| \() ?$/u.test(before) &&
      !/(?:[A-Z]{2,}|[Ss]core|[Ss]ession|[Ww]eek|[Pp]ain|[Rr]oom|[Pp]age|[Ss]tep)\P{L}*$/u.test(before);
    const isSaidOfSomeone =
      /\b(?:is|was|now|am|ist|war|är|var|she's|he's|i'm|pt|pat|patient|patientin),? \(?$/i.test(before);
    const isScore =
      /(?:score|total|phq|gad|bdi|hads|pcl|audit|scale|of|mean|average|number|count)[^.]{0,14}$/i.test(
        before,
      );
    if (!isScore && (isAfterName || isSaidOfSomeone || (isParenthesised && /\p{L} \($/u.test(before)))) {
      add(spanOf(match), match[0], isAfterName && !isParenthesised ? 0.45 : 0.6);
    }
  }
  return found;
}
