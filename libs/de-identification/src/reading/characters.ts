// By their own names: looking up `Math` anew for each letter costs more than the work, in some surroundings.
const { imul } = Math;

/** Kinds of UTF-16 units, and their small letters, as tables that fill themselves the first time a unit is met. */
export const Kind = {
  LOWER: 1,
  UPPER: 2,
  CASELESS: 3,
  DIGIT: 4,
  SPACE: 5,
  NEWLINE: 6,
  SIGN: 7,
  MARK: 8,
} as const;

const kinds = new Uint8Array(0x10000);
const lowers = new Uint16Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  lowers[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  let kind: number = Kind.SIGN;
  if (/\p{L}/u.test(char)) {
    kind = lower !== char ? Kind.UPPER : char.toUpperCase() !== char ? Kind.LOWER : Kind.CASELESS;
  } else if (/\p{M}/u.test(char)) kind = Kind.MARK;
  else if (/\p{Nd}/u.test(char)) kind = Kind.DIGIT;
  else if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) kind = Kind.NEWLINE;
  else if (/\s/.test(char)) kind = Kind.SPACE;
  kinds[code] = kind;
  return kind;
}

for (let code = 0; code < 0x250; code++) classify(code);

export const kindOf = (code: number): number => kinds[code] || classify(code);
export const lowerOf = (code: number): number => {
  if (kinds[code] === 0) classify(code);
  return lowers[code] ?? code;
};

/** A step of the hash by which words are looked up (FNV-1a over small letters). */
export const HASH_START = 0x811c9dc5 | 0;
export const hashStep = (hash: number, code: number): number => imul(hash ^ code, 0x01000193);

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, lowerOf(word.charCodeAt(index)));
  return hash;
}
