import { signal } from '@preact/signals';
import type { Ask } from '@/components/composer/card.ts';
import type { Pointed, PointStep } from '@/utils/domain/pointing.ts';
import type { FieldName } from '@/utils/domain/post.ts';
import type { News } from '@/utils/messages/down.ts';

/** "Show me where": the person points at a field in the page, by the pointer there or by keys here. */
export class ShowWhere {
  /** The field that is being pointed at. */
  readonly field = signal<FieldName | null>(null);
  /** What a key has framed; null: nothing yet, 'nothing': nothing in the post can be it. */
  readonly pointed = signal<Pointed | 'nothing' | null>(null);
  /** The field that was shown last, and is read from now on. */
  readonly learned = signal<FieldName | null>(null);
  readonly #ask: Ask;
  readonly #session: string;
  readonly #over: (code: string | null) => void;

  /** `over`: it ends or begins anew; with a code where it failed. */
  constructor(ask: Ask, session: string, over: (code: string | null) => void) {
    this.#ask = ask;
    this.#session = session;
    this.#over = over;
  }

  async begin(field: FieldName): Promise<void> {
    this.#stopped(null);
    this.learned.value = null;
    this.field.value = field;
    const answer = await this.#ask('composer.teach', { session: this.#session, field });
    if (!answer.ok) this.#stopped(answer.code);
  }

  step(step: PointStep): void {
    void this.#ask('composer.teach-step', { session: this.#session, step });
  }

  stop(): void {
    this.#stopped(null);
    void this.#ask('composer.teach-end', { session: this.#session });
  }

  /** Background says what is framed, or that pointing is over. True: the post has changed with it. */
  hear(said: News): boolean {
    const field = this.field.value;
    if (said.news === 'pointed') {
      if (field) this.pointed.value = said.pointed ?? 'nothing';
      return false;
    }
    this.#stopped(said.code);
    if (said.news === 'taught') this.learned.value = field;
    return said.news === 'taught';
  }

  #stopped(code: string | null): void {
    this.field.value = null;
    this.pointed.value = null;
    this.#over(code);
  }
}
