interface Named {
  id: string;
  name: string;
}

const LONGEST = 260;

/** A post in one plain paragraph: mentions by name, Markdown's signs gone. For lists, which do not carry the renderer. */
export function excerptOf(body: string, mentions: readonly Named[]): string {
  const plain = body
    .replace(
      /@\[([^\]]+)\]/gu,
      (_token, id: string) => `@${mentions.find((person) => person.id === id)?.name ?? ''}`,
    )
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+\.\s+)/gmu, '')
    .replace(/(\*\*|__|~~|`)/gu, '')
    .replace(/(^|[\s(])[*_]([^*_\n]+)[*_](?=[\s).,;:!?]|$)/gu, '$1$2')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).trimEnd()}…` : plain;
}
