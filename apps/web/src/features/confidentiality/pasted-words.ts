import { LIMITS } from '@second-chair/wire';

export interface PastedWords {
  /** Each once, in the order of the paste. */
  words: string[];
  /** Lines left out because they are listed already or stand twice. */
  known: number;
  /** Lines left out because no word list can hold them. */
  unfit: string[];
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** One word or phrase a line, as pasted from a staff list or a street map; bullets and empty lines are left out. */
export function pastedWords(paste: string, listed: readonly string[]): PastedWords {
  const seen = new Set(listed.map(folded));
  const words: string[] = [];
  const unfit: string[] = [];
  let known = 0;
  for (const line of paste.split(/\r\n|[\r\n\u2028\u2029]/u)) {
    const word = line
      .replace(/^[\s•·*–—-]+/u, '')
      .replace(/[;,\s]+$/u, '')
      .replace(/\s+/gu, ' ');
    if (word === '') continue;
    if (word.length > LIMITS.ownWordText || (word.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) {
      unfit.push(word);
      continue;
    }
    const key = folded(word);
    if (seen.has(key)) known += 1;
    else {
      seen.add(key);
      words.push(word);
    }
  }
  return { words, known, unfit };
}
