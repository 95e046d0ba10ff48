import { Cue } from '../lexicon/lexicon';
import { lowerOf } from '../reading/characters';
import { Common, commonLevel, type Reading } from '../reading/reading';
import { Gap, Shape, TokenKind } from '../reading/tokens';

// By their own names: looking up `Math` anew for each letter costs more than the work, in some surroundings.
const { imul } = Math;

export const Tag = { NONE: 0, NAME: 1, LOCATION: 2, ORG: 3, REGION: 4, OTHER: 5 } as const;
export const TAG_COUNT = 6;
export const MOST_FEATURES = 64;
/** Rows of the table of weights; a power of two. */
export const ROWS = 1 << 17;
const MASK = ROWS - 1;

// Cues that matter to the word beside them, folded into eight bits.
function folded(cue: number): number {
  return (
    (cue & Cue.TITLE ? 1 : 0) |
    (cue & (Cue.RELATION | Cue.NAMING) ? 2 : 0) |
    (cue & Cue.DEED ? 4 : 0) |
    (cue & Cue.BEFORE_PLACE ? 8 : 0) |
    (cue & (Cue.PARTICLE | Cue.DETERMINER) ? 16 : 0) |
    (cue & (Cue.MONTH | Cue.WEEKDAY) ? 32 : 0) |
    (cue & (Cue.FACILITY | Cue.STREET | Cue.ORGANISATION) ? 64 : 0) |
    (cue & (Cue.EPONYM | Cue.PEOPLE) ? 128 : 0)
  );
}

/** A word that the tagger has an opinion on; all others are left as they are. */
export function isCandidate(reading: Reading, index: number, previousTag: number): boolean {
  const { tokens, cue, classes } = reading;
  const kind = tokens.kind[index];
  if (kind === TokenKind.SIGN) return false;
  if (kind !== TokenKind.WORD) return true;
  const shape = tokens.shape[index];
  const view = classes[index] ?? 0;
  const words = cue[index] ?? 0;
  if (shape !== Shape.LOWER) {
    // Small words with a capital, but for those that may be a name as well ("Will", "May").
    if ((words & Cue.DETERMINER) !== 0 && (view & 0x213) === 0 && previousTag === Tag.NONE) return false;
    return true;
  }
  if (previousTag !== Tag.NONE) {
    if ((words & (Cue.PARTICLE | Cue.FACILITY | Cue.ORGANISATION | Cue.STREET)) !== 0) return true;
    const next = index + 1;
    if (
      next < tokens.length &&
      tokens.kind[next] === TokenKind.WORD &&
      tokens.shape[next] !== Shape.LOWER &&
      (words & Cue.BEFORE_PLACE) !== 0
    )
      return true;
  }
  if ((words & Cue.PEOPLE) !== 0) return true;
  if ((view & 0x201) !== 0) {
    if (reading.isLowerCase) return true;
    if (index > 0 && ((cue[index - 1] ?? 0) & (Cue.RELATION | Cue.NAMING)) !== 0) return true;
  }
  const length = (tokens.end[index] ?? 0) - (tokens.start[index] ?? 0);
  if (length < 3) return false;
  const common = commonLevel(view);
  if (common === Common.NO) return true;
  return (view & 3) !== 0 && common !== Common.YES;
}

const mixed = (a: number, b: number): number => {
  const hash = imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  return hash ^ (hash >>> 13);
};

/** What surrounds a candidate, one number a feature: the columns of `out` up to the returned count. */
export function featuresOf(reading: Reading, index: number, tags: Uint8Array, out: Int32Array): number {
  const { tokens, cue, classes, text } = reading;
  const { length } = tokens;
  const last = length - 1;
  let count = 0;
  let template = 1;
  const put = (value: number): void => {
    const hash = mixed(imul(template++, 0x2c1b3c6d), value);
    out[count++] = (hash ^ (hash >>> 16)) & MASK;
  };
  const a1 = index > 0 ? index - 1 : -1;
  const a2 = index > 1 ? index - 2 : -1;
  const a3 = index > 2 ? index - 3 : -1;
  const b1 = index < last ? index + 1 : -1;
  const b2 = index < last - 1 ? index + 2 : -1;
  const word = tokens.hash[index] ?? 0;
  const wordA1 = a1 < 0 ? 1 : (tokens.hash[a1] ?? 0);
  const wordA2 = a2 < 0 ? 1 : (tokens.hash[a2] ?? 0);
  const wordB1 = b1 < 0 ? 2 : (tokens.hash[b1] ?? 0);
  const wordB2 = b2 < 0 ? 2 : (tokens.hash[b2] ?? 0);
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? 0;
  const size = end - start;
  const kind = tokens.kind[index] ?? 0;
  const shape = (kind << 3) | (tokens.shape[index] ?? 0);
  const place = tokens.place[index] ?? 0;
  const view = classes[index] ?? 0;
  const shapeOf = (at: number): number =>
    at < 0 ? 63 : ((tokens.kind[at] ?? 0) << 3) | (tokens.shape[at] ?? 0);
  const viewOf = (at: number): number => (at < 0 ? 1023 : (classes[at] ?? 0));
  const shapeA1 = shapeOf(a1);
  const shapeB1 = shapeOf(b1);
  const viewA1 = viewOf(a1);
  const viewB1 = viewOf(b1);
  const tag1 = a1 < 0 ? 0 : (tags[a1] ?? 0);
  const tag2 = a2 < 0 ? 0 : (tags[a2] ?? 0);
  const tag3 = a3 < 0 ? 0 : (tags[a3] ?? 0);
  const language = reading.languageIndex;
  const style = (reading.isLegal ? 1 : 0) | (reading.isLowerCase ? 2 : 0) | (reading.isShouted ? 4 : 0);
  const marks = tokens.marks[index] ?? 0;
  const gap = tokens.gap[index] ?? 0;
  const gapB1 = b1 < 0 ? 3 : (tokens.gap[b1] ?? 0);
  const isSmall = kind === TokenKind.WORD && reading.isSeenSmall(word) ? 1 : 0;
  const cueA1 = a1 < 0 ? 256 : folded(cue[a1] ?? 0);
  const cueA2 = a2 < 0 ? 256 : folded(cue[a2] ?? 0);
  const cueB1 = b1 < 0 ? 256 : folded(cue[b1] ?? 0);
  const cueB2 = b2 < 0 ? 256 : folded(cue[b2] ?? 0);
  const own = folded(cue[index] ?? 0);
  const self = (view << 6) | shape;
  // A name of no list at all and a listed one behave alike in the same surroundings; `lite` says only how common it is.
  const lite = (commonLevel(view) << 1) | ((view & 0x1f) !== 0 ? 1 : 0);
  const gaps = (gap << 2) | gapB1;

  put(shape | (place << 6) | (style << 8));
  put(word);
  put(mixed(word, shape));
  put(mixed(wordA1, shape));
  put(mixed(wordB1, shape));
  put(mixed(mixed(wordA2, wordA1), shape & 7));
  put(mixed(mixed(wordB1, wordB2), shape & 7));
  put(mixed(mixed(wordA1, wordB1), 7));
  put((self << 2) | place);
  put(mixed(self, (viewA1 << 6) | shapeA1));
  put(mixed(self, (viewB1 << 6) | shapeB1));
  put(mixed(mixed((viewA1 << 6) | shapeA1, self), (viewB1 << 6) | shapeB1));
  put(mixed(mixed(wordA1, self), 11));
  put(mixed(mixed(wordB1, self), 13));
  put(mixed(mixed(wordA1, lite | (shape << 4)), tag1));
  put(mixed(mixed(wordB1, lite | (shape << 4)), tag1));
  // The end and the beginning of the word.
  const at = (offset: number): number => (offset >= start ? lowerOf(text.charCodeAt(offset)) : 0);
  const suffix2 = at(end - 1) | (at(end - 2) << 16);
  const suffix3 = mixed(suffix2, at(end - 3));
  const suffix4 = mixed(suffix3, at(end - 4));
  const prefix3 = mixed(at(start) | (size > 1 ? at(start + 1) << 16 : 0), size > 2 ? at(start + 2) : 0);
  put(mixed(suffix2, (shape << 2) | language));
  put(mixed(suffix3, (shape << 2) | language));
  put(mixed(suffix4, (shape << 2) | language));
  put(mixed(suffix4, lite | (place << 4)));
  put(mixed(prefix3, (shape << 2) | language));
  put(mixed(mixed(suffix3, cueA1), tag1));
  put(mixed(self, tag1));
  put(mixed(word, tag1));
  put((tag1 << 12) | (tag2 << 9) | shape);
  put(mixed(mixed(wordA1, tag1), mixed(wordA2, tag2)));
  put(mixed(mixed(tag1, self), (viewB1 << 6) | shapeB1));
  put(mixed(self, cueA1 | (own << 9)));
  put(mixed(self, cueB1 | (gapB1 << 9)));
  put(mixed(lite | (shape << 4), cueA1 | (cueA2 << 9)));
  put(mixed(lite | (shape << 4), cueB1 | (cueB2 << 9)));
  put(mixed(mixed(lite | (shape << 4) | (place << 12), cueA1), cueB1));
  put(mixed(self, isSmall | (place << 1) | (language << 4)));
  put(isSmall | (shape << 1) | (language << 8) | (place << 10));
  put(mixed(lite | (shape << 4), language | (place << 2) | (marks << 4)));
  put(mixed(self, style | (language << 3)));
  put(mixed(word, style));
  put(mixed(tag1 | (style << 3), shape));
  put(mixed(size > 12 ? 12 : size, lite | (shape << 4)));
  put(mixed(mixed(shapeA1, shapeB1), (shape << 6) | gaps));
  put(mixed(mixed(wordA1, gaps), mixed(shapeB1, shape)));
  // The last tag within four tokens, across signs and small words.
  const far = tag1 !== 0 ? 0 : tag2 !== 0 ? tag2 : tag3 !== 0 ? tag3 | 8 : 0;
  put(mixed(far | (shape << 4), mixed(wordA1, shapeB1)));
  put(mixed(far | (lite << 4), mixed(shape, gaps)));
  // Where in its line it stands, and how long the line is: addresses and signatures are short lines.
  let before = 0;
  while (before < 6 && index - before > 0 && (tokens.gap[index - before] ?? 0) < Gap.LINE) before++;
  let after = 0;
  while (after < 6 && index + after < last && (tokens.gap[index + after + 1] ?? 0) < Gap.LINE) after++;
  put(before | (after << 3) | (shape << 6));
  put(mixed(before | (after << 3), (lite << 6) | tag1 | (far << 12)));
  if (kind !== TokenKind.WORD) {
    put(mixed(size > 8 ? 8 : size, mixed(shapeA1, shapeB1)));
    put(mixed(size > 8 ? 8 : size, mixed(wordA1, tag1 | (far << 3))));
    put(mixed(size > 8 ? 8 : size, mixed(mixed(viewB1, shapeB1), tag1)));
  }
  return count;
}
