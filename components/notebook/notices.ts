import { signal } from '@preact/signals';
import { t } from '@/components/text.ts';
import type { Doing } from '@/utils/store/doing.ts';

/** What was just done, with its undo where it has one. */
export interface Notice {
  text: string;
  undo: (() => Promise<void>) | null;
}

/** How far an act on many is. */
export interface Running {
  done: number;
  of: number;
  stop(): void;
}

/** Few are done before anyone could read how far it is. */
const SOON = 500;

/** The undo bar and what a screen reader is told. */
export class Notices {
  readonly shown = signal<Notice | null>(null);
  readonly running = signal<Running | null>(null);
  /** Said once, politely. */
  readonly said = signal('');
  /** What is being done: whether it went well. */
  #going: Promise<boolean> | null = null;

  tell(text: string, undo: Notice['undo'] = null): void {
    this.said.value = text;
    this.shown.value = { text, undo };
  }

  /** For the ear alone. */
  say(text: string): void {
    this.said.value = text;
  }

  /** Shows how far something is that takes long, and what stops it. */
  during<T>(of: number, run: (doing: Doing) => Promise<T>): Promise<T> {
    const act = this.#during(of, run);
    // Whoever asked hears of its failure.
    const going = act.then(
      () => true,
      () => false,
    );
    this.#going = going;
    void going.then(() => {
      if (this.#going === going) this.#going = null;
    });
    return act;
  }

  async #during<T>(of: number, run: (doing: Doing) => Promise<T>): Promise<T> {
    const stopping = new AbortController();
    let at = 0;
    const show = () => {
      this.running.value = { done: at, of, stop: () => stopping.abort() };
    };
    const timer = setTimeout(() => {
      this.say(t('doing', at, of));
      show();
    }, SOON);
    const said = (done: number) => {
      at = done;
      if (this.running.value) show();
    };
    try {
      return await run({ said, signal: stopping.signal });
    } finally {
      clearTimeout(timer);
      this.running.value = null;
    }
  }

  /** What was done last; asked while that is being done, it waits: what was done before isn't meant. */
  async undo(): Promise<void> {
    if (this.#going && !(await this.#going)) return;
    const notice = this.shown.value;
    this.shown.value = null;
    await notice?.undo?.();
  }

  drop(notice: Notice | null = this.shown.value): void {
    if (this.shown.value === notice) this.shown.value = null;
  }
}
