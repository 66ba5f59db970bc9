import { signal } from '@preact/signals';

/** What was just done, with its undo where it has one. */
export interface Notice {
  text: string;
  undo: (() => Promise<void>) | null;
}

/** The undo bar and what a screen reader is told. */
export class Notices {
  readonly shown = signal<Notice | null>(null);
  /** Said once, politely. */
  readonly said = signal('');

  tell(text: string, undo: Notice['undo'] = null): void {
    this.said.value = text;
    this.shown.value = { text, undo };
  }

  /** For the ear alone. */
  say(text: string): void {
    this.said.value = text;
  }

  async undo(): Promise<void> {
    const notice = this.shown.value;
    this.shown.value = null;
    await notice?.undo?.();
  }

  drop(notice: Notice | null = this.shown.value): void {
    if (this.shown.value === notice) this.shown.value = null;
  }
}
