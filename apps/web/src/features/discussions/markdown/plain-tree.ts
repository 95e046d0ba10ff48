import { MENTION_TOKEN } from '../composer/mention-text';

/** As much of a Markdown tree as is needed here. */
export interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  children?: MarkdownNode[];
  data?: { hName: string; hProperties: Record<string, string> };
}

interface Words {
  nameOf: (personId: string) => string | undefined;
  /** What stands in place of a picture, which could tell another site who reads what, and when. */
  picture: (alt: string) => string;
}

/** Turns mention tokens into marked names and pictures into links, before anything is rendered. */
export function withNamesAndWithoutPictures({ nameOf, picture }: Words) {
  const named = (token: string, personId: string): string => {
    const name = nameOf(personId.toLowerCase());
    return name === undefined ? token : `@${name}`;
  };
  function pieces(value: string): MarkdownNode[] {
    const nodes: MarkdownNode[] = [];
    let from = 0;
    for (const token of value.matchAll(MENTION_TOKEN)) {
      const words = named(token[0], token[1] ?? '');
      if (words === token[0]) continue;
      if (token.index > from) nodes.push({ type: 'text', value: value.slice(from, token.index) });
      nodes.push({
        type: 'mention',
        data: { hName: 'span', hProperties: { dataMention: '' } },
        children: [{ type: 'text', value: words }],
      });
      from = token.index + token[0].length;
    }
    if (from < value.length) nodes.push({ type: 'text', value: value.slice(from) });
    return nodes;
  }
  function visited(node: MarkdownNode): MarkdownNode[] {
    if (node.type === 'text') return pieces(node.value ?? '');
    if (node.type === 'inlineCode' || node.type === 'code')
      return [{ ...node, value: (node.value ?? '').replace(MENTION_TOKEN, named) }];
    if (node.type === 'image')
      return [
        { type: 'link', url: node.url ?? '', children: [{ type: 'text', value: picture(node.alt ?? '') }] },
      ];
    if (node.type === 'imageReference') return [{ type: 'text', value: picture(node.alt ?? '') }];
    return [node.children ? { ...node, children: node.children.flatMap(visited) } : node];
  }
  return () =>
    (tree: MarkdownNode): void => {
      tree.children = (tree.children ?? []).flatMap(visited);
    };
}
