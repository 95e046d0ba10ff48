import type { Page } from 'playwright-core';

/** Everything that this browser keeps for the workspace: databases, storages and caches, as text of their raw bytes. */
export function keptOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
      if (typeof value !== 'object' || value === null) return String(value);
      return Object.entries(value)
        .map(([name, part]) => `${name}=${text(part)}`)
        .join(' ');
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const kept: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const open = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(open.getAllKeys()), done(open.getAll())]);
        keys.forEach((key, index) => kept.push(`${name} ${store} ${text(key)} ${text(values[index])}`));
      }
      database.close();
    }
    for (const [name, value] of Object.entries({ ...localStorage, ...sessionStorage }))
      kept.push(`${name} ${String(value)}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) kept.push(`${name} ${url}`);
    }
    return kept;
  });
}

/** The shell worker has put the app on the device. */
export async function shellKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
