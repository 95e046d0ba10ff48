/** A stretch of a passage, in the order of reading; together they are the passage, letter by letter. */
export interface Stretch {
  text: string;
  isMatch: boolean;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const AROUND = 90;
const PASSAGES_AT_MOST = 2;

/** Every different word of some texts, in small letters: the database says which of them were asked for. */
export function wordsIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.toLowerCase().normalize('NFC').match(word) ?? []))];
}

/** The whole text, with the words marked. */
export function marked(text: string, matches: ReadonlySet<string>): Stretch[] {
  return stretches(text, 0, text.length, placesIn(text, matches));
}

/** The first passages around the words, cut between words; none where none of them stands there. */
export function passagesOf(text: string, matches: ReadonlySet<string>): Stretch[][] {
  const places = placesIn(text, matches);
  const found: Stretch[][] = [];
  let shownTo = 0;
  for (const { start } of places) {
    if (found.length === PASSAGES_AT_MOST) break;
    if (start < shownTo) continue;
    const from = Math.max(shownTo, cutBefore(text, start - AROUND));
    const to = cutAfter(text, start + AROUND);
    const shown = stretches(text, from, to, places);
    found.push([...more(from > 0), ...shown, ...more(to < text.length)]);
    shownTo = to;
  }
  return found;
}

/** How a text begins, where the words stand elsewhere. */
export function beginningOf(text: string): Stretch[] {
  const to = cutAfter(text, 2 * AROUND);
  return [...stretches(text, 0, to, []), ...more(to < text.length)];
}

interface Place {
  start: number;
  end: number;
}

function placesIn(text: string, matches: ReadonlySet<string>): Place[] {
  return [...text.matchAll(word)]
    .filter(([one]) => matches.has(one.toLowerCase().normalize('NFC')))
    .map(({ 0: one, index }) => ({ start: index, end: index + one.length }));
}

function stretches(text: string, from: number, to: number, places: readonly Place[]): Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < from || end > to) continue;
    found.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  found.push({ text: text.slice(at, to), isMatch: false });
  return found.filter((stretch) => stretch.text !== '');
}

const more = (isCut: boolean): Stretch[] => (isCut ? [{ text: '…', isMatch: false }] : []);

/** The beginning of a word at or before the place, or the place itself where the word is endless. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(Math.max(0, at - AROUND), at).search(/\s\S*$/u);
  return space === -1 ? wholeLetter(text, at) : Math.max(0, at - AROUND) + space + 1;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + AROUND).search(/\s/u);
  return space === -1 ? wholeLetter(text, Math.min(text.length, at + AROUND)) : at + space;
}

/** A letter of two units is not cut in its middle. */
function wholeLetter(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at;
}
