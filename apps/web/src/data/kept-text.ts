/**
 * What a person typed and the server has not yet acknowledged, at hand without waiting. It outlives a reload, a lost
 * connection and an ended sign-in because the keeper (`kept/keeper.ts`) puts it on the device, sealed, and brings it back.
 */
export interface KeptText {
  keep: (key: string, text: string) => void;
  recall: (key: string) => string | undefined;
  /** Everything kept under keys that begin so, newest last. */
  recallAll: (keyStart: string) => { key: string; text: string }[];
  forget: (key: string) => void;
  /** Everything kept under keys that begin so. */
  forgetAll: (keyStart: string) => void;
}

export interface KeptEntry {
  text: string;
  /** When it was typed, in milliseconds. */
  at: number;
}

/** The same for whoever puts it on the device. */
export interface KeptTexts extends KeptText {
  entryOf: (key: string) => KeptEntry | undefined;
  /** As it is on the device, or no longer is; nobody is told. */
  put: (key: string, entry: KeptEntry | undefined) => void;
  clear: () => void;
  /** Is told what a person changed. */
  onChange: (listener: (key: string) => void) => void;
}

export function createKeptTexts(now: () => number = Date.now): KeptTexts {
  const entries = new Map<string, KeptEntry>();
  const listeners: ((key: string) => void)[] = [];
  const tell = (key: string): void => listeners.forEach((listener) => listener(key));
  const keysWith = (start: string): string[] => [...entries.keys()].filter((key) => key.startsWith(start));
  const forget = (key: string): void => {
    if (entries.delete(key)) tell(key);
  };
  return {
    keep(key, text) {
      entries.set(key, { text, at: now() });
      tell(key);
    },
    recall: (key) => entries.get(key)?.text,
    recallAll: (start) =>
      keysWith(start)
        .flatMap((key) => {
          const entry = entries.get(key);
          return entry ? [{ key, ...entry }] : [];
        })
        .sort((a, b) => a.at - b.at)
        .map(({ key, text }) => ({ key, text })),
    forget,
    forgetAll: (start) => keysWith(start).forEach(forget),
    entryOf: (key) => entries.get(key),
    put(key, entry) {
      if (entry) entries.set(key, entry);
      else entries.delete(key);
    },
    clear: () => entries.clear(),
    onChange: (listener) => void listeners.push(listener),
  };
}

export const keptTexts = createKeptTexts();
export const { keep, recall, recallAll, forget, forgetAll } = keptTexts;
