import type { Candidate, IdentifierClass, KnownDetail } from './finding';
import { normalise } from './normalise';
import { Common, commonLevel, type Reading } from './reading/reading';
import { firstBehind, Shape } from './reading/tokens';
import { calledBefore, REASONS } from './reasons';

/** Words that an organisation wants found wherever they stand: its clinics, its streets, its staff. */
export interface ListedWord {
  text: string;
  class: IdentifierClass;
}

interface Stretch {
  start: number;
  end: number;
}

interface Entry<Value> {
  words: readonly string[];
  value: Value;
}

/** Entries by their first word, so that a text is walked once, however long the list is. */
type Index<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

interface Word extends Stretch {
  folded: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(normalised: string): Word[] {
  return Array.from(normalised.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: word.normalize('NFKC').toLowerCase(),
  }));
}

function indexOf<Value>(entries: readonly Value[], textOf: (entry: Value) => string): Index<Value> {
  const index = new Map<string, Entry<Value>[]>();
  for (const value of entries) {
    const words = wordsOf(normalise(textOf(value)).text).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) continue;
    const known = index.get(first);
    if (known) known.push({ words, value });
    else index.set(first, [{ words, value }]);
  }
  return index;
}

// A list is handed in with every scan and changes rarely: what was made of it is kept as long as the list itself.
const allowIndexes = new WeakMap<readonly string[], Index<string>>();
const knownIndexes = new WeakMap<readonly KnownDetail[], Index<KnownDetail>>();
const denyIndexes = new WeakMap<readonly ListedWord[], Index<ListedWord>>();

function kept<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

// "Lindgårdens" is Lindgården's: a listed word is found with the ending of its genitive too.
const isForm = (word: string, listed: string): boolean => word === listed || word === `${listed}s`;

function occurrences<Value>(
  words: readonly Word[],
  index: Index<Value>,
  isInflected: boolean,
): (Stretch & { value: Value })[] {
  const found: (Stretch & { value: Value })[] = [];
  words.forEach((word, at) => {
    const stem = isInflected && word.folded.endsWith('s') ? word.folded.slice(0, -1) : word.folded;
    const entries = [
      ...(index.get(word.folded) ?? []),
      ...(stem === word.folded ? [] : (index.get(stem) ?? [])),
    ];
    for (const { words: listed, value } of entries) {
      const matches = listed.every((part, i) => {
        const folded = words[at + i]?.folded;
        if (folded === undefined) return false;
        return folded === part || (isInflected && i === listed.length - 1 && isForm(folded, part));
      });
      const last = words[at + listed.length - 1];
      if (matches && last) found.push({ start: word.start, end: last.end, value });
    }
  });
  return found;
}

/** What the organisation's own list finds in a normalised text. */
export function findListed(normalised: string, deny: readonly ListedWord[]): Candidate[] {
  if (deny.length === 0) return [];
  const index = kept(denyIndexes, deny, () => indexOf(deny, ({ text }) => text));
  return occurrences(wordsOf(normalised), index, true).map(({ start, end, value }) => ({
    start,
    end,
    class: value.class,
    tier: 'required',
    confidence: 1,
    reason: REASONS.listed,
    kind: 'listed',
  }));
}

/** What was settled earlier in the same case, wherever it stands again, whatever the sentence around it. */
export function findKnown(reading: Reading, known: readonly KnownDetail[]): Candidate[] {
  if (known.length === 0) return [];
  const index = kept(knownIndexes, known, () => indexOf(known, ({ text }) => text));
  return occurrences(wordsOf(reading.text), index, true)
    .filter((stretch) => isTelling(reading, stretch))
    .map(({ start, end, value: { class: ofClass, placeholder } }) => ({
      start,
      end,
      class: ofClass,
      tier: 'required',
      confidence: 0.98,
      reason: placeholder === undefined ? REASONS.known : calledBefore(placeholder),
      kind: 'known',
      ...(placeholder !== undefined && { placeholder }),
    }));
}

// "Al" is somebody, and "Grace"; "al" and "grace" in small letters are more often words.
function isTelling({ text, tokens, classes, isLowerCase }: Reading, { start, end }: Stretch): boolean {
  const words = text.slice(start, end);
  if (words !== words.toLowerCase()) return true;
  if (words.length <= 3) return false;
  if (isLowerCase) return true;
  const at = firstBehind(tokens, start);
  const isOneWord = (tokens.end[at] ?? 0) >= end && tokens.shape[at] === Shape.LOWER;
  return !(isOneWord && commonLevel(classes[at] ?? 0) >= Common.YES);
}

/** Leaves out what lies wholly inside words that the organisation has cleared. */
export function withoutCleared(
  candidates: readonly Candidate[],
  normalised: string,
  allow: readonly string[],
): Candidate[] {
  if (allow.length === 0 || candidates.length === 0) return [...candidates];
  const index = kept(allowIndexes, allow, () => indexOf(allow, (text) => text));
  const cleared = occurrences(wordsOf(normalised), index, false);
  if (cleared.length === 0) return [...candidates];
  // The furthest end among the stretches that begin so far: one look-up tells whether any of them covers a candidate.
  const reach: Stretch[] = [];
  for (const { start, end } of cleared) {
    const furthest = Math.max(end, reach.at(-1)?.end ?? 0);
    reach.push({ start, end: furthest });
  }
  return candidates.filter((candidate) => {
    let low = 0;
    let high = reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle]?.start ?? 0) <= candidate.start) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1]?.end ?? 0) < candidate.end;
  });
}
