/**
 * What a person typed and the server has not yet acknowledged. It outlives a reload, a lost connection and an ended
 * sign-in, is seen by no other person who signs in on the same device, and is gone after signing out.
 */
export interface KeptText {
  keep: (key: string, text: string) => void;
  recall: (key: string) => string | undefined;
  /** Everything kept under keys that begin so, newest last. */
  recallAll: (keyStart: string) => { key: string; text: string }[];
  forget: (key: string) => void;
  /** Everything kept under keys that begin so. */
  forgetAll: (keyStart: string) => void;
  forgetEverything: () => void;
}

/** Browsers name it `localStorage`; a spec hands in its own. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'second-chair.kept';

interface Entry {
  text: string;
  at: number;
}

export function createKeptText(
  storage: TextStorage | undefined,
  personId: () => string | undefined,
): KeptText {
  // A full or forbidden storage must not lose the text as long as the page is open.
  const inMemory = new Map<string, string>();

  const nameOf = (key: string) => `${PREFIX}.${personId() ?? 'nobody'}.${key}`;

  function read(name: string): Entry | undefined {
    const raw = inMemory.get(name) ?? attempt(() => storage?.getItem(name) ?? undefined);
    if (raw === undefined) return undefined;
    return attempt(() => parseEntry(raw));
  }

  function remove(name: string): void {
    inMemory.delete(name);
    attempt(() => storage?.removeItem(name));
  }

  function namesWith(start: string): string[] {
    const stored = attempt(() =>
      Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index)),
    );
    const names = new Set([...inMemory.keys(), ...(stored ?? [])]);
    return [...names].filter((name): name is string => typeof name === 'string' && name.startsWith(start));
  }

  return {
    keep(key, text) {
      const name = nameOf(key);
      const raw = JSON.stringify({ text, at: Date.now() } satisfies Entry);
      inMemory.delete(name);
      try {
        if (storage === undefined) throw new Error('no storage');
        storage.setItem(name, raw);
      } catch {
        inMemory.set(name, raw);
      }
    },
    recall: (key) => read(nameOf(key))?.text,
    recallAll(keyStart) {
      return namesWith(nameOf(keyStart))
        .map((name) => ({ key: name.slice(nameOf('').length), entry: read(name) }))
        .filter((found): found is { key: string; entry: Entry } => found.entry !== undefined)
        .sort((a, b) => a.entry.at - b.entry.at)
        .map(({ key, entry }) => ({ key, text: entry.text }));
    },
    forget: (key) => remove(nameOf(key)),
    forgetAll: (keyStart) => namesWith(nameOf(keyStart)).forEach(remove),
    forgetEverything: () => namesWith(nameOf('')).forEach(remove),
  };
}

function parseEntry(raw: string): Entry | undefined {
  const entry: unknown = JSON.parse(raw);
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (!('text' in entry) || typeof entry.text !== 'string') return undefined;
  return { text: entry.text, at: 'at' in entry && typeof entry.at === 'number' ? entry.at : 0 };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

let keeper: string | undefined;

/** Who types here now; told by the session. */
export function keepTextFor(personId: string | undefined): void {
  keeper = personId;
}

const kept = createKeptText(
  attempt(() => globalThis.localStorage),
  () => keeper,
);

export const { keep, recall, recallAll, forget, forgetAll, forgetEverything } = kept;
