interface Placed {
  position: number;
}

/**
 * Which lines about moves stand before which post, by its place among those that are loaded; after the last one where
 * nothing follows. A move to or from a stretch that is not loaded is told there and not here.
 */
export function movesAt<M extends Placed>(moves: readonly M[], posts: readonly Placed[]): Map<number, M[]> {
  const lines = new Map<number, M[]>();
  for (const move of moves) {
    const first = posts[0]?.position ?? 0;
    const after = posts.findIndex(({ position }) => position >= move.position);
    const place = after === -1 ? posts.length : after;
    if (place === 0 && move.position < first - 1) continue;
    lines.set(place, [...(lines.get(place) ?? []), move]);
  }
  return lines;
}
