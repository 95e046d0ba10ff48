/** The loaded stretch of a thread: without holes, by position, the newest at the end. */
export interface PostPage<P> {
  nodes: readonly P[];
  pageInfo: { startCursor?: string | null; hasPreviousPage: boolean };
}

/** Any two loads of one thread, in any order of arrival, make the longest stretch without a hole. */
export function mergePages<P>(
  existing: PostPage<P> | undefined,
  incoming: PostPage<P>,
  positionOf: (post: P) => number,
): PostPage<P> {
  const first = (page: PostPage<P>): number =>
    page.nodes[0] === undefined ? Infinity : positionOf(page.nodes[0]);
  const last = (page: PostPage<P>): number => {
    const end = page.nodes.at(-1);
    return end === undefined ? -Infinity : positionOf(end);
  };
  if (!existing || existing.nodes.length === 0) return incoming;
  if (incoming.nodes.length === 0) return existing;
  // Away for so long that more was written than one page holds: the older stretch is loaded again when asked for.
  if (first(incoming) > last(existing) + 1) return incoming;
  if (last(incoming) < first(existing) - 1) return existing;
  const byPosition = new Map<number, P>();
  for (const post of [...existing.nodes, ...incoming.nodes]) byPosition.set(positionOf(post), post);
  const nodes = [...byPosition.entries()].sort(([a], [b]) => a - b).map(([, post]) => post);
  const earlier = first(incoming) <= first(existing) ? incoming : existing;
  return { ...incoming, nodes, pageInfo: { ...incoming.pageInfo, ...startOf(earlier) } };
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

/** Puts one post where it belongs, once; a post of an earlier page that is not loaded stays out. */
export function withPost<P>(page: PostPage<P>, post: P, positionOf: (post: P) => number): PostPage<P> {
  const position = positionOf(post);
  const first = page.nodes[0];
  if (page.nodes.some((other) => positionOf(other) === position)) return page;
  if (first !== undefined && position < positionOf(first) && page.pageInfo.hasPreviousPage) return page;
  const after = page.nodes.findIndex((other) => positionOf(other) > position);
  const at = after === -1 ? page.nodes.length : after;
  return { ...page, nodes: [...page.nodes.slice(0, at), post, ...page.nodes.slice(at)] };
}

function startOf<P>({ pageInfo }: PostPage<P>): PostPage<P>['pageInfo'] {
  return { startCursor: pageInfo.startCursor ?? null, hasPreviousPage: pageInfo.hasPreviousPage };
}
