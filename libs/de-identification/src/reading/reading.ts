import type { Language } from '../languages/language';
import { LANGUAGE_CODES } from '../languages/languages';
import { Lex, theLexicon } from '../lexicon/lexicon';
import { hashOf, hashStep, HASH_START, lowerOf } from './characters';
import { Place, Shape, TokenKind, tokenise, type Tokens } from './tokens';

/** A text as the detectors see it: cut into tokens, its language and habits known. */
export interface Reading {
  text: string;
  tokens: Tokens;
  language: Language;
  /** Its place among LANGUAGE_CODES. */
  languageIndex: number;
  /** `Lex` bits of each token. */
  lex: Int32Array;
  /** `Cue` bits of each token in the text's language. */
  cue: Int32Array;
  /** The lexicon's view of each token in ten bits, see `classOf`. */
  classes: Uint16Array;
  /** Its writer hardly uses capitals, so a small letter says nothing about a name. */
  isLowerCase: boolean;
  /** It is written in capitals, so a capital says nothing either. */
  isShouted: boolean;
  /** A judgment or a decision, where courts and parties are named in every sentence. */
  isLegal: boolean;
  /** Whether the word stands somewhere in the text in small letters; now and then wrongly yes. */
  isSeenSmall(hash: number): boolean;
}

/** Levels of how common a word is in the language of a text. */
export const Common = { NO: 0, SOMEWHERE: 1, YES: 2, NOUN: 3 } as const;
export const commonLevel = (classes: number): number => (classes >> 5) & 3;
/** A person's name in some list. */
export const isListedName = (lex: number): boolean => (lex & (Lex.GIVEN | Lex.SURNAME | Lex.PERSON)) !== 0;

const LEGAL = new Set(
  'applicant applicants court judgment convention government appeal proceedings plaintiff defendant claimant tribunal'
    .split(' ')
    .map(hashOf),
);
const GENITIVE_S = 115;
const NAMES = Lex.GIVEN | Lex.SURNAME | Lex.PERSON | Lex.TOWN | Lex.CITY | Lex.COUNTRY | Lex.STATE;

/** The language of a text, told by its small words; the hint decides only where they do not. */
function languageOf(tokens: Tokens, hint: Language): Language {
  const { small } = theLexicon();
  const counts = LANGUAGE_CODES.map(() => 0);
  const limit = Math.min(tokens.length, 4000);
  for (let index = 0; index < limit; index++) {
    const slot = tokens.slot[index] ?? -1;
    if (slot < 0) continue;
    const bits = small[slot] ?? 0;
    if (bits !== 0)
      for (let code = 0; code < counts.length; code++)
        if (bits & (1 << code)) counts[code] = (counts[code] ?? 0) + 1;
  }
  let best = hint;
  let most = counts[LANGUAGE_CODES.indexOf(hint)] ?? 0;
  LANGUAGE_CODES.forEach((code, index) => {
    if ((counts[index] ?? 0) > most) {
      best = code;
      most = counts[index] ?? 0;
    }
  });
  return best;
}

// A word as the language sees it: who or where it may be, and how common it is.
function classOf(lex: number, language: Language): number {
  const person = (lex & Lex.GIVEN ? 1 : 0) | (lex & (Lex.SURNAME | Lex.PERSON) ? 2 : 0);
  const town = lex & Lex.TOWN ? 1 : lex & Lex.TOWN_PART ? 2 : 0;
  const common =
    language === 'de'
      ? lex & Lex.DE
        ? Common.YES
        : lex & Lex.DE_NOUN
          ? Common.NOUN
          : lex & Lex.EN_TOP
            ? Common.SOMEWHERE
            : Common.NO
      : language === 'sv'
        ? lex & Lex.SV
          ? Common.YES
          : lex & Lex.EN_TOP
            ? Common.SOMEWHERE
            : Common.NO
        : lex & Lex.EN_TOP
          ? Common.YES
          : lex & Lex.EN
            ? Common.SOMEWHERE
            : Common.NO;
  return (
    person |
    (town << 2) |
    (lex & Lex.CITY ? 1 << 4 : 0) |
    (common << 5) |
    (lex & (Lex.COUNTRY | Lex.STATE | Lex.REGION_PART) ? 1 << 7 : 0) |
    (lex & Lex.CLINICAL ? 1 << 8 : 0) |
    (lex & Lex.DOUBLE ? 1 << 9 : 0)
  );
}

// "Ulla-Britt" is a name if its parts are, "self-harm" a word; "Annas" is Anna's in German and Swedish.
// "Straßenseite" ends in "Seite": nobody lists all the compounds of German, but their last part is listed.
function endsInNoun(tokens: Tokens, index: number): boolean {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? 0;
  const lexicon = theLexicon();
  for (let from = Math.max(start + 3, end - 12); from <= end - 5; from++) {
    let hash = HASH_START;
    for (let at = from; at < end; at++) hash = hashStep(hash, lowerOf(tokens.text.charCodeAt(at)));
    const slot = lexicon.slotOf(hash);
    if (slot >= 0 && ((lexicon.lex[slot] ?? 0) & Lex.DE_NOUN) !== 0) return true;
  }
  return false;
}

function lexOfUnknown(tokens: Tokens, index: number, language: Language): number {
  const lexicon = theLexicon();
  if ((tokens.marks[index] ?? 0) & 2) {
    let all = -1;
    let hash = HASH_START;
    const end = tokens.end[index] ?? 0;
    for (let at = tokens.start[index] ?? 0; at <= end; at++) {
      const code = at < end ? tokens.text.charCodeAt(at) : 45;
      if (code === 45) {
        const slot = lexicon.slotOf(hash);
        all &= slot < 0 ? 0 : (lexicon.lex[slot] ?? 0);
        hash = HASH_START;
      } else hash = hashStep(hash, lowerOf(code));
    }
    return all;
  }
  if (language === 'en' || (tokens.end[index] ?? 0) - (tokens.start[index] ?? 0) < 4) return 0;
  if (lowerOf(tokens.text.charCodeAt((tokens.end[index] ?? 1) - 1)) !== GENITIVE_S) return 0;
  const slot = lexicon.slotOf(tokens.stem[index] ?? 0);
  return slot < 0 ? 0 : (lexicon.lex[slot] ?? 0) & (NAMES | Lex.SV | Lex.DE_NOUN);
}

export function readingOf(text: string, hint: Language = 'en'): Reading {
  const tokens = tokenise(text);
  const language = languageOf(tokens, hint);
  const languageIndex = LANGUAGE_CODES.indexOf(language);
  const lexicon = theLexicon();
  const cues = lexicon.cues[languageIndex] ?? new Int32Array(0);
  const { length } = tokens;
  const lex = new Int32Array(length);
  const cue = new Int32Array(length);
  const classes = new Uint16Array(length);
  // One bit in about thirty is set: a wrong yes is rare, and costs little.
  let bits = 1024;
  while (bits < length * 32) bits *= 2;
  const seen = new Uint32Array(bits >> 5);
  const mask = bits - 1;
  let words = 0;
  let shouted = 0;
  let openings = 0;
  let lowerOpenings = 0;
  let legal = 0;
  for (let index = 0; index < length; index++) {
    if (tokens.kind[index] !== TokenKind.WORD) continue;
    words++;
    const shape = tokens.shape[index] ?? 0;
    const slot = tokens.slot[index] ?? -1;
    if (slot >= 0) {
      lex[index] = lexicon.lex[slot] ?? 0;
      cue[index] = cues[slot] ?? 0;
    } else lex[index] = lexOfUnknown(tokens, index, language);
    classes[index] = classOf(lex[index] ?? 0, language);
    if (
      language === 'de' &&
      slot < 0 &&
      shape === Shape.CAPITAL &&
      (lex[index] ?? 0) === 0 &&
      endsInNoun(tokens, index)
    )
      classes[index] = Common.SOMEWHERE << 5;
    if (shape === Shape.SHOUTED) shouted++;
    const place = tokens.place[index];
    if (place === Place.SENTENCE || place === Place.LINE) {
      openings++;
      if (shape === Shape.LOWER) lowerOpenings++;
    }
    if (shape === Shape.LOWER) {
      const hash = tokens.hash[index] ?? 0;
      const bit = (hash ^ (hash >>> 13)) & mask;
      seen[bit >> 5] = (seen[bit >> 5] ?? 0) | (1 << (bit & 31));
      if (legal < 40 && LEGAL.has(hash)) legal++;
    }
  }
  return {
    text,
    tokens,
    language,
    languageIndex,
    lex,
    cue,
    classes,
    isLowerCase: lowerOpenings * 2 > openings,
    isShouted: words > 1 && shouted * 10 > words * 6,
    isLegal: legal >= 4 && (legal >= 40 || legal * 60 > words),
    isSeenSmall: (hash) => {
      const bit = (hash ^ (hash >>> 13)) & mask;
      return (((seen[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
    },
  };
}
