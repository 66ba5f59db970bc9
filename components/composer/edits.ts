import type { Ours } from '@/utils/domain/interaction.ts';

/** `waiting`: background did not answer and is asked again by itself, until it does. Codes have a sentence `error_<code>`. */
export type SaveState = { kind: 'saved' | 'saving' } | { kind: 'waiting' | 'stopped'; code: string };

/** Some of what we add; a field is there or not, never undefined. */
export type Typed = Partial<Ours>;

type Sent<View> = { ok: true; value: View } | { ok: false; code: string };

interface Rim<View> {
  /** Must not throw; `seq` grows with every call, also for the same patch sent again. */
  send(seq: number, patch: Typed): Promise<Sent<View>>;
  saved(view: View): void;
  changed(state: SaveState): void;
  /** Resolves after `ms` milliseconds, at once when the signal aborts. */
  wait(ms: number): Promise<void>;
  signal: AbortSignal;
}

/** Background was gone, being replaced or too slow: the same patch is safe to send again. */
const PASSING = new Set(['gone', 'terminated', 'blocked', 'slow']);
/** Sending again can't help: the page this card is in belongs to an extension that no longer runs. */
const FINAL = 'updated';
const PATIENCE_MS = 4_000;
const LONGEST_WAIT_MS = 2_000;

/**
 * What the person types, on its way to the store: one edit in flight, what comes meanwhile merged into the next. A failed
 * patch goes back under what is newer, so nothing typed is lost while the card lives.
 */
export class Edits<View> {
  #rim: Rim<View>;
  #seq = 0;
  #unsent: Typed = {};
  #flying: Typed = {};
  #run: Promise<boolean> | null = null;
  #final = false;

  constructor(rim: Rim<View>) {
    this.#rim = rim;
  }

  /** What is typed and not known to be stored: shown over whatever an answer says. */
  get unsaved(): Typed {
    return { ...this.#flying, ...this.#unsent };
  }

  push(patch: Typed): void {
    this.#unsent = { ...this.#unsent, ...patch };
    void this.settle();
  }

  /** Sends what is left. True once all is stored, false when it stopped with a code. */
  settle(): Promise<boolean> {
    this.#run ??= this.#sendAll().finally(() => {
      this.#run = null;
    });
    return this.#run;
  }

  async #sendAll(): Promise<boolean> {
    for (let failures = 0; Object.keys(this.#unsent).length > 0; ) {
      if (this.#final || this.#rim.signal.aborted) return false;
      if (failures === 0) this.#rim.changed({ kind: 'saving' });
      const answer = await this.#sendNext();
      if (answer.ok) {
        failures = 0;
        this.#rim.saved(answer.value);
      } else if (PASSING.has(answer.code)) {
        this.#rim.changed({ kind: 'waiting', code: answer.code });
        await this.#rim.wait(Math.min(100 * 2 ** failures, LONGEST_WAIT_MS));
        failures += 1;
      } else {
        this.#final = answer.code === FINAL;
        this.#rim.changed({ kind: 'stopped', code: answer.code });
        return false;
      }
    }
    this.#rim.changed({ kind: 'saved' });
    return true;
  }

  async #sendNext(): Promise<Sent<View>> {
    this.#flying = this.#unsent;
    this.#unsent = {};
    this.#seq += 1;
    const answer = await Promise.race([this.#rim.send(this.#seq, this.#flying), this.#slow()]);
    if (!answer.ok) this.#unsent = { ...this.#flying, ...this.#unsent };
    this.#flying = {};
    return answer;
  }

  async #slow(): Promise<{ ok: false; code: string }> {
    await this.#rim.wait(PATIENCE_MS);
    return { ok: false, code: 'slow' };
  }
}
