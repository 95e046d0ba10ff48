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

// What to do with a unit: 1 keep, 2 leave out, 3 look closer. Filled the first time a unit is met.
const treatments = new Uint8Array(0x10000);
const plainTwins = new Uint16Array(0x10000);

function treatmentOf(code: number): number {
  const char = String.fromCharCode(code);
  let treatment = 1;
  if (code < 0x80) treatment = '*`_~'.includes(char) ? 3 : 1;
  else if (INVISIBLE.test(char)) treatment = 2;
  else if ((code >= 0x300 && code <= 0x36f) || LOOK_ALIKES.has(char) || (code >= 0xd835 && code <= 0xd835))
    treatment = 3;
  else {
    const twin = SPACE.test(char)
      ? ' '
      : code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - 0xfee0)
        : (PUNCTUATION.get(char) ?? char);
    plainTwins[code] = twin.charCodeAt(0);
    treatments[code] = 1;
    return 1;
  }
  plainTwins[code] = code;
  treatments[code] = treatment;
  return treatment;
}

const CHUNK = 8192;

function textOf(units: Uint16Array, length: number): string {
  let out = '';
  for (let at = 0; at < length; at += CHUNK) {
    // As an array-like: spreading goes through an iterator, ten times as slow.
    const chunk = units.subarray(at, Math.min(length, at + CHUNK)) as unknown as number[];
    out += String.fromCharCode.apply(null, chunk);
  }
  return out;
}

/** Undoes what hides a word from a rule: invisible characters, look-alikes, separate accents, emphasis marks. */
export function normalise(original: string): NormalisedText {
  if (PLAIN.test(original)) return { text: original, startOf: (index) => index, endOf: (index) => index };
  const size = original.length;
  const units = new Uint16Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  let count = 0;
  for (let index = 0; index < size; index++) {
    const code = original.charCodeAt(index);
    const treatment = treatments[code] || treatmentOf(code);
    if (treatment === 2) continue;
    let unit = plainTwins[code] ?? code;
    let end = index + 1;
    if (treatment === 3) {
      const char = original[index] ?? '';
      if (char === '*' || char === '`') continue;
      if (char === '_' && isEmphasis(original, index)) continue;
      if (char === '~' && (original[index + 1] === '~' || original[index - 1] === '~')) continue;
      if (code >= 0x300 && code <= 0x36f && count > 0) {
        const composed = (String.fromCharCode(units[count - 1] ?? 0) + char).normalize('NFC');
        if (composed.length === 1) units[count - 1] = composed.charCodeAt(0);
        ends[count - 1] = index + 1;
        continue;
      }
      if (code === 0xd835) {
        // Letters and digits of mathematics, which look like plain ones.
        const plain = original.slice(index, index + 2).normalize('NFKC');
        if (plain.length === 1) {
          unit = plain.charCodeAt(0);
          end = index + 2;
        }
      } else {
        const twin = LOOK_ALIKES.get(char);
        if (twin !== undefined && isWrittenWith(original, index, LATIN)) unit = twin.charCodeAt(0);
      }
    }
    units[count] = unit;
    starts[count] = index;
    ends[count] = end;
    count++;
    index = end - 1;
  }
  return {
    text: textOf(units, count),
    startOf: (index) => (index < count ? (starts[index] ?? size) : size),
    endOf: (index) => (index > 0 ? (ends[index - 1] ?? 0) : 0),
  };
}

// `_Anna_` is emphasis, `anna_berg` is not: an underscore between two word characters stays.
function isEmphasis(text: string, index: number): boolean {
  const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_@.]/u.test(char);
  return !(isWord(text[index - 1]) && isWord(text[index + 1]));
}
