import { signal } from '@preact/signals';
import { reactionsOf } from '@/utils/store/list.ts';
import type { Row } from '@/utils/store/types.ts';

/** Own posts whose reactions are folded out, each with them. */
export class Unfolded {
  readonly #rows = signal<ReadonlyMap<string, readonly Row[]>>(new Map());

  get value(): ReadonlyMap<string, readonly Row[]> {
    return this.#rows.value;
  }

  /** Rows with the reactions of those that are folded out under each. */
  among(rows: readonly Row[]): readonly Row[] {
    const unfolded = this.#rows.value;
    return unfolded.size === 0 ? rows : rows.flatMap((row) => [row, ...(unfolded.get(row.id) ?? [])]);
  }

  clear(): void {
    this.#rows.value = new Map();
  }

  async toggle(id: string): Promise<void> {
    if (!this.#rows.value.has(id)) return this.#read(id);
    const rest = new Map(this.#rows.value);
    rest.delete(id);
    this.#rows.value = rest;
  }

  async refresh(): Promise<void> {
    await Promise.all([...this.#rows.value.keys()].map((id) => this.#read(id)));
  }

  async #read(id: string): Promise<void> {
    const reactions = await reactionsOf(id);
    this.#rows.value = new Map(this.#rows.value).set(id, reactions);
  }
}
