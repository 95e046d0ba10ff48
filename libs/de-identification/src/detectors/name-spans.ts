import { PARTICLES } from '../lexicons/cue-words';
import { FACILITY_KIND } from '../lexicons/facilities';
import {
  givenNameKind,
  isClinical,
  isCommon,
  isNameLike,
  isSurnameBehindName,
  type Reading,
} from '../reading';

/** Whether the word at `index` stands directly behind the one before it, with white space at most. */
export function isAdjacent(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  const previous = reading.tokens[index - 1];
  if (token === undefined || previous === undefined) return false;
  const gap = reading.text.slice(previous.end, token.start);
  return gap.length <= 3 && gap.trim() === '' && !gap.includes('\n\n');
}

/** A single capital letter, an initial when a name stands beside it. */
export function isInitial(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token !== undefined && token.kind === 'word' && /^\p{Lu}(?:-\p{Lu})?$/u.test(token.text);
}

function continuesName(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || !isNameLike(token) || !isAdjacent(reading, index)) return false;
  const { language } = reading;
  const isKnown = isSurnameBehindName(token.lower) || givenNameKind(token.lower, language) !== null;
  if (token.isOnNewLine && !isKnown) return false;
  if (FACILITY_KIND.has(token.lower)) return false;
  if (token.isShouted && !reading.isShouted)
    return token.text.length > 2 && !isClinical(token.lower) && !isCommon(token.lower, language);
  if (reading.isShouted) return isKnown;
  return isKnown || !isCommon(token.lower, language);
}

/** The last token of the name that begins at `first`: further names, initials and the particles between them. */
export function lastOfName(reading: Reading, first: number): number {
  let last = first;
  for (let steps = 0; steps < 8; steps++) {
    const next = last + 1;
    const token = reading.tokens[next];
    if (token === undefined) break;
    // The full stop of an initial: "Sarah P."
    if (token.text === '.' && isInitial(reading, last) && !token.isSpaced && !isPronoun(reading, last)) {
      if (isInitial(reading, next + 1) || continuesName(reading, next + 1)) {
        last = next;
        continue;
      }
      break;
    }
    if (
      isInitial(reading, next) &&
      !token.isOnNewLine &&
      !isPronoun(reading, next) &&
      (isAdjacent(reading, next) || reading.tokens[last]?.text === '.')
    ) {
      last = next;
      continue;
    }
    if (continuesName(reading, next)) {
      last = next;
      continue;
    }
    if (PARTICLES.has(token.lower) && !token.isOnNewLine && isAdjacent(reading, next)) {
      let after = next + 1;
      const second = reading.tokens[after];
      if (second !== undefined && PARTICLES.has(second.lower) && isAdjacent(reading, after)) after++;
      if (isNameLike(reading.tokens[after]) && continuesName(reading, after) && !isInitial(reading, after)) {
        last = after;
        continue;
      }
    }
    break;
  }
  return last;
}

const isPronoun = (reading: Reading, index: number): boolean => reading.tokens[index]?.text === 'I';
