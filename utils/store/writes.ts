/** Writes of one transaction that are waited for together: one that fails meanwhile is met there. */
export class Writes {
  readonly #all: Promise<unknown>[] = [];

  add(...asked: Promise<unknown>[]): void {
    for (const one of asked) void Promise.allSettled([one]);
    this.#all.push(...asked);
  }

  /** Rejects with what the first that failed says. */
  done(): Promise<unknown> {
    return Promise.all(this.#all);
  }
}
