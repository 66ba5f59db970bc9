import type { Launched } from './chromium.ts';

/** Puts the database back to the shape of version 5, with so many `copies` of the one mention that it holds: as an older Earshot left it after years. */
export const asVersion5 = (earshot: Launched, copies: number): Promise<void> =>
  earshot.desk.evaluate(async (copies) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const newer = await done(indexedDB.open('earshot'));
    const names = [...newer.objectStoreNames];
    const from = newer.transaction(names);
    const stores = await Promise.all(
      names.map(async (name) => {
        const store = from.objectStore(name);
        const indexes = [...store.indexNames].map((index) => store.index(index));
        return {
          name,
          keyPath: store.keyPath,
          indexes: indexes.map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, options: { unique, multiEntry } })),
          rows: await done<{ id: string; place: number; listening?: number }[]>(store.getAll()),
        };
      }),
    );
    newer.close();
    await done(indexedDB.deleteDatabase('earshot'));
    const opening = indexedDB.open('earshot', 5);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        if (['pairs', 'loose', 'uncounted', 'uncountedTags'].includes(name)) continue;
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index.options);
      }
    };
    const older = await done(opening);
    const kept = stores.filter(({ name }) => older.objectStoreNames.contains(name));
    const tx = older.transaction(
      kept.map(({ name }) => name),
      'readwrite',
    );
    const counted = (row: { listening?: number }) => ({ ...row, listening: (row.listening ?? 0) + copies });
    for (const { name, rows } of kept) for (const row of rows) tx.objectStore(name).put(name === 'counters' ? counted(row) : row);
    const interactions = tx.objectStore('interactions');
    for (const row of stores.find(({ name }) => name === 'interactions')?.rows ?? [])
      for (let n = 0; n < copies; n += 1) interactions.put({ ...row, id: `${row.id}-${n}`, place: row.place + 100_000 + n });
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    older.close();
  }, copies);
