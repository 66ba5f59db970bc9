const turns = new Map<string, Promise<unknown>>();

/**
 * Runs work on one thing, by its name, one after the other: each reads what it then writes. That a worker forgets its turns
 * when it ends does no harm, for the work ends with it. Gives what the work gives, and throws what it throws.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(name) ?? Promise.resolve()).then(work);
  // Whoever asked hears of a failure; the next in turn only waits for the end.
  const over = Promise.allSettled([mine]);
  turns.set(name, over);
  void over.then(() => {
    if (turns.get(name) === over) turns.delete(name);
  });
  return mine;
}
