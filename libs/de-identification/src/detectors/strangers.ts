import type { Candidate } from '../finding';
import { BEFORE_PLACE, PERSON_VERBS, TITLES } from '../lexicons/cue-words';
import { MONTH_NUMBER } from '../lexicons/months';
import { givenNameKind, isClinical, isCommon, isNameLike, type Reading } from '../reading';
import { REASONS } from '../reasons';
import type { Token } from '../tokens';
import { candidate } from './candidate';
import { EPONYM_HEADS, isCitation, isEponym, isTheorist } from './names';
import { isAdjacent } from './name-spans';

// Endings that German towns have and German nouns of the consulting room do not.
const GERMAN_TOWN =
  /(?:burg|stadt|dorf|hausen|furt|ingen|brück|walde|rode|leben|hofen|stedt|büttel|kirchen|weiler|reuth|fels|münde|itz|nitz)$/;
const NOT_GERMAN = /[şığçøæåãõñłńśźżčćđšžřěůăâîțșðþýàèìòùêôû]/;
const NOT_A_NAME = /(?:n't|'d|'ll)$|^\p{L}-|-\p{L}$/u;
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
const NAME_MIXED = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O'|D'|Al-|Al|El-)\p{Lu}/u;
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
// The endings of generic drug names, which are written with a capital as often as not.
const DRUG =
  /(?:mab|nib|pril|sartan|statin|olol|oxaban|gliflozin|gliptin|glutide|prazole|azole|cillin|mycin|floxacin|triptan|setron|dipine|zosin|afil|oxetine|oxetin|triptylin|triptyline|azepam|zolam|barbital|codone|lukast|thiazide|semide|coxib|platin|rubicin|taxel|faxine|faxin|pramin|pramine)$/;
// Nouns that open a sentence and are no name: "Sadness was", "Training had".
const ABSTRACT =
  /(?:ness|tion|sion|ment|ity|ism|ing|ance|ence|ship|hood|ology|ure|age|ist|ists|ics|ions|ments|ful|less|able|ible|ous|ive|al|ly|ed|s)$/;

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
  if (token === undefined || !isNameLike(token) || token.isShouted || token.text.length < 2) return false;
  if (token.isOpening && !opensAsName(reading, index, token)) return false;
  const { language } = reading;
  if (token.isOpening && givenNameKind(token.lower, language) === 'double') return false;
  if (isInHeading(reading, index)) return false;
  if (TITLES.has(token.lower) || DRUG.test(token.lower)) return false;
  if (MIXED_CASE.test(token.text.replace(/-./g, '')) && !NAME_MIXED.test(token.text)) return false;
  if (NOT_A_NAME.test(token.lower) || MONTH_NUMBER.has(token.lower) || WEEKDAYS.test(token.lower))
    return false;
  if (isCommon(token.lower, language) || isClinical(token.lower) || isCitation(reading, index)) return false;
  if (isTheorist(reading, index) || EPONYM_HEADS.test(token.lower)) return false;
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

// At the start of a sentence a capital means nothing, unless an unknown word then acts as a person does.
function opensAsName(reading: Reading, index: number, token: Token): boolean {
  if (reading.language === 'de' || ABSTRACT.test(token.lower) || token.text.length < 3) return false;
  const next = reading.tokens[index + 1];
  if (next === undefined || next.isOnNewLine) return false;
  if (next.kind === 'word' && next.text === next.lower)
    return (
      (PERSON_VERBS.has(next.lower) && !/^(?:and|och|is|was|är|var)$/.test(next.lower)) ||
      (PERSON_VERBS.has(next.lower) && !/(?:er|or|ar)$/.test(token.lower))
    );
  return (
    isNameLike(next) &&
    !next.isShouted &&
    !next.isOpening &&
    isAdjacent(reading, index + 1) &&
    !isCommon(next.lower, reading.language) &&
    !isClinical(next.lower)
  );
}

// "What It Stirred in Me": small words with a capital inside a line show that the line is a heading.
function isInHeading(reading: Reading, index: number): boolean {
  const previous = reading.tokens[index - 1];
  if (previous === undefined || !isAdjacent(reading, index) || previous.isOpening) return false;
  return (
    previous.isCapitalised &&
    previous.text.length > 1 &&
    isCommon(previous.lower, reading.language) &&
    givenNameKind(previous.lower, reading.language) === null &&
    !TITLES.has(previous.lower) &&
    reading.language !== 'de'
  );
}

function isInflected(word: string, language: Reading['language']): boolean {
  if (language === 'sv') return false;
  const stems = [
    word.replace(/s$/, ''),
    word.replace(/(?:es|ed|er|ly)$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/(\p{L})\1(?:ed|ing|er)$/u, '$1'),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/d$/, ''),
  ];
  return stems.some((stem) => stem !== word && stem.length > 3 && isCommon(stem, language));
}
