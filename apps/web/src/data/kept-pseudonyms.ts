import { keeping } from './keeping';

/** Which placeholder stands for whom: keyed digests of names and of their parts, never the names. */
export type Pseudonyms = Readonly<Record<string, string>>;
/** What becomes of some of them; undefined for what is forgotten. */
export type PseudonymChanges = Readonly<Record<string, string | undefined>>;

const NAME = 'second-chair.pseudonyms';
const MOST_CASES = 200;

interface KeptCase {
  pseudonyms: Pseudonyms;
  at: number;
}

let channel: BroadcastChannel | undefined;

/** Other tabs of this browser; they are told which case changed, or null where all is forgotten. */
function otherTabs(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== 'undefined') channel ??= new BroadcastChannel(NAME);
  return channel;
}

export function onPseudonymsElsewhere(listener: (place: string | null) => void): void {
  otherTabs()?.addEventListener('message', ({ data }: MessageEvent<string | null>) => listener(data));
}

export function withChanges(pseudonyms: Pseudonyms, changes: PseudonymChanges): Pseudonyms {
  const after = Object.entries({ ...pseudonyms, ...changes });
  return Object.fromEntries(after.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A person's key, which outlives a reload on this device only. A browser that keeps nothing throws. */
export async function keyOf(personId: string): Promise<CryptoKey> {
  const kept = await inStore<CryptoKey | undefined>('keys', (store) => store.get(personId));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Two tabs at once: the first to come is everyone's.
  await inStore('keys', (store) => store.add(made, personId)).catch(() => undefined);
  return (await inStore<CryptoKey | undefined>('keys', (store) => store.get(personId))) ?? made;
}

/** Reading counts as use: the cases that nobody looked at for longest make room. */
export async function pseudonymsOf(place: string, at: number): Promise<Pseudonyms> {
  return changed(place, (kept) => kept && { ...kept, at });
}

/** In one step, so that two tabs lose nothing of each other. */
export async function keepPseudonyms(place: string, changes: PseudonymChanges, at: number): Promise<void> {
  await changed(place, (kept) => ({ pseudonyms: withChanges(kept?.pseudonyms ?? {}, changes), at }));
  await makeRoom();
  otherTabs()?.postMessage(place);
}

export function forgetPseudonyms(): Promise<void> {
  otherTabs()?.postMessage(null);
  return new Promise((done) => {
    try {
      const asked = indexedDB.deleteDatabase(NAME);
      asked.onsuccess = asked.onerror = asked.onblocked = () => done();
    } catch {
      done();
    }
  });
}

async function changed(
  place: string,
  change: (kept: KeptCase | undefined) => KeptCase | undefined,
): Promise<Pseudonyms> {
  let next: KeptCase | undefined;
  await inStore('cases', (store) => {
    const asked = store.get(place) as IDBRequest<KeptCase | undefined>;
    asked.onsuccess = () => {
      next = change(asked.result);
      if (next) store.put(next, place);
    };
    return asked;
  });
  return next?.pseudonyms ?? {};
}

async function makeRoom(): Promise<void> {
  const places = await inStore<IDBValidKey[]>('cases', (store) => store.getAllKeys());
  if (places.length <= MOST_CASES) return;
  const cases = await inStore<KeptCase[]>('cases', (store) => store.getAll());
  const oldest = places
    .map((place, index) => ({ place, at: cases[index]?.at ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .slice(0, places.length - MOST_CASES);
  for (const { place } of oldest) await inStore('cases', (store) => store.delete(place));
}

async function inStore<T>(name: 'keys' | 'cases', ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  if (keeping.read() === 'window') throw new Error('Nothing is kept on this device.');
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction(name, 'readwrite');
      const request = ask(transaction.objectStore(name));
      transaction.oncomplete = () => done(request.result as T);
      transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('keys');
      asked.result.createObjectStore('cases');
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error ?? new Error('no database'));
  });
}
