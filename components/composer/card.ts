import { computed, type Signal, signal } from '@preact/signals';
import { Edits, type SaveState, type Typed } from '@/components/composer/edits.ts';
import type { Act } from '@/components/composer/keys.ts';
import { now } from '@/utils/clock.ts';
import type { Notebook, Tag, TagGroup, Voice } from '@/utils/domain/interaction.ts';
import type { Answer, Input, MessageName, Output } from '@/utils/messages/protocol.ts';

export type Ask = <N extends MessageName>(name: N, input: Input<N>) => Promise<Answer<N>>;
type View = Output<'composer.edit'>;

export const otherNotebook = (notebook: Notebook): Notebook => (notebook === 'listening' ? 'performance' : 'listening');

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((over) => {
    const end = (): void => {
      clearTimeout(timer);
      over();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });

/** One open card: what is kept, laid over by what the person has typed and background has not yet confirmed. */
export class Card {
  readonly view: Signal<View>;
  readonly saving = signal<SaveState>({ kind: 'saved' });
  /** Undo or the voice failed: a code with a sentence. */
  readonly refused = signal<string | null>(null);
  readonly #typed = signal<Typed>({});
  readonly kept = computed(() => ({ ...this.view.value.interaction, ...this.#typed.value }));
  /** Our own post: its numbers stand where sentiment stands. */
  readonly isOwn = computed(() => this.kept.value.notebook === 'performance' && this.kept.value.reactionTo === null);

  readonly #ask: Ask;
  readonly #session: string;
  readonly #stop = new AbortController();
  readonly #edits: Edits<View>;
  readonly #gone: () => void;
  #closing = false;

  /** `gone` takes the card off the screen, for what background can't take off: a small window. */
  constructor(ask: Ask, { session, ...view }: Output<'composer.open'>, gone: () => void) {
    this.#ask = ask;
    this.#session = session;
    this.#gone = gone;
    this.view = signal<View>(view);
    this.#edits = new Edits<View>({
      send: (seq, patch) => ask('composer.edit', { session, seq, patch }),
      saved: (answer) => this.#show(answer),
      changed: (state) => {
        this.saving.value = state;
      },
      wait: (ms) => pause(ms, this.#stop.signal),
      signal: this.#stop.signal,
    });
  }

  edit(patch: Typed): void {
    this.#edits.push(patch);
    this.#typed.value = { ...this.#typed.value, ...patch };
  }

  act(act: Act): void {
    const { sentiment, status, win, notebook } = this.kept.value;
    if (act.does === 'done') void this.close();
    else if (act.does === 'sentiment' && !this.isOwn.value) this.edit({ sentiment: act.sentiment === sentiment ? null : act.sentiment });
    else if (act.does === 'needs-reply') this.edit({ status: status === 'needs-reply' ? 'none' : 'needs-reply' });
    else if (act.does === 'win') this.edit({ win: !win });
    else if (act.does === 'move') this.edit({ notebook: otherNotebook(notebook) });
  }

  /** Whose account this is; it may change the notebook, so what was typed goes first. */
  async voice(voice: Voice): Promise<void> {
    await this.#edits.settle();
    const answer = await this.#ask('composer.voice', { session: this.#session, voice });
    if (answer.ok) this.#show(answer.value);
    else this.refused.value = answer.code;
  }

  passedOn(to: string): void {
    this.edit({ passedOn: [...this.kept.value.passedOn, { to, at: now(), told: false }] });
  }

  /** Tags by use, then name; none when background doesn't answer: suggestions are never worth a sentence. */
  async suggest(group: TagGroup | null, prefix: string): Promise<Tag[]> {
    const answer = await this.#ask('composer.tags', { session: this.#session, group, prefix });
    return answer.ok ? answer.value.tags : [];
  }

  size(height: number): void {
    void this.#ask('composer.size', { session: this.#session, height });
  }

  async tryAgain(): Promise<void> {
    this.refused.value = null;
    await this.#edits.settle();
  }

  /** Once all is stored. What can't be stored stays on screen with its sentence; asked once more, the card closes over it. */
  async close(): Promise<void> {
    const { kind } = this.saving.value;
    const giveUp = this.#closing && (kind === 'stopped' || kind === 'waiting');
    this.#closing = true;
    if (giveUp || (await this.#edits.settle())) await this.#end('composer.close');
  }

  async undo(): Promise<void> {
    await this.#edits.settle();
    await this.#end('composer.undo');
  }

  async #end(how: 'composer.close' | 'composer.undo'): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const answer = await this.#ask(how, { session: this.#session });
    if (!answer.ok && how === 'composer.undo') {
      this.refused.value = answer.code;
      return;
    }
    this.#stop.abort();
    this.#gone();
  }

  #show(view: View): void {
    this.view.value = view;
    this.#typed.value = this.#edits.unsaved;
  }
}
