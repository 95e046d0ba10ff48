import { Cue, Lex } from '../lexicon/lexicon';
import { Common, commonLevel, isListedName, type Reading } from '../reading/reading';
import { Gap, Shape, TokenKind } from '../reading/tokens';
import { Tag } from '../tagger/features';
import type { Tagging } from '../tagger/tagger';
import { wordAt } from './sticky';

const STOP = 46;
/** "Prof. Dr. med.": as many titles and full stops as stand before one name. */
export const MOST_TITLES = 8;
/** Titles that are nothing else, so that a small letter does not matter: "mr so-and-so". */
const PLAIN_TITLES = /^(?:mr|mrs|ms|mx|dr|prof|hr)$/;
export const TITLES_THAT_ARE_PEOPLE =
  /^(?:father|sister|nurse|schwester|don|doctor|lord|lady|pastor|pastorin|captain|miss|doktor|doktorin|frau|fru|fr|pfarrer|judge|justice|professor|professorin|syster|med|dipl|sir|dame|fröken|reverend)$/;

function isNameLike({ tokens }: Reading, index: number): boolean {
  return tokens.kind[index] === TokenKind.WORD && tokens.shape[index] !== Shape.LOWER;
}

/** The word behind a title is a name even where no lexicon has it. */
export function applyTitle(
  reading: Reading,
  index: number,
  { tags, sureness }: Tagging,
  taken: Uint8Array,
): void {
  const { tokens, text, language } = reading;
  const title = wordAt(reading, index);
  const isSmall = tokens.shape[index] === Shape.LOWER;
  if (
    isSmall &&
    TITLES_THAT_ARE_PEOPLE.test(title) &&
    !(language !== 'en' && (title === 'frau' || title === 'fru'))
  )
    return;
  let first = index + 1;
  if (text.charCodeAt(tokens.start[first] ?? 0) === STOP) first++;
  while (
    first < tokens.length &&
    first < index + MOST_TITLES &&
    ((reading.cue[first] ?? 0) & Cue.TITLE) !== 0
  ) {
    first++;
    if (text.charCodeAt(tokens.start[first] ?? 0) === STOP) first++;
  }
  if (first >= tokens.length || taken[first] !== 0 || (tokens.gap[first] ?? 0) >= Gap.LINE) return;
  if (tokens.kind[first] !== TokenKind.WORD) return;
  const view = reading.classes[first] ?? 0;
  const isListed = isListedName(reading.lex[first] ?? 0);
  if (isNameLike(reading, first)) {
    if (wordAt(reading, first) === 'i') return;
    if (
      ((reading.cue[first] ?? 0) & Cue.DETERMINER) !== 0 &&
      !isListed &&
      tokens.shape[first] !== Shape.LETTER
    )
      return;
    if (tokens.shape[first] === Shape.SHOUTED && (reading.lex[first] ?? 0) & Lex.CLINICAL && !isListed)
      return;
    // "Frau Anfang fünfzig", "Sister Act": a plain word behind a title that is a plain word as well.
    if (
      tags[first] === Tag.NONE &&
      TITLES_THAT_ARE_PEOPLE.test(title) &&
      commonLevel(view) >= Common.YES &&
      !isListed &&
      language !== 'de'
    )
      return;
    if (
      language === 'de' &&
      /^(?:anfang|mitte|ende|kollegin?|doktor|professor|doctor|mutter|vater)$/.test(wordAt(reading, first))
    )
      return;
    for (let at = first; at < first + 4 && at < tokens.length; at++) {
      const isFirst = at === first;
      if (
        !isFirst &&
        text.charCodeAt(tokens.start[at] ?? 0) === STOP &&
        tokens.shape[at - 1] === Shape.LETTER
      )
        continue;
      if (!isNameLike(reading, at) || taken[at] !== 0 || (tokens.gap[at] ?? 0) >= Gap.LINE) break;
      if (!isFirst && tags[at] === Tag.NONE && !isListedName(reading.lex[at] ?? 0)) break;
      if (!isFirst && (tags[at] === Tag.LOCATION || tags[at] === Tag.ORG)) break;
      if (!isFirst && (tokens.marks[at - 1] ?? 0) & 1) break;
      if (!isFirst && ((reading.cue[at] ?? 0) & (Cue.MONTH | Cue.WEEKDAY | Cue.DETERMINER)) !== 0) break;
      tags[at] = Tag.NAME;
      sureness[at] = 250;
    }
    return;
  }
  if (!PLAIN_TITLES.test(title) || (tokens.end[first] ?? 0) - (tokens.start[first] ?? 0) < 3) return;
  if (commonLevel(view) >= Common.YES && !isListed) return;
  if (commonLevel(view) === Common.YES) return;
  if (((reading.cue[index - 1] ?? 0) & Cue.DETERMINER) !== 0 || !isSmall) return;
  tags[first] = Tag.NAME;
  sureness[first] = 255;
}
