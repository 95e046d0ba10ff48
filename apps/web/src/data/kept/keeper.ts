import type { KeptEntry, KeptTexts } from '../kept-text';
import type { Keeping } from '../keeping';
import type { DeviceKeys } from './device-keys';
import { seal, sealKey, unseal, type SealKey } from './seal';
import type { SealedAt, SealedStore } from './sealed-store';
import type { KeptTabs } from './tabs';

export interface Keeper {
  /** Brings back what this person left on the device. @throws while the server does not hand out the key. */
  open: (personId: string) => Promise<void>;
  /** The screen is locked: the key goes; what is typed waits in memory. */
  lock: () => Promise<void>;
  unlock: () => Promise<void>;
  /** The sign-in has ended. What is on the device stays there, sealed. */
  close: () => Promise<void>;
  /** Signed out: nothing of this person stays. */
  wipe: () => Promise<void>;
}

interface Needs {
  texts: KeptTexts;
  store: SealedStore;
  askForKeys: (earlier: readonly string[]) => Promise<DeviceKeys>;
  tabs: KeptTabs;
  onKeeping: (where: Keeping) => void;
  onClosed: () => void;
}

const ASKS_AGAIN_AFTER = 5_000;

/** Puts typed text on the device, sealed under a key that only the server holds, and brings it back. */
export function createKeeper({ texts, store, askForKeys, tabs, onKeeping, onClosed }: Needs): Keeper {
  let owner: string | undefined;
  let lastOwner: string | undefined;
  let where: Keeping = 'device';
  let key: SealKey | undefined;
  let unwritten = new Set<string>();
  let writing: Promise<void> | undefined;
  let opening: Promise<void> | undefined;

  texts.onChange((place) => {
    if (owner === undefined || where === 'window') return;
    unwritten.add(place);
    void write();
  });
  tabs.onNews((news) => {
    if (news.owner !== owner) return;
    if ('isWiped' in news) void wipeHere(news.owner);
    else void refresh(news.places);
  });

  /** What was typed up to now in one step, and again until nothing new is typed: a post is there before its draft goes. */
  function write(): Promise<void> {
    writing ??= writeAll().finally(() => (writing = undefined));
    return writing;
  }

  async function writeAll(): Promise<void> {
    while (unwritten.size > 0 && owner !== undefined && key) {
      const [whose, under, places] = [owner, key, [...unwritten]];
      unwritten = new Set();
      try {
        const changes = await Promise.all(places.map((place) => sealedAt(whose, under, place)));
        if (owner !== whose) return;
        await store.change(whose, changes);
        tabs.tell({ owner: whose, places });
      } catch {
        // A full or forbidden device must not lose the text as long as the page is open; the next change tries again.
        if (owner === whose) places.forEach((place) => unwritten.add(place));
        return;
      }
    }
  }

  async function sealedAt(whose: string, under: SealKey, place: string): Promise<SealedAt> {
    const entry = texts.entryOf(place);
    return {
      place,
      sealed: entry && (await seal(under, nameOf(whose, place), JSON.stringify(entry))),
    };
  }

  /** @returns what lies there, or undefined where no key at hand opens it. */
  async function entryAt(whose: string, keys: readonly SealKey[], { place, sealed }: SealedAt) {
    const under = keys.find(({ id }) => id === sealed?.keyId);
    if (!sealed || !under) return undefined;
    const text = await unseal(under, nameOf(whose, place), sealed).catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as KeptEntry);
  }

  async function refresh(places?: readonly string[]): Promise<void> {
    const [whose, under] = [owner, key];
    if (whose === undefined || !under) return;
    const found = await (places ? store.some(whose, places) : store.all(whose)).catch(() => []);
    for (const one of found) {
      const entry = await entryAt(whose, [under], one);
      if (owner !== whose || unwritten.has(one.place)) continue;
      if (entry || !one.sealed) texts.put(one.place, entry);
    }
  }

  async function begin(personId: string): Promise<void> {
    await close();
    if (lastOwner !== personId) texts.clear();
    const found = await store.all(personId).catch(() => undefined);
    const asked = [...new Set((found ?? []).flatMap(({ sealed }) => sealed?.keyId ?? []))].slice(
      0,
      MOST_KEYS,
    );
    const answer = await askForKeys(asked);
    const canSeal = globalThis.crypto?.subtle !== undefined;
    const keys = canSeal ? await Promise.all(answer.keys.map(({ id, key }) => sealKey(id, key))) : [];
    const upToDate = new Set<string>();
    const gone: string[] = [];
    for (const one of found ?? []) {
      const entry = await entryAt(personId, keys, one);
      const keyId = one.sealed?.keyId ?? '';
      // Nobody can open it any more: the server's secret is another one.
      if (!entry && asked.includes(keyId)) gone.push(one.place);
      // What was typed in this window since is newer.
      if (!entry || texts.entryOf(one.place)) continue;
      texts.put(one.place, entry);
      if (keyId === answer.current) upToDate.add(one.place);
    }
    key = keys.find(({ id }) => id === answer.current);
    where = key && found ? 'device' : 'window';
    owner = lastOwner = personId;
    onKeeping(where);
    if (where === 'window') return store.clear(personId).catch(() => undefined);
    // What lies under an earlier sign-in's key comes under this one's.
    const places = texts.recallAll('').map((one) => one.key);
    unwritten = new Set([...places.filter((place) => !upToDate.has(place)), ...gone]);
    await write();
  }

  async function unlock(): Promise<void> {
    const whose = owner;
    if (whose === undefined || where === 'window' || key) return;
    try {
      const { current, keys } = await askForKeys([]);
      const [own] = keys.filter(({ id }) => id === current);
      if (owner !== whose || !own) return;
      key = await sealKey(own.id, own.key);
    } catch {
      setTimeout(() => void unlock(), ASKS_AGAIN_AFTER);
      return;
    }
    await refresh();
    await write();
  }

  async function close(): Promise<void> {
    await write();
    if (owner === undefined) return;
    owner = key = undefined;
    // What is in this window alone would be lost to its person, who may sign in again.
    if (where === 'device' && unwritten.size === 0) texts.clear();
    onClosed();
  }

  async function wipeHere(whose: string): Promise<void> {
    owner = lastOwner = key = undefined;
    unwritten.clear();
    texts.clear();
    onClosed();
    // What is being written at this moment comes first, and then goes too.
    await writing;
    await store.clear(whose).catch(() => undefined);
  }

  return {
    async open(personId) {
      while (opening) await opening.catch(() => undefined);
      if (owner === personId) return;
      opening = begin(personId).finally(() => (opening = undefined));
      await opening;
    },
    async lock() {
      await write();
      key = undefined;
    },
    unlock,
    close,
    async wipe() {
      const whose = owner ?? lastOwner;
      if (whose === undefined) return;
      await wipeHere(whose);
      tabs.tell({ owner: whose, isWiped: true });
    },
  };
}

/** As many as the server answers at once. */
const MOST_KEYS = 20;

function nameOf(owner: string, place: string): string {
  return `${owner}/${place}`;
}
