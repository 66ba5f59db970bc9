import { computed, type Signal, signal } from '@preact/signals';
import { Edits, type SaveState, type Typed } from '@/components/composer/edits.ts';
import type { Act } from '@/components/composer/keys.ts';
import { ShowWhere } from '@/components/composer/show-where.ts';
import { now } from '@/utils/clock.ts';
import type { Notebook, Tag, TagGroup, Voice } from '@/utils/domain/interaction.ts';
import type { News } from '@/utils/messages/down.ts';
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
  /** Whose account it is, as was just said here. */
  readonly said = signal<Voice | null>(null);
  /** Undo or the voice failed: a code with a sentence. */
  readonly refused = signal<string | null>(null);
  /** "Show me where" */
  readonly show: ShowWhere;
  /** The card stands in the page that it was kept from: something there can be shown to it. */
  readonly inPage: boolean;
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
  constructor(ask: Ask, session: string, view: View, gone: () => void, inPage = false) {
    this.inPage = inPage;
    this.#ask = ask;
    this.#session = session;
    this.#gone = gone;
    this.view = signal<View>(view);
    this.show = new ShowWhere(ask, session, (code) => {
      this.refused.value = code;
    });
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

  /** Whose account this is, null: not said; it may change the notebook, so what was typed goes first. */
  async voice(voice: Voice | null): Promise<void> {
    await this.#edits.settle();
    const answer = await this.#ask('composer.voice', { session: this.#session, voice });
    if (answer.ok) {
      this.said.value = voice;
      this.#show(answer.value);
    } else this.refused.value = answer.code;
  }

  passedOn(to: string): void {
    this.edit({ passedOn: [...this.kept.value.passedOn, { to, at: now(), told: false }] });
  }

  /** Tags by use, then name; none when background doesn't answer: suggestions are never worth a sentence. */
  async suggest(group: TagGroup | null, prefix: string): Promise<Tag[]> {
    const answer = await this.#ask('composer.tags', { session: this.#session, group, prefix });
    return answer.ok ? answer.value.tags : [];
  }

  /** Background tells of what is being shown in the page. */
  async hear(said: News): Promise<void> {
    if (!this.show.hear(said)) return;
    const answer = await this.#ask('composer.view', { session: this.#session });
    if (answer.ok) this.view.value = answer.value;
  }

  /** The text of a report on this page; null where there is none, with its sentence. */
  async report(): Promise<string | null> {
    const answer = await this.#ask('composer.report', { session: this.#session });
    if (!answer.ok) this.refused.value = answer.code;
    return answer.ok ? answer.value.text : null;
  }

  /** Who is behind the account, and others with a name like what was typed; nobody when background doesn't answer. */
  async persons(typed: string): Promise<Output<'composer.persons'>> {
    const answer = await this.#ask('composer.persons', { session: this.#session, typed });
    return answer.ok ? answer.value : { person: null, others: [] };
  }

  /** Null where it failed, which is said in the card. */
  async changePerson(change: Input<'composer.person'>['change']): Promise<Output<'composer.person'> | null> {
    const answer = await this.#ask('composer.person', { session: this.#session, change });
    if (!answer.ok) this.refused.value = answer.code;
    return answer.ok ? answer.value : null;
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
