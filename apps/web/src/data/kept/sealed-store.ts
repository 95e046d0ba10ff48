import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SealedText } from './seal';

/** A sealed text at its place; undefined where there is none any more. */
export interface SealedAt {
  place: string;
  sealed: SealedText | undefined;
}

/** What is on the device, by person and place. Everything but these two is sealed. */
export interface SealedStore {
  all: (owner: string) => Promise<SealedAt[]>;
  some: (owner: string, places: readonly string[]) => Promise<SealedAt[]>;
  /** All of it or nothing. */
  change: (owner: string, changes: readonly SealedAt[]) => Promise<void>;
  clear: (owner: string) => Promise<void>;
}

interface Schema extends DBSchema {
  sealed: { key: [owner: string, place: string]; value: SealedText };
}

const NAME = 'second-chair.kept';

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade: (database) => void database.createObjectStore('sealed'),
    // Another tab wants to delete it, or the browser has closed it.
    blocking: (_now, _wanted, event) => {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => (opened = undefined),
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Asking for a database makes it, and where nothing is kept there shall be none. */
async function isThere(): Promise<boolean> {
  if (opened) return true;
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}

/** An empty array comes after every text. */
const allOf = (owner: string): IDBKeyRange =>
  IDBKeyRange.bound([owner] as unknown as [string, string], [owner, []] as unknown as [string, string]);

export const sealedStore: SealedStore = {
  async all(owner) {
    if (!(await isThere())) return [];
    const { store } = (await open()).transaction('sealed');
    const [keys, values] = await Promise.all([store.getAllKeys(allOf(owner)), store.getAll(allOf(owner))]);
    return keys.map(([, place], index) => ({ place, sealed: values[index] }));
  },
  async some(owner, places) {
    const { store } = (await open()).transaction('sealed');
    return Promise.all(places.map(async (place) => ({ place, sealed: await store.get([owner, place]) })));
  },
  async change(owner, changes) {
    const transaction = (await open()).transaction('sealed', 'readwrite');
    const asked = changes.map(({ place, sealed }) =>
      sealed ? transaction.store.put(sealed, [owner, place]) : transaction.store.delete([owner, place]),
    );
    await Promise.all([...asked, transaction.done]);
  },
  async clear(owner) {
    if (!(await isThere())) return;
    const database = await open();
    await database.delete('sealed', allOf(owner));
    if ((await database.count('sealed')) > 0) return;
    database.close();
    opened = undefined;
    await deleteDB(NAME);
  },
};

/** How many texts wait under places that begin so, whoever they belong to. No key is needed to count. */
export async function countSealed(placeStart: string): Promise<number> {
  if (!(await isThere())) return 0;
  const keys = await (await open()).getAllKeys('sealed');
  return keys.filter(([, place]) => place.startsWith(placeStart)).length;
}
