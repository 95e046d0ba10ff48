import type { Candidate } from '../finding';
import { Cue, Lex } from '../lexicon/lexicon';
import type { Reading } from '../reading/reading';
import { TokenKind } from '../reading/tokens';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { addListed, extend, repeat } from './name-growth';
import { dropLoneNumbers, isNever } from './name-guards';
import { collect } from './name-spans';
import { applyTitle } from './name-titles';

/** "thinking of Annika": a first name that no place bears, by itself. */
function isFirstNameAlone({ lex, cue }: Reading, index: number, tags: Uint8Array): boolean {
  const kinds = lex[index] ?? 0;
  if ((kinds & Lex.GIVEN) === 0 || (kinds & (Lex.TOWN | Lex.TOWN_PART | Lex.CITY | Lex.DOUBLE)) !== 0)
    return false;
  if (((cue[index + 1] ?? 0) & (Cue.FACILITY | Cue.STREET)) !== 0) return false;
  return tags[index - 1] !== Tag.LOCATION && tags[index + 1] !== Tag.LOCATION;
}

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
    else if (tag === Tag.LOCATION && isFirstNameAlone(reading, index, tags)) tags[index] = Tag.NAME;
  }
  addListed(reading, tagging, taken);
  extend(reading, tagging, taken);
  dropLoneNumbers(reading, tagging, taken);
  repeat(reading, tagging, taken);
  collect(reading, tags, sureness, found);
}
