import type { Reading } from '../reading/reading';
import { Gap, TokenKind } from '../reading/tokens';

/** Tries a pattern at one place only. Every pattern here is sticky and bounded: what it costs does not grow with the text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first token that ends behind `end`, from `index` on. */
export function tokenBehind(reading: Reading, index: number, end: number): number {
  const { tokens } = reading;
  let at = index;
  while (at < tokens.length && (tokens.start[at] ?? 0) < end) at++;
  return at;
}

/** The word at `index`, in small letters; empty for none. */
export function wordAt({ text, tokens }: Reading, index: number): string {
  if (index < 0 || index >= tokens.length) return '';
  return text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
}

/** How far ahead a token of the given kinds stands on the same line, up to `most` tokens; -1 for none. */
export function ahead(reading: Reading, index: number, most: number, test: (at: number) => boolean): number {
  const { tokens } = reading;
  for (let step = 1; step <= most; step++) {
    const at = index + step;
    if (at >= tokens.length || (tokens.gap[at] ?? 0) >= Gap.PARAGRAPH) return -1;
    if (test(at)) return at;
  }
  return -1;
}

export const hasDigits = ({ tokens }: Reading, at: number): boolean =>
  tokens.kind[at] === TokenKind.NUMBER || tokens.kind[at] === TokenKind.MIXED;
