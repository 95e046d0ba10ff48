import { MENTION_TOKEN, type Mentionable } from '../composer/mention-text';

const LONGEST = 160;

/** A line or two of a post without its Markdown, with names where the body has tokens. */
export function excerptOf(body: string, people: readonly Mentionable[]): string {
  const names = new Map(people.map(({ id, name }) => [id.toLowerCase(), name]));
  const plain = body
    .replace(MENTION_TOKEN, (_token, id: string) => `@${names.get(id.toLowerCase()) ?? '…'}`)
    // The server's excerpt may end in the middle of a token.
    .replace(/@\[[0-9a-z-]*…?$/i, '…')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:>|#{1,6}|[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__|~~|`|\*|(?<!\w)_|_(?!\w))/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).trimEnd()}…` : plain;
}
