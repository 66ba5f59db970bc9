interface Ending {
  abort(): void;
  readonly done: Promise<void>;
}

/** Takes a transaction back; one that has ended by itself wrote nothing. */
export const abort = (tx: Ending): void => {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
};

/** What a request says that came after the end: the transaction knows why it ended. */
const after = new Set(['AbortError', 'TransactionInactiveError', 'InvalidStateError']);

/** All of the work in one transaction, or nothing of it. Rejects with what the work failed at, or why the browser ended it. */
export const inOne = async <T>(tx: Ending, work: () => Promise<T>): Promise<T> => {
  const ended = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work();
    await tx.done;
    return value;
  } catch (error) {
    abort(tx);
    const end = await ended;
    throw end && error instanceof DOMException && after.has(error.name) ? end.error : error;
  }
};
