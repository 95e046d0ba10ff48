import { mentionableRoles } from '@second-chair/wire';

/**
 * The two shapes of a mention: of a person, or of all who hold a role in the team, whose id is the role's name. In the textarea it is `@Name`, because nobody wants to read an id; in the sent body it is
 * the token `@[<person id>]`, because names change and two people may share one. The places of the mentions travel
 * beside the text, so that a name typed by hand never turns into a mention by accident.
 */
export interface MentionPlace {
  start: number;
  end: number;
  personId: string;
}

export interface MentionText {
  readonly text: string;
  /** In order, never overlapping; `text.slice(start, end)` is `@` and the name. */
  readonly mentions: readonly MentionPlace[];
}

export interface Mentionable {
  id: string;
  name: string;
}

export const MENTION_TOKEN =
  /@\[([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|LEAD|SUPERVISOR|MEMBER|TRAINEE)\]/gi;

export const emptyMentionText: MentionText = { text: '', mentions: [] };

export function toBody({ text, mentions }: MentionText): string {
  let body = '';
  let from = 0;
  for (const { start, end, personId } of mentions) {
    body += `${text.slice(from, start)}@[${personId}]`;
    from = end;
  }
  return body + text.slice(from);
}

/** A token whose person is not known here stays as it stands, so that saving again does not lose the mention. */
export function fromBody(body: string, people: readonly Mentionable[]): MentionText {
  const names = new Map(people.map(({ id, name }) => [id.toLowerCase(), name]));
  const mentions: MentionPlace[] = [];
  let text = '';
  let from = 0;
  for (const token of body.matchAll(MENTION_TOKEN)) {
    const personId = token[1] ?? '';
    const name = names.get(personId.toLowerCase());
    if (name === undefined) continue;
    text += body.slice(from, token.index);
    mentions.push({ start: text.length, end: text.length + name.length + 1, personId });
    text += `@${name}`;
    from = token.index + token[0].length;
  }
  return { text: text + body.slice(from), mentions };
}

export function isRole(id: string): boolean {
  return (mentionableRoles as readonly string[]).includes(id.toUpperCase());
}

/** People only; the roles stand in the text. */
export function mentionedIds({ mentions }: MentionText): string[] {
  const ids = mentions.map(({ personId }) => personId).filter((id) => !isRole(id));
  return [...new Set(ids)];
}

/**
 * The text after an edit, with the mentions where they are now. An edit inside a mention makes plain words of it: half a
 * name mentions nobody.
 */
export function retyped(before: MentionText, text: string): MentionText {
  const shorter = Math.min(before.text.length, text.length);
  let head = 0;
  while (head < shorter && before.text[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.text.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const editEnd = before.text.length - tail;
  const shift = text.length - before.text.length;
  const mentions = before.mentions.flatMap((place) => {
    if (place.end <= head) return [place];
    if (place.start >= editEnd) return [{ ...place, start: place.start + shift, end: place.end + shift }];
    return [];
  });
  return { text, mentions };
}

/** Puts words where a stretch stood. */
export function replaced(before: MentionText, start: number, end: number, words: string): MentionText {
  const shift = words.length - (end - start);
  const mentions = before.mentions.flatMap((place) => {
    if (place.end <= start) return [place];
    if (place.start >= end) return [{ ...place, start: place.start + shift, end: place.end + shift }];
    return [];
  });
  return { text: before.text.slice(0, start) + words + before.text.slice(end), mentions };
}

/** Puts a mention where `@na` was being typed, with a space after it; says where the caret goes. */
export function withMention(
  before: MentionText,
  start: number,
  end: number,
  person: Mentionable,
): { value: MentionText; caret: number } {
  const words = `@${person.name}`;
  const space = /^\s/.test(before.text.slice(end)) ? '' : ' ';
  const { text, mentions } = replaced(before, start, end, words + space);
  const place = { start, end: start + words.length, personId: person.id };
  return {
    value: { text, mentions: [...mentions, place].sort((a, b) => a.start - b.start) },
    caret: place.end + 1,
  };
}

export interface MentionQuery {
  /** Where the `@` stands. */
  start: number;
  query: string;
}

/** What is being looked for when the caret stands behind an `@`; an address like a@b is not one. */
export function mentionQueryAt({ text, mentions }: MentionText, caret: number): MentionQuery | undefined {
  const found = /(?:^|[\s([{"'“‘—–-])@([^\s@[\]][^@[\]\n]{0,30}|)$/u.exec(text.slice(0, caret));
  const query = found?.[1];
  if (query === undefined) return undefined;
  const start = caret - query.length - 1;
  // A finished mention is not searched again.
  if (mentions.some((place) => place.start <= start && start < place.end)) return undefined;
  return { start, query };
}

const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** People one of whose names begins with what was typed. */
export function matchingPeople<P extends Mentionable>(people: readonly P[], query: string, most = 6): P[] {
  const wanted = folded(query.trim());
  const ranked = people.flatMap((person) => {
    const name = folded(person.name);
    if (name.startsWith(wanted)) return [{ person, rank: 0 }];
    return name.split(/[\s-]+/).some((part) => part.startsWith(wanted)) ? [{ person, rank: 1 }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name));
  return ranked.slice(0, most).map(({ person }) => person);
}
