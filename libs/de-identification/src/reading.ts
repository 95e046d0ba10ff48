import type { Language } from './language';
import { CLINICAL_TERMS } from './lexicons/clinical-terms';
import { COMMON_DE, GERMAN_NOUN_ENDING } from './lexicons/common-words-de';
import { COMMON_EN } from './lexicons/common-words-en';
import { COMMON_SV } from './lexicons/common-words-sv';
import { NAMES_THAT_ARE_WORDS } from './lexicons/double-meanings';
import { GIVEN_NAMES } from './lexicons/given-names';
import { SURNAMES, SURNAMES_THAT_ARE_WORDS } from './lexicons/surnames';
import { tokenise, type Token } from './tokens';

/** A text as the detectors see it: normalised, cut into tokens, its language and habits known. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  language: Language;
  /** Its writer hardly uses capitals, so a small letter says nothing about a name. */
  isLowerCase: boolean;
  /** It is written in capitals, so a capital says nothing either. */
  isShouted: boolean;
}

export function readingOf(text: string, language: Language): Reading {
  const tokens = tokenise(text);
  let openings = 0;
  let lowerOpenings = 0;
  let words = 0;
  let shouted = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words++;
    if (token.isShouted) shouted++;
    if (!token.isOpening) continue;
    openings++;
    if (!token.isCapitalised && !token.isShouted) lowerOpenings++;
  }
  return {
    text,
    tokens,
    language,
    isLowerCase: lowerOpenings * 2 > openings,
    isShouted: words > 1 && shouted * 10 > words * 6,
  };
}

const everyPart = (word: string, test: (part: string) => boolean): boolean =>
  test(word) || (word.includes('-') && word.split('-').every((part) => part === '' || test(part)));
const somePart = (word: string, test: (part: string) => boolean): boolean =>
  test(word) || (word.includes('-') && word.split('-').some(test));

const isListed = (word: string, language: Language): boolean =>
  COMMON_EN.has(word) ||
  (language === 'de' && COMMON_DE.has(word)) ||
  (language === 'sv' && COMMON_SV.has(word));

/** A plain word of the text's language (or of English, which all three borrow from). */
export function isCommon(word: string, language: Language): boolean {
  return everyPart(
    word,
    (part) => isListed(part, language) || (language === 'de' && GERMAN_NOUN_ENDING.test(part)),
  );
}

/** A plain word of any of the three languages. */
export const isCommonAnywhere = (word: string): boolean =>
  everyPart(word, (part) => COMMON_EN.has(part) || COMMON_DE.has(part) || COMMON_SV.has(part));

export const isClinical = (word: string): boolean => somePart(word, (part) => CLINICAL_TERMS.has(part));

/** Given names: `sure` ones name somebody wherever they stand, `double` ones are words as well. */
export function givenNameKind(word: string, language: Language): 'sure' | 'double' | null {
  if (
    word.includes('-') &&
    word.split('-').every((part) => GIVEN_NAMES.has(part) || NAMES_THAT_ARE_WORDS.has(part))
  ) {
    return 'sure';
  }
  const head = word.includes('-') ? (word.split('-')[0] ?? word) : word;
  const stem = GIVEN_NAMES.has(word) || NAMES_THAT_ARE_WORDS.has(word) ? word : genitiveStem(word, language);
  for (const candidate of [stem, head]) {
    if (NAMES_THAT_ARE_WORDS.has(candidate)) return 'double';
    if (GIVEN_NAMES.has(candidate)) return isListed(candidate, language) ? 'double' : 'sure';
  }
  return null;
}

/** The word itself, not a form of it, is a name. */
export const isSpelledName = (word: string): boolean =>
  everyPart(word, (part) => GIVEN_NAMES.has(part) || NAMES_THAT_ARE_WORDS.has(part));

// "Annas" is Anna's in German and Swedish.
function genitiveStem(word: string, language: Language): string {
  return language !== 'en' && word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

export const isSurname = (word: string): boolean =>
  somePart(word, (part) => SURNAMES.has(part)) || /^(?:mc|mac|o')\p{L}{4,}$/u.test(word);

/** A word with a capital letter that the writer chose, in a text that uses capitals at all. */
export const isNameLike = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && (token.isCapitalised || token.isShouted);

/** A word that is a family name when a first name stands before it. */
export const isSurnameBehindName = (word: string): boolean =>
  isSurname(word) || SURNAMES_THAT_ARE_WORDS.has(word);
