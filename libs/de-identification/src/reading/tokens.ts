import { theLexicon } from '../lexicon/lexicon';
import { HASH_START, hashOf, hashStep, Kind, kindOf, lowerOf } from './characters';

export const TokenKind = { WORD: 1, NUMBER: 2, MIXED: 3, SIGN: 4 } as const;
/** How a word is written. */
export const Shape = { LOWER: 0, CAPITAL: 1, SHOUTED: 2, LETTER: 3, INNER: 4 } as const;
/** Where a token stands: inside a sentence, at its start, at the start of a line, behind a colon, bracket or quote. */
export const Place = { INSIDE: 0, SENTENCE: 1, LINE: 2, SIGN: 3 } as const;
/** What lies between a token and the one before it. */
export const Gap = { NONE: 0, SPACE: 1, LINE: 2, PARAGRAPH: 3 } as const;

/** The words, numbers and signs of a text, as columns of numbers: a text of a megabyte makes no million objects. */
export interface Tokens {
  text: string;
  length: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  place: Uint8Array;
  gap: Uint8Array;
  /** Hash of the word in small letters, of the sign, of the digits. */
  hash: Int32Array;
  /** Hash of the word without its last letter. */
  stem: Int32Array;
  /** Slot in the lexicon, or -1. */
  slot: Int32Array;
  /** A possessive "'s" behind it (1), a hyphen inside it (2), a digit inside it (4). */
  marks: Uint8Array;
}

const APOSTROPHE = 39;
const HYPHEN = 45;
const FULL_STOP = 46;
const COMMA = 44;
const OPENS = new Set(Array.from('!?:"([;>*•-', (char) => char.charCodeAt(0)));
const ENDS = new Set(Array.from('!?', (char) => char.charCodeAt(0)));
const ABBREVIATIONS = new Set(
  Array.from(
    `dr mr mrs ms mx prof st mt ft fr rev sr jr pat pt hr no nr vs etc approx tel ref dept sgt hon capt ca bzw str vgl evtl dipl psych med nat phil geb bl kl resp inc ltd co`.split(
      ' ',
    ),
    hashOf,
  ),
);

function grown(length: number): Omit<Tokens, 'text' | 'length'> {
  return {
    start: new Int32Array(length),
    end: new Int32Array(length),
    kind: new Uint8Array(length),
    shape: new Uint8Array(length),
    place: new Uint8Array(length),
    gap: new Uint8Array(length),
    hash: new Int32Array(length),
    stem: new Int32Array(length),
    slot: new Int32Array(length),
    marks: new Uint8Array(length),
  };
}

/** Cuts a normalised text into tokens, in one pass. A contraction's ending ("'s") is left outside its word. */
export function tokenise(text: string): Tokens {
  const lexicon = theLexicon();
  const size = text.length;
  let capacity = Math.max(16, (size >> 2) + 16);
  let columns = grown(capacity);
  let count = 0;
  let at = 0;
  let gap: number = Gap.PARAGRAPH;
  let place: number = Place.LINE;
  while (at < size) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === Kind.SPACE) {
      if (gap === Gap.NONE) gap = Gap.SPACE;
      at++;
      continue;
    }
    if (kind === Kind.NEWLINE) {
      gap = gap >= Gap.LINE ? Gap.PARAGRAPH : Gap.LINE;
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      place = Place.LINE;
      at++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      const old = columns;
      columns = grown(capacity);
      for (const key of Object.keys(old) as (keyof typeof old)[]) columns[key].set(old[key]);
    }
    const start = at;
    let hash = HASH_START;
    let stem = HASH_START;
    let marks = 0;
    if (kind === Kind.SIGN || kind === Kind.MARK) {
      at++;
      hash = hashStep(HASH_START, code);
      columns.kind[count] = TokenKind.SIGN;
      columns.shape[count] = 0;
      columns.place[count] = place;
      columns.slot[count] = -1;
      if (code === FULL_STOP) {
        if (count === 0 || !endsAbbreviation(columns, count - 1, start)) place = Place.SENTENCE;
      } else if (ENDS.has(code)) place = Place.SENTENCE;
      else if (OPENS.has(code)) {
        if (place === Place.INSIDE) place = code === HYPHEN || code === 42 ? Place.INSIDE : Place.SIGN;
      } else if (code === COMMA) place = Place.INSIDE;
    } else {
      let uppers = 0;
      let letters = 0;
      let digits = 0;
      let isFirstUpper = false;
      for (;;) {
        const next = at < size ? text.charCodeAt(at) : 32;
        const nextKind = at < size ? kindOf(next) : Kind.SPACE;
        if (nextKind === Kind.LOWER || nextKind === Kind.CASELESS || nextKind === Kind.MARK) letters++;
        else if (nextKind === Kind.UPPER) {
          if (letters === 0 && digits === 0) isFirstUpper = true;
          letters++;
          uppers++;
        } else if (nextKind === Kind.DIGIT) digits++;
        else if (
          (next === APOSTROPHE || next === HYPHEN) &&
          letters > 0 &&
          digits === 0 &&
          isLetter(text, at + 1)
        ) {
          if (next === APOSTROPHE) {
            const ending = contraction(text, at);
            if (ending > 0) {
              if (text.charCodeAt(at + 1) === 115 || text.charCodeAt(at + 1) === 83) marks |= 1;
              break;
            }
          } else marks |= 2;
        } else break;
        stem = hash;
        hash = hashStep(hash, lowerOf(next));
        at++;
      }
      columns.kind[count] =
        digits === 0 ? TokenKind.WORD : letters === 0 ? TokenKind.NUMBER : TokenKind.MIXED;
      if (digits > 0) marks |= 4;
      columns.shape[count] = !isFirstUpper
        ? uppers > 0
          ? Shape.INNER
          : Shape.LOWER
        : letters === 1
          ? Shape.LETTER
          : uppers === letters
            ? Shape.SHOUTED
            : uppers > 1 && (marks & 2) === 0
              ? Shape.INNER
              : Shape.CAPITAL;
      columns.place[count] = place;
      columns.slot[count] = digits === 0 ? lexicon.slotOf(hash) : -1;
      place = Place.INSIDE;
    }
    columns.start[count] = start;
    columns.end[count] = at;
    columns.gap[count] = gap;
    columns.hash[count] = hash;
    columns.stem[count] = stem;
    columns.marks[count] = marks;
    count++;
    gap = Gap.NONE;
    if ((marks & 1) !== 0) at += 2;
  }
  return { text, length: count, ...columns };
}

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindOf(text.charCodeAt(at));
  return kind === Kind.LOWER || kind === Kind.UPPER || kind === Kind.CASELESS;
}

// "'s", "'d", "'ll", "'ve", "'re", "'m", "'em": the length of the ending, 0 where the word goes on ("O'Brien").
function contraction(text: string, at: number): number {
  const first = lowerOf(text.charCodeAt(at + 1));
  const second = at + 2 < text.length ? lowerOf(text.charCodeAt(at + 2)) : 32;
  if (!isLetter(text, at + 2)) return first === 115 || first === 100 || first === 109 ? 1 : 0;
  if (isLetter(text, at + 3)) return 0;
  const isPair =
    (first === 108 && second === 108) ||
    (first === 118 && second === 101) ||
    (first === 114 && second === 101) ||
    (first === 101 && second === 109);
  return isPair ? 2 : 0;
}

// A full stop after an initial or a title does not end the sentence.
function endsAbbreviation(columns: Omit<Tokens, 'text' | 'length'>, last: number, start: number): boolean {
  if (columns.kind[last] !== TokenKind.WORD || columns.end[last] !== start) return false;
  return columns.shape[last] === Shape.LETTER || ABBREVIATIONS.has(columns.hash[last] ?? 0);
}

/** The first token that ends behind a place of the text. */
export function firstBehind({ length, end }: Tokens, place: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
