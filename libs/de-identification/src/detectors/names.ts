import type { Candidate } from '../finding';
import { Cue } from '../lexicon/lexicon';
import type { Reading } from '../reading/reading';
import { TokenKind } from '../reading/tokens';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { addListed, extend, repeat } from './name-growth';
import { dropLoneNumbers, isNever } from './name-guards';
import { collect } from './name-spans';
import { applyTitle } from './name-titles';

/** Overrules the tagger where a rule knows better, then makes candidates of what it says. */
export function findNames(reading: Reading, tagging: Tagging, taken: Uint8Array, found: Candidate[]): void {
  const { tokens } = reading;
  const { tags, sureness } = tagging;
  for (let index = 0; index < tokens.length; index++) {
    if (tokens.kind[index] !== TokenKind.WORD || taken[index] !== 0) continue;
    if (((reading.cue[index] ?? 0) & Cue.TITLE) !== 0) applyTitle(reading, index, tagging, taken);
    const tag = tags[index];
    if (tag === Tag.NONE) continue;
    if (isNever(reading, index, tagging)) tags[index] = Tag.NONE;
  }
  addListed(reading, tagging, taken);
  extend(reading, tagging, taken);
  dropLoneNumbers(reading, tagging, taken);
  repeat(reading, tagging, taken);
  collect(reading, tags, sureness, found);
}
