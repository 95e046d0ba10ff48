/**
 * `open` has to be settled, `quasi` is worth a second look, `settled` was replaced or kept with a reason; someone said
 * something about a `comment`.
 */
export type MarkKind = 'open' | 'quasi' | 'comment' | 'settled';

export interface Mark {
  start: number;
  end: number;
  kind: MarkKind;
  key: string;
  /** Pointed at from elsewhere on the page. */
  isActive?: boolean;
}

export interface Piece {
  text: string;
  mark: Mark | null;
}

/** Cuts a text at its marks. Where marks overlap, the earlier and then the more pressing one wins. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const weight: Record<MarkKind, number> = { open: 0, quasi: 1, comment: 2, settled: 3 };
  const sorted = [...marks].sort(
    (a, b) => a.start - b.start || weight[a.kind] - weight[b.kind] || b.end - a.end,
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of sorted) {
    if (mark.start < at || mark.end > text.length || mark.end <= mark.start) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}

/** Every place where words stand that were decided to identify nobody. */
export function marksOfWords(text: string, words: readonly string[]): Mark[] {
  const lower = text.toLowerCase();
  // A few letters change their length in lower case; then positions would no longer agree.
  if (lower.length !== text.length) return [];
  return words.flatMap((word) => {
    const wanted = word.trim().toLowerCase();
    const marks: Mark[] = [];
    if (wanted === '') return marks;
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
      if (isWhole(lower, at, at + wanted.length))
        marks.push({ start: at, end: at + wanted.length, kind: 'settled', key: `${word}:${at}` });
    }
    return marks;
  });
}

const LETTER = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  const isLetter = (at: number): boolean => LETTER.test(text[at] ?? '');
  return !(isLetter(start - 1) && isLetter(start)) && !(isLetter(end - 1) && isLetter(end));
}
