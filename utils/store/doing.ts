/** How an act on many is followed, and stopped: it is then taken back whole, and fails with `stopped`. */
export interface Doing {
  /** How many are through. */
  said(done: number): void;
  readonly signal: AbortSignal;
}

/** Often enough to see it move. */
const EVERY = 50;

/** One after the other. False: stopped, and the act is to fail. */
export const through = async <T>(all: readonly T[], doing: Doing | undefined, each: (one: T) => Promise<void>): Promise<boolean> => {
  for (const [index, one] of all.entries()) {
    if (doing?.signal.aborted) return false;
    if (index % EVERY === 0) doing?.said(index);
    await each(one);
  }
  return true;
};
