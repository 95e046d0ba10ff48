import { namePartsOf, type KnownDetail } from '@second-chair/de-identification';
import type { PseudonymChanges, Pseudonyms } from '../../data/kept-pseudonyms';

/** What a name, or a part of one, is kept under. */
export type KeyOf = (words: string) => Promise<string>;

/** A novel's chapter; what lies beyond is read by the engine alone. */
const MOST_WORDS = 20_000;
/** So many at a time, so that a long text that is pasted does not hold up what is typed after it. */
const AT_ONCE = 500;
const MOST_IN_MEMORY = 50_000;
/** Parts of the longest name that is looked for as a whole. */
const MOST_PARTS = 4;

/** A keyed digest: without the key, which never leaves the browser, not even a list of all names tells which it was. */
export function digestWith(key: CryptoKey): KeyOf {
  const made = new Map<string, string>();
  return async (words) => {
    const known = made.get(words);
    if (known !== undefined) return known;
    const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(words));
    const digest = btoa(String.fromCharCode(...new Uint8Array(bytes)));
    if (made.size >= MOST_IN_MEMORY) made.clear();
    made.set(words, digest);
    return digest;
  };
}

interface NameKeys {
  whole: string;
  parts: readonly string[];
}

/** Null where nothing of the name could tell anybody apart. */
export function plainKeys(name: string): NameKeys | null {
  const parts = namePartsOf(name);
  return parts.length === 0 ? null : { whole: parts.join(' '), parts };
}

export async function nameKeys(name: string, keyOf: KeyOf): Promise<NameKeys | null> {
  const plain = plainKeys(name);
  return (
    plain && {
      whole: await keyOf(plain.whole),
      parts: await Promise.all(plain.parts.map((part) => keyOf(part))),
    }
  );
}

/**
 * What changes when somebody is called so from now on. Whoever was called otherwise before is called so in all parts of
 * the name; a part that is somebody else's as well stays theirs.
 */
export function called(
  pseudonyms: Pseudonyms,
  { whole, parts }: NameKeys,
  placeholder: string,
): PseudonymChanges {
  const before = pseudonyms[whole];
  const own = parts.filter((part) => pseudonyms[part] === undefined || pseudonyms[part] === before);
  return Object.fromEntries([whole, ...own].map((key) => [key, placeholder]));
}

/** What a name is called: the whole of it, or the first part of it that is known. */
export function callOf(pseudonyms: Pseudonyms, { whole, parts }: NameKeys): string | undefined {
  return [whole, ...parts].map((key) => pseudonyms[key]).find((placeholder) => placeholder !== undefined);
}

/** The names in a text that have a placeholder already, in small letters; the scan finds them as they stand there. */
export async function knownIn(text: string, pseudonyms: Pseudonyms, keyOf: KeyOf): Promise<KnownDetail[]> {
  if (Object.keys(pseudonyms).length === 0) return [];
  const words = namePartsOf(text).slice(0, MOST_WORDS);
  const singles = await singlesIn(words, pseudonyms, keyOf);
  const known = new Map<string, string>([...singles.values()].map((name) => [name.words, name.placeholder]));
  for (const run of runsOf(words, singles)) {
    const placeholder = pseudonyms[await keyOf(run)];
    if (placeholder !== undefined) known.set(run, placeholder);
  }
  return Array.from(known, ([words, placeholder]) => ({ text: words, class: 'NAME', placeholder }));
}

interface KnownName {
  words: string;
  placeholder: string;
}

/** By each word of the text that is a known part of a name: which part it is. */
async function singlesIn(
  words: readonly string[],
  pseudonyms: Pseudonyms,
  keyOf: KeyOf,
): Promise<ReadonlyMap<string, KnownName>> {
  const found = new Map<string, KnownName>();
  const distinct = [...new Set(words)];
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    if (from > 0) await aMoment();
    await Promise.all(
      distinct.slice(from, from + AT_ONCE).map(async (word) => {
        for (const form of formsOf(word)) {
          const placeholder = pseudonyms[await keyOf(form)];
          if (placeholder !== undefined) return void found.set(word, { words: form, placeholder });
        }
      }),
    );
  }
  return found;
}

/** Lets the page draw and hear keys. */
const aMoment = (): Promise<void> => new Promise((done) => setTimeout(done));

/** "annikas" is Annika's; a quotation mark may stand at either end. */
function formsOf(word: string): string[] {
  const bare = word.replace(/^['-]+|['-]+$/gu, '');
  return [...new Set([word, bare, bare.replace(/'?s$/u, '')])].filter((form) => form.length > 1);
}

/** Known parts that stand side by side: only these can be a whole name. */
function runsOf(words: readonly string[], singles: ReadonlyMap<string, KnownName>): Set<string> {
  const runs = new Set<string>();
  words.forEach((_, start) => {
    let run = singles.get(words[start] ?? '')?.words;
    for (let at = start + 1; run !== undefined && at < start + MOST_PARTS; at++) {
      const next = singles.get(words[at] ?? '')?.words;
      run = next === undefined ? undefined : `${run} ${next}`;
      if (run !== undefined) runs.add(run);
    }
  });
  return runs;
}
