/** The same work done raw: a store with two indexes and a multi-entry index of 20 words, as plainly as IndexedDB allows. */
const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

const finished = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });

export interface RawRow {
  id: string;
  site: string;
  author: string;
  at: number;
  url: string;
  text: string;
  tokens: string[];
}

export const openRaw = (name: string): Promise<IDBDatabase> => {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => {
    const store = asked.result.createObjectStore('items', { keyPath: 'id' });
    store.createIndex('at', 'at');
    store.createIndex('site_at', ['site', 'at']);
    store.createIndex('tokens', 'tokens', { multiEntry: true });
  };
  return request(asked);
};

export const putRaw = async (db: IDBDatabase, rows: readonly RawRow[]): Promise<void> => {
  const tx = db.transaction('items', 'readwrite', { durability: 'relaxed' });
  const store = tx.objectStore('items');
  for (const row of rows) store.put(row);
  await finished(tx);
};

/** The 50 newest by an index, as fast as this browser reads them. */
export const newestRaw = (db: IDBDatabase): Promise<unknown[]> => {
  const index = db.transaction('items').objectStore('items').index('at');
  return request(Reflect.apply(index.getAll, index, [{ direction: 'prev', count: 50 }]));
};

export const countRaw = (db: IDBDatabase): Promise<number> => request(db.transaction('items').objectStore('items').count());

const keysOf = (db: IDBDatabase, token: string): Promise<IDBValidKey[]> =>
  request(db.transaction('items').objectStore('items').index('tokens').getAllKeys(IDBKeyRange.only(token)));

/** Both posting lists read in full, intersected, and the rows of the first 50. */
export const intersectRaw = async (db: IDBDatabase, a: string, b: string): Promise<unknown[]> => {
  const [x, y] = await Promise.all([keysOf(db, a), keysOf(db, b)]);
  const set = new Set(x);
  const both = y.filter((key) => set.has(key)).slice(0, 50);
  const store = db.transaction('items').objectStore('items');
  return Promise.all(both.map((key) => request(store.get(key))));
};
