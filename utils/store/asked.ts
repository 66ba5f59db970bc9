/**
 * What a request answers. By hand where thousands are made in an act: what the library puts around each costs a good part of
 * the request. Rejects with what the browser says.
 */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
