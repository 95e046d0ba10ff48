import { withNamesAndWithoutPictures, type MarkdownNode } from './plain-tree';

const lena = '0190a5d2-1111-7000-8000-000000000001';
const change = (...children: MarkdownNode[]): MarkdownNode[] => {
  const tree: MarkdownNode = { type: 'root', children };
  withNamesAndWithoutPictures({
    nameOf: (id) => (id === lena ? 'Lena' : undefined),
    picture: (alt) => `Picture: ${alt}`,
  })()(tree);
  return tree.children ?? [];
};
const text = (value: string): MarkdownNode => ({ type: 'text', value });

describe('a post before it is rendered', () => {
  it('names the people it mentions', () => {
    const [paragraph] = change({ type: 'paragraph', children: [text(`Ask @[${lena}], please`)] });
    expect(paragraph?.children).toMatchObject([
      text('Ask '),
      { type: 'mention', children: [text('@Lena')] },
      text(', please'),
    ]);
  });

  it('leaves a token it cannot name as it stands, and names inside code', () => {
    const unknown = text('@[0190a5d2-1111-7000-8000-00000000dead]');
    expect(change(unknown)).toEqual([unknown]);
    expect(change({ type: 'inlineCode', value: `@[${lena}]` })).toEqual([
      { type: 'inlineCode', value: '@Lena' },
    ]);
  });

  it('shows a picture as a link, so that nothing is fetched from elsewhere', () => {
    expect(change({ type: 'image', url: 'https://elsewhere.example/x.png', alt: 'A chart' })).toEqual([
      { type: 'link', url: 'https://elsewhere.example/x.png', children: [text('Picture: A chart')] },
    ]);
  });
});
