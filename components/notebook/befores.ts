import { signal } from '@preact/signals';
import type { Snapshot } from '@/utils/domain/interaction.ts';
import { snapshotsOf } from '@/utils/store/list.ts';
import type { Row } from '@/utils/store/types.ts';

/** The numbers before a post's newest ones, read once for each row that is drawn. */
export class Befores {
  readonly #known = signal<ReadonlyMap<string, Snapshot | null>>(new Map());

  /** Null while they are being read, and where there are none. */
  of(row: Row): Snapshot | null {
    const { latest } = row;
    if (!latest) return null;
    const known = this.#known.value.get(latest.id);
    if (known === undefined) queueMicrotask(() => void this.#read(row.id, latest));
    return known ?? null;
  }

  async #read(id: string, latest: Snapshot): Promise<void> {
    if (this.#known.peek().has(latest.id)) return;
    this.#know(latest, null);
    const older = (await snapshotsOf(id)).findLast((one) => one.at < latest.at);
    if (older) this.#know(latest, older);
  }

  #know(latest: Snapshot, before: Snapshot | null): void {
    this.#known.value = new Map(this.#known.peek()).set(latest.id, before);
  }
}
