import fc from 'fast-check';
import { mergePages, withPost, type PostPage } from './post-list';

const positionOf = (position: number): number => position;
const page = (from: number, to: number): PostPage<number> => ({
  nodes: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  pageInfo: { startCursor: `c${from}`, hasPreviousPage: from > 1 },
});
const merge = (existing: PostPage<number> | undefined, incoming: PostPage<number>): PostPage<number> =>
  mergePages(existing, incoming, positionOf);

describe('the loaded stretch of a thread', () => {
  it('grows backwards with each earlier page', () => {
    expect(merge(page(51, 100), page(1, 50))).toEqual(page(1, 100));
  });

  it('keeps the earlier pages when the newest is loaded again', () => {
    expect(merge(page(1, 100), page(60, 109))).toEqual(page(1, 109));
  });

  it('begins anew rather than show a hole', () => {
    expect(merge(page(1, 50), page(151, 200))).toEqual(page(151, 200));
    expect(merge(page(151, 200), page(1, 50))).toEqual(page(151, 200));
  });

  it('takes a post once, in its place, and none from before its first page', () => {
    expect(withPost(page(5, 6), 7, positionOf).nodes).toEqual([5, 6, 7]);
    expect(withPost({ ...page(5, 6), nodes: [5, 7] }, 6, positionOf).nodes).toEqual([5, 6, 7]);
    expect(withPost(page(5, 6), 6, positionOf).nodes).toEqual([5, 6]);
    expect(withPost(page(5, 6), 2, positionOf).nodes).toEqual([5, 6]);
    expect(withPost(page(1, 0), 1, positionOf).nodes).toEqual([1]);
  });

  it('is in order, without doubles and without holes, whatever arrives', () => {
    const arrival = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 12 }), (arrivals) => {
        let shown: PostPage<number> | undefined;
        for (const [from, length] of arrivals) {
          shown = merge(shown, page(from, from + length));
          const { nodes, pageInfo } = shown;
          expect(nodes).toEqual(nodes.map((_, index) => (nodes[0] ?? 0) + index));
          expect(pageInfo.hasPreviousPage).toBe(nodes[0] !== 1);
          expect(pageInfo.startCursor).toBe(`c${nodes[0]}`);
        }
      }),
    );
  });
});
