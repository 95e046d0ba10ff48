const names = new Map<string, string>();

/**
 * Marks a statement whose text never changes and that is sent over and over: each connection then parses it once. Not for
 * one whose best plan depends on what it is asked: after a few times PostgreSQL may keep one plan for all.
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `second_chair_${names.size}`);
  return text;
}

/** Undefined for a statement that was not marked. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}
