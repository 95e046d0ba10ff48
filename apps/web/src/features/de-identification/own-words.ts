import type { ScanOptions } from '@second-chair/de-identification';

const WORD = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string =>
  ` ${(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .match(WORD) ?? []
  ).join(' ')} `;

/** Whether a finding holds a word of the organisation's own, which no reason settles. */
export function holdsOwnWord(text: string, { deny }: Required<Pick<ScanOptions, 'deny'>>): boolean {
  const found = wordsOf(text);
  return deny.some((word) => {
    const own = wordsOf(word.text).trimEnd();
    return own !== '' && (found.includes(`${own} `) || found.includes(`${own}s `));
  });
}
