import type { LikeWord } from '@second-chair/platform';

const AT_MOST = 3;

/** What may have been meant: each wanted word as it is where it stands somewhere, otherwise the words most like it. */
export function alternatives(words: readonly string[], like: readonly LikeWord[]): string[] {
  const choices = words.map((asked) => {
    const known = like.filter((one) => one.asked === asked).sort((a, b) => b.likeness - a.likeness);
    const different = [...new Set(known.map(({ word }) => word))];
    if (different.length === 0 || different.includes(asked)) return [asked];
    return different.slice(0, AT_MOST);
  });
  const texts = Array.from({ length: AT_MOST }, (_, n) =>
    choices.map((choice) => choice[n] ?? choice[0]).join(' '),
  );
  return [...new Set(texts)].filter((text) => text !== words.join(' '));
}
