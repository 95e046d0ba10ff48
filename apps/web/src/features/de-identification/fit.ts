const ENDS_SENTENCE = /(^|[.!?…]["'”’)]?\s+|\n\s*)$/u;

/** A replacement that comes to stand at the beginning of a sentence begins with a capital. */
export function fitReplacement(text: string, start: number, replacement: string): string {
  if (!ENDS_SENTENCE.test(text.slice(0, start))) return replacement;
  const [first = ''] = replacement;
  return first.toLocaleUpperCase() + replacement.slice(first.length);
}
