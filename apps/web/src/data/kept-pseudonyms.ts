/** Which placeholder stands for whom: keyed digests of the parts of names, never the names. */
export type Pseudonyms = Readonly<Record<string, string>>;

const NAME = 'second-chair.pseudonyms';
const MOST_CASES = 200;

interface KeptCase {
  pseudonyms: Pseudonyms;
  at: number;
}

/** What of the placeholders outlives a reload, on this device only. A browser that keeps nothing throws. */
export async function keyOf(personId: string): Promise<CryptoKey> {
  const kept = await inStore<CryptoKey | undefined>('keys', 'readonly', (store) => store.get(personId));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Two tabs at once: the first to come is everyone's.
  await inStore('keys', 'readwrite', (store) => store.add(made, personId)).catch(() => undefined);
  return (await inStore<CryptoKey | undefined>('keys', 'readonly', (store) => store.get(personId))) ?? made;
}

export async function pseudonymsOf(place: string): Promise<Pseudonyms> {
  const kept = await inStore<KeptCase | undefined>('cases', 'readonly', (store) => store.get(place));
  return kept?.pseudonyms ?? {};
}

export async function keepPseudonyms(place: string, pseudonyms: Pseudonyms, at: number): Promise<void> {
  await inStore('cases', 'readwrite', (store) => store.put({ pseudonyms, at } satisfies KeptCase, place));
  const places = await inStore<IDBValidKey[]>('cases', 'readonly', (store) => store.getAllKeys());
  if (places.length <= MOST_CASES) return;
  const all = await inStore<KeptCase[]>('cases', 'readonly', (store) => store.getAll());
  const oldest = all.reduce((least, { at }, i) => (at < (all[least]?.at ?? Infinity) ? i : least), 0);
  await inStore('cases', 'readwrite', (store) => store.delete(places[oldest] ?? ''));
}

export function forgetPseudonyms(): Promise<void> {
  return new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}

type StoreName = 'keys' | 'cases';

async function inStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const transaction = database.transaction(name, mode);
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
