import type { Candidate } from '../finding';
import { BEFORE_PLACE } from '../lexicons/cue-words';
import { MONTH_NUMBER } from '../lexicons/months';
import { isClinical, isCommon, isNameLike, type Reading } from '../reading';
import { REASONS } from '../reasons';
import type { Token } from '../tokens';
import { candidate } from './candidate';
import { isCitation, isEponym } from './names';
import { isAdjacent } from './name-spans';

// Endings that German towns have and German nouns of the consulting room do not.
const GERMAN_TOWN =
  /(?:burg|stadt|dorf|hausen|furt|ingen|brück|walde|rode|leben|hofen|stedt|büttel|kirchen|weiler|reuth|fels|münde|itz|nitz)$/;
const NOT_GERMAN = /[şığçøæåãõñłńśźżčćđšžřěůăâîțșðþýàèìòùêôû]/;
const NOT_A_NAME = /(?:n't|'d|'ll)$/;

/**
 * Capitalised words inside a sentence that no lexicon knows. In English and Swedish that is nearly always a name;
 * in German every noun has a capital, so only a foreign letter or the ending of a town counts.
 */
export function findStrangers(reading: Reading): Candidate[] {
  const { tokens, language } = reading;
  const found: Candidate[] = [];
  if (reading.isShouted) return found;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || !isStranger(reading, index, token)) continue;
    let last = index;
    while (
      last - index < 5 &&
      isStranger(reading, last + 1, tokens[last + 1]) &&
      isAdjacent(reading, last + 1)
    )
      last++;
    const previous = tokens[index - 1];
    const isPlace =
      previous !== undefined && isAdjacent(reading, index) && BEFORE_PLACE[language].has(previous.lower);
    const end = tokens[last]?.end ?? token.end;
    if (!isEponym(reading, last)) {
      found.push(
        candidate(
          [token.start, end],
          isPlace ? 'LOCATION' : 'NAME',
          'required',
          isPlace ? 0.62 : 0.58,
          isPlace ? REASONS.strangePlace : REASONS.strange,
          isPlace ? 'town' : '',
        ),
      );
    }
    index = last;
  }
  return found;
}

function isStranger(reading: Reading, index: number, token: Token | undefined): boolean {
  if (
    token === undefined ||
    !isNameLike(token) ||
    token.isOpening ||
    token.isShouted ||
    token.text.length < 2
  )
    return false;
  const { language } = reading;
  if (NOT_A_NAME.test(token.lower) || MONTH_NUMBER.has(token.lower)) return false;
  if (isCommon(token.lower, language) || isClinical(token.lower) || isCitation(reading, index)) return false;
  // A plural or a form of a word that the list has only in the singular.
  if (isInflected(token.lower, language)) return false;
  if (language === 'de') {
    const previous = reading.tokens[index - 1];
    const isPlace =
      previous !== undefined && BEFORE_PLACE.de.has(previous.lower) && GERMAN_TOWN.test(token.lower);
    return isPlace || NOT_GERMAN.test(token.lower);
  }
  return true;
}

function isInflected(word: string, language: Reading['language']): boolean {
  if (language === 'sv') return false;
  const stems = [
    word.replace(/s$/, ''),
    word.replace(/(?:es|ed|er|ly)$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/d$/, ''),
  ];
  return stems.some((stem) => stem !== word && stem.length > 3 && isCommon(stem, language));
}
