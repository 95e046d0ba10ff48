/** A copy of a text in plain letters, and where each of its units came from. */
export interface NormalisedText {
  text: string;
  /** Position in the original of the unit at `index`. */
  startOf(index: number): number;
  /** One past the position in the original of the unit before `index`. */
  endOf(index: number): number;
}

// Letters of other alphabets that look Latin. Folded only beside Latin letters: a name in Cyrillic stays as it is.
const LOOK_ALIKES = new Map<string, string>(
  Array.from(
    'АAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSаaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwвbкkмmнhтtΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoαaνvρpιiκkυuτtεe'.matchAll(
      /(.)(.)/gsu,
    ),
    (pair) => [pair[1] ?? '', pair[2] ?? ''] as const,
  ),
);
const PUNCTUATION = new Map<string, string>([
  ...Array.from('\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc', (char) => [char, "'"] as const),
  ...Array.from('\u201c\u201d\u201e\u201f\u00ab\u00bb', (char) => [char, '"'] as const),
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2212', (char) => [char, '-'] as const),
]);
const PLAIN = /^[\n\r\t\x20-\x29\x2b-\x5e\x61-\x7d\xa1-\xac\xae-\xb3\xb5-\xff\u0100-\u02bb]*$/;
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
const LETTER = /\p{L}/u;

function isWrittenWith(text: string, from: number, letter: RegExp): boolean {
  // A run of marks or invisible characters may stand between two letters; more than a few is not a word.
  for (const step of [-1, 1]) {
    for (
      let index = from + step, seen = 0;
      index >= 0 && index < text.length && seen < 12;
      index += step, seen++
    ) {
      const char = text[index] ?? '';
      if (letter.test(char)) return true;
      if (!LETTER.test(char) && !INVISIBLE.test(char)) break;
    }
  }
  return false;
}

/** Undoes what hides a word from a rule: invisible characters, look-alikes, separate accents, emphasis marks. */
export function normalise(original: string): NormalisedText {
  if (PLAIN.test(original)) return { text: original, startOf: (index) => index, endOf: (index) => index };
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < original.length; index++) {
    const char = original[index] ?? '';
    const code = original.charCodeAt(index);
    if (code < 0x80) {
      if (char === '*' || char === '`') continue;
      if (char === '_' && isEmphasis(original, index)) continue;
      if (char === '~' && (original[index + 1] === '~' || original[index - 1] === '~')) continue;
      push(char, index);
    } else if (INVISIBLE.test(char)) {
      continue;
    } else if (code >= 0x300 && code <= 0x36f && units.length > 0) {
      const composed = ((units.at(-1) ?? '') + char).normalize('NFC');
      if (composed.length === 1) units[units.length - 1] = composed;
      ends[ends.length - 1] = index + 1;
    } else if (SPACE.test(char)) {
      push(' ', index);
    } else if (code >= 0xff01 && code <= 0xff5e) {
      push(String.fromCharCode(code - 0xfee0), index);
    } else {
      const twin = LOOK_ALIKES.get(char);
      push(
        twin !== undefined && isWrittenWith(original, index, LATIN) ? twin : (PUNCTUATION.get(char) ?? char),
        index,
      );
    }
  }
  return {
    text: units.join(''),
    startOf: (index) => starts[index] ?? original.length,
    endOf: (index) => ends[index - 1] ?? 0,
  };

  function push(unit: string, index: number): void {
    units.push(unit);
    starts.push(index);
    ends.push(index + 1);
  }
}

// `_Anna_` is emphasis, `anna_berg` is not: an underscore between two word characters stays.
function isEmphasis(text: string, index: number): boolean {
  const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_@.]/u.test(char);
  return !(isWord(text[index - 1]) && isWord(text[index + 1]));
}
