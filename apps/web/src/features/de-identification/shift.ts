interface Span {
  start: number;
  end: number;
}

/**
 * Moves spans along with an edit, so that underlines stay under their words until the next scan. A span the edit
 * touched is dropped.
 */
export function shiftSpans<T extends Span>(spans: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...spans];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const editEnd = before.length - tail;
  const by = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= editEnd) return [{ ...span, start: span.start + by, end: span.end + by }];
    return [];
  });
}
