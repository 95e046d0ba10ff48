import { InMemoryCache } from '@apollo/client';
import type { WirePost } from '@second-chair/wire';
import fc from 'fast-check';
import { ThreadDocument, type PostInThreadFragment, type ThreadQuery } from '../../../data/generated';
import { keepPost, preparePosts } from './post-cache';

const variables = { id: 't', last: 50 };
const author = { id: 'p1', name: 'Lena', kind: 'PERSON' as const };

const wire = (position: number, changes: Partial<WirePost> = {}): WirePost => ({
  id: `post-${position}`,
  threadId: 't',
  position,
  version: 1,
  author,
  body: `Thought ${position}`,
  kind: 'REMARK',
  mentions: [],
  mentionedRoles: [],
  reactions: [],
  replyTo: null,
  createdAt: `2026-11-24T05:00:${String(position).padStart(2, '0')}Z`,
  editedAt: null,
  deletedAt: null,
  ...changes,
});

const loaded = (position: number): PostInThreadFragment => ({
  ...wire(position),
  __typename: 'Post',
  author: { __typename: 'PostAuthor', ...author },
  mentions: [],
  reactions: [],
  replyTo: null,
  undoUntil: null,
  viewerCan: { __typename: 'PostAbilities', edit: true, delete: true, undoDelete: false },
});

/** A cache as the first load of a thread with `count` posts leaves it. */
function aCache(count: number): InMemoryCache {
  const cache = new InMemoryCache();
  preparePosts(cache);
  const posts = Array.from({ length: count }, (_, index) => loaded(index + 1));
  const thread: ThreadQuery['thread'] = {
    __typename: 'Thread',
    id: 't',
    title: 'A thread',
    version: 1,
    casePresentationId: null,
    subjectTitle: 'A case',
    lastPosition: count,
    unreadCount: 0,
    readUpTo: 0,
    readGeneration: 0,
    isResolved: false,
    takeawayIsNew: false,
    mergedIntoId: null,
    viewerPresents: false,
    seq: count,
    team: { __typename: 'Team', id: 'team', name: 'Team', memberships: [] },
    viewerCan: { __typename: 'ThreadAbilities', post: true, markRead: true },
    posts: {
      __typename: 'PostConnection',
      lastPosition: 0,
      nodes: posts,
      pageInfo: {
        __typename: 'PageInfo',
        startCursor: 'c1',
        hasPreviousPage: false,
        endCursor: null,
        hasNextPage: false,
      },
    },
  };
  cache.writeQuery({ query: ThreadDocument, variables, data: { thread } });
  return cache;
}

const threadIn = (cache: InMemoryCache): ThreadQuery['thread'] => {
  const data = cache.readQuery({ query: ThreadDocument, variables });
  if (!data) throw new Error('The cache has lost a part of the thread.');
  return data.thread;
};

describe('posts of room events in the cache', () => {
  it('stand in the list at once, whole, and move the thread on', () => {
    const cache = aCache(2);
    expect(keepPost(cache, wire(3), 3)).toBe(true);
    const { posts, lastPosition, seq } = threadIn(cache);
    expect(posts.nodes.map(({ body }) => body)).toEqual(['Thought 1', 'Thought 2', 'Thought 3']);
    expect({ lastPosition, seq }).toEqual({ lastPosition: 3, seq: 3 });
  });

  it('keep what the viewer may do, which an event does not say', () => {
    const cache = aCache(1);
    keepPost(cache, wire(1, { version: 2, body: 'Edited' }), 2);
    expect(threadIn(cache).posts.nodes[0]).toMatchObject({ body: 'Edited', viewerCan: { edit: true } });
    keepPost(cache, wire(2), 3);
    expect(threadIn(cache).posts.nodes[1]?.viewerCan).toMatchObject({ edit: false, delete: false });
  });

  it('never replace a newer version by an older one', () => {
    const cache = aCache(1);
    keepPost(cache, wire(1, { version: 3, body: 'Third' }), 3);
    expect(keepPost(cache, wire(1, { version: 2, body: 'Second' }), 2)).toBe(false);
    expect(threadIn(cache)).toMatchObject({ seq: 3, posts: { nodes: [{ body: 'Third' }] } });
  });

  it('give the same thread however often each event comes', () => {
    const events = [wire(3), wire(4), wire(3, { version: 2, body: 'Changed' }), wire(5)];
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 12 }), (again) => {
        const cache = aCache(2);
        events.forEach((post, index) => keepPost(cache, post, index + 3));
        const once = threadIn(cache);
        for (const index of again) keepPost(cache, events[index] ?? wire(3), index + 3);
        expect(threadIn(cache)).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});
