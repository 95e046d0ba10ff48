import fc from 'fast-check';
import { mergePages, withPost, type PostPage } from './post-list';

const positionOf = (position: number): number => position;
const page = (from: number, to: number, end = to): PostPage<number> => ({
  nodes: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  lastPosition: end,
  pageInfo: {
    startCursor: `c${from}`,
    hasPreviousPage: from > 1,
    endCursor: `c${to}`,
    hasNextPage: to < end,
  },
});
const merge = (existing: PostPage<number> | undefined, incoming: PostPage<number>): PostPage<number> =>
  mergePages(existing, incoming, positionOf);

describe('the loaded stretch of a thread', () => {
  it('grows backwards with each earlier page', () => {
    expect(merge(page(51, 100), page(1, 50, 100))).toEqual(page(1, 100));
  });

  it('grows forwards with each later page', () => {
    expect(merge(page(1, 50, 200), page(51, 100, 200))).toEqual(page(1, 100, 200));
  });

  it('is where one asked to be, and loses what was moved away', () => {
    expect(merge(page(151, 200), page(1, 50, 200))).toEqual(page(1, 50, 200));
    const moved = { ...page(1, 6), nodes: [1, 3, 4] };
    expect(merge(page(1, 6), moved).nodes).toEqual([1, 3, 4]);
    // A post that came while the answer was on its way is no post that went.
    expect(merge(page(1, 7), moved).nodes).toEqual([1, 3, 4, 7]);
  });

  it('takes no later post while it ends before the newest', () => {
    expect(withPost(page(1, 50, 200), 201, positionOf).nodes).toHaveLength(50);
  });

  it('keeps the earlier pages when the newest is loaded again', () => {
    expect(merge(page(1, 100), page(60, 109))).toEqual(page(1, 109));
  });

  it('begins anew rather than show a hole', () => {
    expect(merge(page(1, 50), page(151, 200))).toEqual(page(151, 200));
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
          shown = merge(shown, page(from, from + length, 100));
          const { nodes, pageInfo } = shown;
          expect(nodes).toEqual(nodes.map((_, index) => (nodes[0] ?? 0) + index));
          expect(pageInfo.hasPreviousPage).toBe(nodes[0] !== 1);
          expect(pageInfo.startCursor).toBe(`c${nodes[0]}`);
        }
      }),
    );
  });
});
