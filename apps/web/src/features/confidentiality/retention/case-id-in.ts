const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/iu;

/** The id of a case in its link, or by itself; null where there is none. */
export function caseIdIn(text: string): string | null {
  const after = /\/cases\/(.*)$/u.exec(text)?.[1] ?? text.trim();
  const found = ID.exec(after);
  return found?.index === 0 ? found[0].toLowerCase() : null;
}
