/**
 * A passage of a text, remembered by its words and by what stood around them (a text-quote selector), so that a comment
 * finds its place again after the text was edited. Offsets count UTF-16 units, as the browser does.
 */
export interface Passage {
  exact: string;
  /** What stood right before and right after; shorter at the edges of the text. */
  prefix: string;
  suffix: string;
  /** Where it began when it was quoted: decides between places that are otherwise alike. */
  start: number;
}

/** `there`: the very words. `changed`: other words stand between the same neighbours. `gone`: neither is left. */
export type Anchor =
  { kind: 'there' | 'changed'; start: number; end: number } | { kind: 'gone'; start: null; end: null };

const CONTEXT = 40;
/** Neighbours shorter than this are too common to vouch for a place. */
const NARROWEST = 10;
/** A passage that was rewritten may have grown; what lies further apart is another place. */
const GROWTH = 4;
const ROOM = 80;

const gone: Anchor = { kind: 'gone', start: null, end: null };

export function quotePassage(text: string, start: number, end: number): Passage {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, end + CONTEXT, -1)),
    start,
  };
}

/** Half a character cannot be stored: a cut through a surrogate pair moves aside. */
function whole(text: string, at: number, aside: 1 | -1): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
    ? at + aside
    : at;
}

/** Where the passage stands in the text as it is now. */
export function findPassage(text: string, passage: Passage): Anchor {
  if (passage.exact === '') return gone;
  let best: { start: number; fit: number } | null = null;
  for (let at = text.indexOf(passage.exact); at !== -1; at = text.indexOf(passage.exact, at + 1)) {
    const fit = fitOf(text, at, passage);
    if (!best || fit > best.fit || (fit === best.fit && isNearer(at, best.start, passage.start)))
      best = { start: at, fit };
  }
  if (best) return { kind: 'there', start: best.start, end: best.start + passage.exact.length };
  return findByNeighbours(text, passage);
}

/** How many of the neighbouring characters are still the same, counted from the passage outwards. */
function fitOf(text: string, at: number, { exact, prefix, suffix }: Passage): number {
  let fit = 0;
  for (let i = 1; i <= prefix.length && text[at - i] === prefix[prefix.length - i]; i += 1) fit += 1;
  const end = at + exact.length;
  for (let i = 0; i < suffix.length && text[end + i] === suffix[i]; i += 1) fit += 1;
  return fit;
}

function isNearer(one: number, other: number, wanted: number): boolean {
  return Math.abs(one - wanted) < Math.abs(other - wanted);
}

/** By the widest neighbourhood that is still whole on both sides; the edge of the text is a neighbour too. */
function findByNeighbours(text: string, passage: Passage): Anchor {
  for (let width = CONTEXT; width >= NARROWEST; width /= 2) {
    const found = between(text, passage, width);
    if (found) return { kind: 'changed', ...found };
  }
  return gone;
}

function between(text: string, passage: Passage, width: number): { start: number; end: number } | null {
  const prefix = passage.prefix.slice(-width);
  const suffix = passage.suffix.slice(0, width);
  const farthest = passage.exact.length * GROWTH + ROOM;
  let best: { start: number; end: number } | null = null;
  for (const start of endsOf(text, prefix)) {
    const end = suffix.length < NARROWEST ? endAtEdge(text, suffix) : text.indexOf(suffix, start);
    if (end <= start || end - start > farthest) continue;
    if (!best || isNearer(start, best.start, passage.start)) best = { start, end };
  }
  return best;
}

/** Where the words before the passage end. A short beginning vouches only as the beginning of the text. */
function endsOf(text: string, prefix: string): number[] {
  if (prefix.length < NARROWEST) return text.startsWith(prefix) ? [prefix.length] : [];
  const ends: number[] = [];
  for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, at + 1))
    ends.push(at + prefix.length);
  return ends;
}

function endAtEdge(text: string, suffix: string): number {
  return text.endsWith(suffix) ? text.length - suffix.length : -1;
}
