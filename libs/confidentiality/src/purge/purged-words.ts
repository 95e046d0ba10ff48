/** Stands where words were taken out: it says that, and not what. */
export const PURGED = '▇▇▇';

interface Place {
  start: number;
  end: number;
  /** Letters or digits go on before or after: the words are part of a longer one. */
  isInside: boolean;
}

/** A text in one form, and for each of its units the stretch of the original that it came from. */
interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

// A letter with the marks on it is one: what is cut between them would be another letter.
const clusters = /\s+|\P{M}\p{M}*|\p{M}+/gsu;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const wordPart = /[\p{L}\p{N}]/u;

/**
 * Everywhere the words stand, whatever their case, however their letters are composed and whichever apostrophe, space
 * or invisible character stands between them.
 */
export function placesOf(text: string, words: string): Place[] {
  const wanted = fold(words.trim()).text;
  if (wanted === '') return [];
  const folded = fold(text);
  const places: Place[] = [];
  for (let at = folded.text.indexOf(wanted); at !== -1; at = folded.text.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1;
    const [start, end] = [folded.starts[at] as number, folded.ends[last] as number];
    const isWhole = folded.starts[at - 1] !== start && folded.ends[last + 1] !== end;
    if (!isWhole || start < (places.at(-1)?.end ?? 0)) continue;
    places.push({ start, end, isInside: goesOn(text, start, -1) || goesOn(text, end, 1) });
  }
  return places;
}

/** The text without the words, and how often they stood in it. */
export function withoutWords(
  text: string,
  words: string,
  wholeWords = false,
): { text: string; count: number; inside: number } {
  const found = placesOf(text, words);
  const places = wholeWords ? found.filter(({ isInside }) => !isInside) : found;
  let rest = '';
  let at = 0;
  for (const { start, end } of places) {
    rest += text.slice(at, start) + PURGED;
    at = end;
  }
  const inside = places.filter(({ isInside }) => isInside).length;
  return { text: rest + text.slice(at), count: places.length, inside };
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const units = foldCluster(cluster);
    folded.text += units;
    for (let i = 0; i < units.length; i += 1) {
      folded.starts.push(index);
      folded.ends.push(index + cluster.length);
    }
  }
  return folded;
}

function foldCluster(cluster: string): string {
  if (/^\s/u.test(cluster)) return ' ';
  return cluster
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(ignorable, '')
    .replace(/[’‘ʼ＇]/gu, "'");
}

/** Whether the word goes on beyond this edge. */
function goesOn(text: string, edge: number, direction: 1 | -1): boolean {
  const beyond = direction === 1 ? text.slice(edge, edge + 2) : text.slice(Math.max(0, edge - 2), edge);
  const within = direction === 1 ? text.slice(Math.max(0, edge - 2), edge) : text.slice(edge, edge + 2);
  const near = (part: string, isEnd: boolean): string => (isEnd ? [...part].at(-1) : [...part][0]) ?? '';
  return wordPart.test(near(beyond, direction === -1)) && wordPart.test(near(within, direction === 1));
}
