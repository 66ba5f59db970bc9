import { database } from './database.ts';
import { inOne } from './in-one.ts';
import { type ActStores, actStores, type Writing } from './schema.ts';
import { Act } from './scope.ts';

/** A transaction over all that acts touch. */
export const writing = async (): Promise<Writing> =>
  (await database()).transaction<ActStores, 'readwrite'>(actStores, 'readwrite', { durability: 'relaxed' });

/** Work beside the acts, in one transaction: it changes nothing that anybody waits for. */
export const beside = async <T>(work: (tx: Act) => Promise<T>): Promise<T> => {
  const tx = await writing();
  return inOne(tx, async () => {
    const scope = new Act(tx);
    const value = await work(scope);
    await scope.settle();
    return value;
  });
};
