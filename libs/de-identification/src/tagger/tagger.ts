import type { Reading } from '../reading/reading';
import { TokenKind } from '../reading/tokens';
import { featuresOf, isCandidate, MOST_FEATURES, ROWS, TAG_COUNT, Tag } from './features';

// By their own names: looking up `Math` anew for each letter costs more than the work, in some surroundings.
const { exp, min, round } = Math;

/** What training learned: for each row of the table one number a tag, in units of `scale`. */
export interface Weights {
  table: Int8Array;
  scale: number;
}

export interface Tagging {
  /** A `Tag` for each token. */
  tags: Uint8Array;
  /** How sure the tagger is of it, 0 to 255. */
  sureness: Uint8Array;
}

/** What a wrong "nothing here" costs more than a wrong "look at this", as a head start of the tags that must be found. */
export interface Leaning {
  required: number;
  quasi: number;
}

const scores = new Float64Array(TAG_COUNT);
const features = new Int32Array(MOST_FEATURES);

/** Reads from left to right; each decision sees the ones before it. Tokens in `taken` are some detector's already. */
export function tag(reading: Reading, weights: Weights, taken: Uint8Array, leaning: Leaning): Tagging {
  const { tokens } = reading;
  const { length } = tokens;
  const tags = new Uint8Array(length);
  const sureness = new Uint8Array(length);
  const { table, scale } = weights;
  if (table.length < ROWS * TAG_COUNT) return { tags, sureness };
  for (let index = 0; index < length; index++) {
    if (tokens.kind[index] === TokenKind.SIGN || taken[index] !== 0) continue;
    if (!isCandidate(reading, index, index > 0 ? (tags[index - 1] ?? 0) : 0)) continue;
    const count = featuresOf(reading, index, tags, features);
    let none = 0;
    let name = 0;
    let location = 0;
    let organisation = 0;
    let region = 0;
    let other = 0;
    for (let at = 0; at < count; at++) {
      const row = (features[at] ?? 0) * TAG_COUNT;
      none += table[row] ?? 0;
      name += table[row + 1] ?? 0;
      location += table[row + 2] ?? 0;
      organisation += table[row + 3] ?? 0;
      region += table[row + 4] ?? 0;
      other += table[row + 5] ?? 0;
    }
    scores[0] = none * scale;
    scores[1] = name * scale + leaning.required;
    scores[2] = location * scale + leaning.required;
    scores[3] = organisation * scale + leaning.quasi;
    scores[4] = region * scale + leaning.quasi;
    scores[5] = other * scale + leaning.quasi;
    let best: number = Tag.NONE;
    let top = scores[0];
    for (let at = 1; at < TAG_COUNT; at++) {
      if ((scores[at] ?? 0) > top) {
        top = scores[at] ?? 0;
        best = at;
      }
    }
    if (best === Tag.NONE) continue;
    tags[index] = best;
    let total = 0;
    for (let at = 0; at < TAG_COUNT; at++) total += exp((scores[at] ?? 0) - top);
    sureness[index] = min(255, round(255 / total));
  }
  return { tags, sureness };
}
