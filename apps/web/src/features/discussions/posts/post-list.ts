/** The loaded stretch of a thread: without holes but for posts that were moved away, by position. */
export interface PostPage<P> {
  nodes: readonly P[];
  /** How far the thread went when this was read. */
  lastPosition: number;
  pageInfo: {
    startCursor?: string | null;
    hasPreviousPage: boolean;
    endCursor?: string | null;
    hasNextPage: boolean;
  };
}

/** Where the loading of a page began, as it was asked for. */
export interface PageStart {
  before?: string | null;
  after?: string | null;
}

/**
 * Two loads of one thread make one stretch where they touch; otherwise what was asked for last stands alone. Within what
 * it covers the later load is right: a post that it does not hold is there no more.
 */
export function mergePages<P>(
  existing: PostPage<P> | undefined,
  incoming: PostPage<P>,
  positionOf: (post: P) => number,
  start: PageStart = {},
): PostPage<P> {
  if (!existing || existing.nodes.length === 0) return incoming;
  if (incoming.nodes.length === 0 && !start.before && !start.after) return incoming;
  const first = (page: PostPage<P>): number =>
    page.nodes[0] === undefined ? Infinity : positionOf(page.nodes[0]);
  const last = (page: PostPage<P>): number => {
    const end = page.nodes.at(-1);
    return end === undefined ? -Infinity : positionOf(end);
  };
  const goesOn =
    (start.before != null && start.before === existing.pageInfo.startCursor) ||
    (start.after != null && start.after === existing.pageInfo.endCursor);
  const touches = first(incoming) <= last(existing) + 1 && last(incoming) >= first(existing) - 1;
  if (!goesOn && !touches) return incoming;
  const { hasPreviousPage, hasNextPage } = incoming.pageInfo;
  const low = hasPreviousPage || start.after != null ? first(incoming) : 0;
  const high = hasNextPage || start.before != null ? last(incoming) : incoming.lastPosition;
  const kept = existing.nodes.filter((post) => positionOf(post) < low || positionOf(post) > high);
  const nodes = [...kept, ...incoming.nodes].sort((a, b) => positionOf(a) - positionOf(b));
  const from = first(incoming) <= first(existing) ? incoming : existing;
  const to = last(incoming) >= last(existing) || high > last(existing) ? incoming : existing;
  return {
    ...incoming,
    nodes,
    lastPosition: Math.max(existing.lastPosition, incoming.lastPosition),
    pageInfo: { ...incoming.pageInfo, ...startOf(from), ...endOf(to) },
  };
}

/** Pages of a thread's posts of some kinds, whose positions leave gaps: whatever is loaded stands in order. */
export function mergeSelection<P>(
  existing: PostPage<P> | undefined,
  incoming: PostPage<P>,
  positionOf: (post: P) => number,
): PostPage<P> {
  const byPosition = new Map<number, P>();
  for (const post of [...(existing?.nodes ?? []), ...incoming.nodes]) byPosition.set(positionOf(post), post);
  const nodes = [...byPosition.entries()].sort(([a], [b]) => a - b).map(([, post]) => post);
  const hasEarlier = existing?.nodes[0] && incoming.nodes[0] && nodes[0] === existing.nodes[0];
  return {
    ...incoming,
    nodes,
    pageInfo: { ...incoming.pageInfo, ...startOf(hasEarlier && existing ? existing : incoming) },
  };
}

/** Puts one post where it belongs, once; a post of an earlier or later page that is not loaded stays out. */
export function withPost<P>(page: PostPage<P>, post: P, positionOf: (post: P) => number): PostPage<P> {
  const position = positionOf(post);
  const first = page.nodes[0];
  const last = page.nodes.at(-1);
  if (page.nodes.some((other) => positionOf(other) === position)) return page;
  if (first !== undefined && position < positionOf(first) && page.pageInfo.hasPreviousPage) return page;
  if (last !== undefined && position > positionOf(last) && page.pageInfo.hasNextPage) return page;
  const after = page.nodes.findIndex((other) => positionOf(other) > position);
  const at = after === -1 ? page.nodes.length : after;
  return { ...page, nodes: [...page.nodes.slice(0, at), post, ...page.nodes.slice(at)] };
}

function startOf<P>({
  pageInfo,
}: PostPage<P>): Pick<PostPage<P>['pageInfo'], 'startCursor' | 'hasPreviousPage'> {
  return { startCursor: pageInfo.startCursor ?? null, hasPreviousPage: pageInfo.hasPreviousPage };
}

function endOf<P>({ pageInfo }: PostPage<P>): Pick<PostPage<P>['pageInfo'], 'endCursor' | 'hasNextPage'> {
  return { endCursor: pageInfo.endCursor ?? null, hasNextPage: pageInfo.hasNextPage };
}
