/** A word, a run of digits or a single sign of the normalised text. */
export interface Token {
  start: number;
  end: number;
  kind: 'word' | 'number' | 'sign';
  text: string;
  lower: string;
  /** First letter upper case, some later letter lower case; or one capital letter alone. */
  isCapitalised: boolean;
  /** Two or more letters, all upper case. */
  isShouted: boolean;
  /** The first word of a sentence, a line, a list item or a quotation. */
  isOpening: boolean;
  /** White space stands before it. */
  isSpaced: boolean;
  /** A line break stands before it. */
  isOnNewLine: boolean;
}

const TOKEN = /(\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*)|(\d+)|([^\s\p{L}\d])/gu;
const POSSESSIVE = /'(?:s|S|d|ll|ve|re|m|em)$/;
const CLOSING_SENTENCE = /[.!?:"(\[;>]/;
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms mx prof st mt ft fr rev sr jr pat pt hr no nr vs etc approx tel ref dept sgt hon capt ca bzw str ' +
    'vgl evtl z b d h dipl psych med nat phil geb bl t ex s k kl resp'
  ).split(' '),
);

/** Cuts a normalised text into tokens, in one pass. A contraction's ending ("'s") is left outside its word. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let cursor = 0;
  let opening = true;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    let value = match[0];
    const gap = text.slice(cursor, start);
    const isOnNewLine = start === 0 || gap.includes('\n');
    if (isOnNewLine) opening = true;
    let kind: Token['kind'] = 'sign';
    let isCapitalised = false;
    let isShouted = false;
    if (match[1] !== undefined) {
      kind = 'word';
      value = value.replace(POSSESSIVE, '');
      const first = value[0] ?? '';
      const isUpper = first !== first.toLowerCase();
      isShouted = isUpper && value.length > 1 && value === value.toUpperCase();
      isCapitalised = isUpper && !isShouted;
    } else if (match[2] !== undefined) kind = 'number';
    const previous = tokens.at(-1);
    tokens.push({
      start,
      end: start + value.length,
      kind,
      text: value,
      lower: value.toLowerCase(),
      isCapitalised,
      isShouted,
      isOpening: opening && kind === 'word',
      isSpaced: cursor < start || start === 0,
      isOnNewLine,
    });
    if (kind === 'sign') {
      if (value === '.')
        opening = previous === undefined || !(isAbbreviation(previous) && previous.end === start);
      else if (CLOSING_SENTENCE.test(value)) opening = true;
      else if (isOnNewLine) opening = true;
      else if (value === ',') opening = false;
    } else if (kind === 'word' || !isOnNewLine) opening = false;
    cursor = start + match[0].length;
    if (match[0].length > value.length) cursor = start + value.length;
  }
  return tokens;
}

// A full stop after an initial or a title does not end the sentence.
function isAbbreviation(token: Token): boolean {
  return token.kind === 'word' && (token.text.length === 1 || ABBREVIATIONS.has(token.lower));
}
