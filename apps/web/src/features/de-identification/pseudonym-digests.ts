import { namePartsOf } from '@second-chair/de-identification';
import type { Pseudonyms } from '../../data/kept-pseudonyms';

export type Digest = (words: string) => Promise<string>;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]+/gu;
/** A text of a novel's chapter; what lies beyond is read by the engine alone. */
const MOST_WORDS = 20_000;

export interface KnownName {
  text: string;
  class: 'NAME';
  placeholder: string;
}

/** A keyed digest: without the key, which leaves the browser never, not even a list of names tells which it was. */
export function digestWith(key: CryptoKey): Digest {
  const made = new Map<string, Promise<string>>();
  return (words) => {
    const known = made.get(words);
    if (known) return known;
    const digest = crypto.subtle
      .sign('HMAC', key, new TextEncoder().encode(words))
      .then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))));
    made.set(words, digest);
    return digest;
  };
}

/** With this name called so from now on. Who was called otherwise before is called so now. */
export async function remembered(
  pseudonyms: Pseudonyms,
  name: string,
  placeholder: string,
  digest: Digest,
): Promise<Pseudonyms> {
  const parts = await Promise.all(namePartsOf(name).map(digest));
  return { ...pseudonyms, ...Object.fromEntries(parts.map((part) => [part, placeholder])) };
}

/** The names in a text that have a placeholder already, as they stand there. */
export async function knownIn(text: string, pseudonyms: Pseudonyms, digest: Digest): Promise<KnownName[]> {
  if (Object.keys(pseudonyms).length === 0) return [];
  const words = [...new Set(text.match(CAPITALISED)?.slice(0, MOST_WORDS))];
  const found = await Promise.all(
    words.map(async (word): Promise<KnownName[]> => {
      // "Annikas" is Annika's.
      for (const part of [...namePartsOf(word), ...namePartsOf(word.replace(/['’]?s$/u, ''))]) {
        const placeholder = pseudonyms[await digest(part)];
        if (placeholder !== undefined) return [{ text: word, class: 'NAME', placeholder }];
      }
      return [];
    }),
  );
  return found.flat();
}
