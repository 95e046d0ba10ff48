import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
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

type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | undefined;

function open(): Promise<Database> {
  if (opened) return opened;
  const asked = ask((database) => void database.createObjectStore('sealed'));
  opened = asked;
  asked.catch(() => opened === asked && (opened = undefined));
  return asked;
}

/** Asking for a database makes it; where nothing is kept there shall be none, so the making is given up. */
async function openIfThere(): Promise<Database | undefined> {
  if (opened) return opened;
  try {
    const found = await ask((_database, _from, _to, transaction) => {
      transaction.done.catch(() => undefined);
      transaction.abort();
    });
    if (opened) found.close();
    return await (opened ??= Promise.resolve(found));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function ask(upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>): Promise<Database> {
  return openDB<Schema>(NAME, 1, {
    upgrade,
    // Another tab deletes it, or the browser has closed it.
    blocking: (_now, _wanted, event) => {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => (opened = undefined),
  });
}

/** An empty array comes after every text. */
const allOf = (owner: string): IDBKeyRange =>
  IDBKeyRange.bound([owner] as unknown as [string, string], [owner, []] as unknown as [string, string]);

export const sealedStore: SealedStore = {
  async all(owner) {
    const database = await openIfThere();
    if (!database) return [];
    const { store } = database.transaction('sealed');
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
    const database = await openIfThere();
    if (!database) return;
    await database.delete('sealed', allOf(owner));
    if ((await database.count('sealed')) > 0) return;
    database.close();
    opened = undefined;
    await deleteDB(NAME);
  },
};

/** How many texts wait under places that begin so, whoever they belong to. No key is needed to count. */
export async function countSealed(placeStart: string): Promise<number> {
  const keys = (await (await openIfThere())?.getAllKeys('sealed')) ?? [];
  return keys.filter(([, place]) => place.startsWith(placeStart)).length;
}
