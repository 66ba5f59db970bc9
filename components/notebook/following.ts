/** Gathers changed ids while a refresh runs: one in flight, and one more for all that came meanwhile. */
export class Following {
  #waiting: Set<string> | null = null;
  #running = false;
  readonly #refresh: (ids: readonly string[]) => Promise<void>;

  constructor(refresh: (ids: readonly string[]) => Promise<void>) {
    this.#refresh = refresh;
  }

  changed(ids: readonly string[]): void {
    this.#waiting = new Set([...(this.#waiting ?? []), ...ids]);
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#waiting) {
        const ids = [...this.#waiting];
        this.#waiting = null;
        await this.#refresh(ids);
      }
    } finally {
      this.#running = false;
    }
  }
}
