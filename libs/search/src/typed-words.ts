/** What somebody typed, as the database is asked for it. */
export interface TypedWords {
  /** In the syntax of `websearch_to_tsquery`: "a phrase", one or another, -without. */
  whole: string;
  /** All but the last word, where that may be half typed. */
  head: string;
  /** What the last word begins with; empty where it is said to its end. */
  beginning: string;
  /** Every word that is wanted, in small letters. */
  words: string[];
}

/** Fewer letters begin too many words to be of help. */
const BEGINNING_FROM = 3;
const WORDS_AT_MOST = 12;

// The same signs as in the function `plain_words` of the database: what parts words there parts them here.
const invisible = /[\u00ad\u200b]/gu;
const partingSigns = /[/\\@.:_&?=#+~<>|*%’]/gu;
const hyphensInside = /(?<=\S)-/gu;

/** The wanted words and phrases of what was typed, whatever it was: nothing that can be typed is a fault. */
export function typedWords(typed: string): TypedWords {
  const plain = typed
    .normalize('NFC')
    .replace(invisible, '')
    .replace(partingSigns, ' ')
    .replace(hyphensInside, ' ')
    .replace(/[“”„«»]/gu, '"')
    .trim();
  const whole = plain.split(/\s+/u).slice(0, WORDS_AT_MOST).join(' ');
  const parts = whole.split(' ');
  const last = parts.at(-1) ?? '';
  const isInPhrase = (whole.match(/"/gu) ?? []).length > 0;
  const isAlternative = /^or$/iu.test(parts.at(-2) ?? '');
  const isBeginning =
    !isInPhrase && !isAlternative && /^[\p{L}\p{N}\p{M}]+$/u.test(last) && [...last].length >= BEGINNING_FROM;
  return {
    whole,
    head: isBeginning ? parts.slice(0, -1).join(' ') : '',
    beginning: isBeginning ? last : '',
    words: wantedWords(parts),
  };
}

function wantedWords(parts: readonly string[]): string[] {
  const wanted = parts
    .filter((part) => !/^"?-/u.test(part) && !/^or$/iu.test(part))
    .flatMap((part) => part.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  return [...new Set(wanted)];
}
