import type { Launched } from './chromium.ts';

/** What the desk's window holds of each store of the database, keys and values. */
interface Stock {
  [store: string]: { keys: IDBValidKey[]; values: unknown[] };
}
declare global {
  interface Window {
    stock?: Stock;
  }
}

/** Remembers all that the database holds now, so that `putBack` needs none of the acts that brought it there. */
export const putAside = (earshot: Launched): Promise<void> =>
  earshot.desk.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('earshot');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const stock: Stock = {};
          const tx = opening.result.transaction([...opening.result.objectStoreNames]);
          opening.result.close();
          for (const name of tx.objectStoreNames) {
            const [keys, values] = [tx.objectStore(name).getAllKeys(), tx.objectStore(name).getAll()];
            values.onsuccess = () => {
              stock[name] = { keys: keys.result, values: values.result };
            };
          }
          tx.onerror = () => failed(tx.error);
          tx.oncomplete = () => {
            window.stock = stock;
            done();
          };
        };
      }),
  );

/** Makes the database hold what was put aside and nothing else; false where nothing was. */
export const putBack = (earshot: Launched): Promise<boolean> =>
  earshot.desk.evaluate(
    () =>
      new Promise((done, failed) => {
        const { stock } = window;
        if (!stock) return done(false);
        const opening = indexedDB.open('earshot');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
          opening.result.close();
          for (const [name, { keys, values }] of Object.entries(stock)) {
            const store = tx.objectStore(name);
            store.clear();
            for (const [nth, value] of values.entries()) store.put(value, store.keyPath === null ? keys[nth] : undefined);
          }
          tx.onabort = () => failed(tx.error);
          tx.oncomplete = () => done(true);
        };
      }),
  );
