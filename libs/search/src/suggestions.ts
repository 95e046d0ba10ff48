import type { LikeWord } from '@second-chair/platform';

const AT_MOST = 3;
/** Of five letters one may be wrong, of six two. */
const LETTERS_A_SLIP = 3;

/** What may have been meant: each wanted word as it is where it stands somewhere, otherwise the words most like it. */
export function alternatives(words: readonly string[], like: readonly LikeWord[]): string[] {
  const choices = words.map((asked) => {
    const known = like
      .filter((one) => one.asked === asked)
      .map((one) => ({ ...one, slips: slips(asked, one.word) }))
      .filter((one) => one.slips <= asked.length / LETTERS_A_SLIP)
      .sort((a, b) => a.slips - b.slips || b.likeness - a.likeness);
    const different = [...new Set(known.map(({ word }) => word))];
    if (different.length === 0 || different.includes(asked)) return [asked];
    return different.slice(0, AT_MOST);
  });
  const texts = Array.from({ length: AT_MOST }, (_, n) =>
    choices.map((choice) => choice[n] ?? choice[0]).join(' '),
  );
  return [...new Set(texts)].filter((text) => text !== words.join(' '));
}

/**
 * How many letters are missing, too many, another or in each other's place. Trigrams find what is like a word among
 * thousands; two letters that changed places make them think little of it.
 */
export function slips(asked: string, known: string): number {
  const [a, b] = [[...asked], [...known]];
  let before: number[] = [];
  let last = b.map((_, n) => n + 1);
  last.unshift(0);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;
