import { identityOf } from '@/utils/domain/identity.ts';
import { type PointStep, pointStepOf } from '@/utils/domain/pointing.ts';
import type { FieldName } from '@/utils/domain/post.ts';
import { send } from '@/utils/messages/client.ts';
import type { Beside } from '../beside.ts';
import { eat } from '../eat.ts';
import { onDown } from '../hear.ts';
import { Pick } from '../pick.ts';
import type { Reader } from '../reader.ts';
import { bringIntoView } from './bring.ts';
import { lessonFrom } from './learn.ts';
import { placesFor, stepped } from './places.ts';
import { pointedAt } from './pointed.ts';
import { type Spot, spotOf, startFor } from './spot.ts';

/** As many kept posts of the page as are read again at once. */
const AGAIN = 100;

/** The posts of this page that were kept and stand where they stood. */
const kept = () => globalThis.earshotMarks?.kept ?? [];

/** One field of one post that is being shown. */
interface Asked {
  id: string;
  field: FieldName;
  post: Element;
  pick: Pick;
  stop: AbortController;
}

/**
 * "Show me where": what can be the missing field is framed under the pointer, or by the keys that the card passes on; a click
 * or Enter teaches the rule. It uses the reader that is in the page already, and its layer.
 */
export class Teaching {
  readonly #reader: Reader;
  readonly #beside: Beside;
  #asked: Asked | null = null;

  constructor(reader: Reader, beside: Beside) {
    this.#reader = reader;
    this.#beside = beside;
    onDown(beside.signal, (message) => {
      if (message.down === 'teach') this.#begin(message.id, message.field);
      else if (message.down === 'teach-step') this.#step(message.step);
      else if (message.down === 'teach-end' || message.down === 'card-close') this.#end();
    });
    beside.signal.addEventListener('abort', () => this.#end());
  }

  #begin(id: string, field: FieldName): void {
    this.#end();
    const card = globalThis.earshotKeeper?.card;
    const post = card?.post;
    if (!card || !post || kept().find((mark) => mark.id === id)?.post !== post) {
      void send('page.teach-end', { id, code: 'no-post-here' });
      return;
    }
    const pick = new Pick(
      this.#beside.layer,
      (under) => this.#spot(under)?.element ?? null,
      (_, under) => this.#take(under),
      () => this.#left(),
    );
    const stop = new AbortController();
    this.#asked = { id, field, post, pick, stop };
    this.#beside.button.hide();
    card.shows = true;
    card.focus();
    const signal = AbortSignal.any([this.#beside.signal, stop.signal]);
    pick.begin(signal);
    addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
  }

  #end(): void {
    const card = globalThis.earshotKeeper?.card;
    if (card) card.shows = false;
    this.#asked?.stop.abort();
    this.#asked = null;
  }

  /** Escape in the page; after a pick nothing is asked any more. */
  #left(): void {
    if (!this.#asked) return;
    void send('page.teach-end', { id: this.#asked.id, code: null });
    this.#end();
  }

  /** The keys are the card's; where the focus got into the page all the same, it goes back, and the page hears none of them. */
  #key(event: KeyboardEvent): void {
    const step = pointStepOf(event);
    if (!event.isTrusted || !step) return;
    eat(event);
    globalThis.earshotKeeper?.card.focus();
    this.#step(step);
  }

  #spot(under: Element): Spot | null {
    if (!this.#asked) return null;
    const { field, post } = this.#asked;
    const { page, recipe } = this.#reader.reads.how(post);
    return startFor(under, post, recipe, page) ? spotOf(field, under, page) : null;
  }

  #take(under: Element): void {
    const spot = this.#spot(under);
    const asked = this.#asked;
    if (!spot || !asked) return;
    this.#end();
    this.#learn(asked, spot);
  }

  #step(step: PointStep): void {
    if (!this.#asked) return;
    const { id, field, post, pick } = this.#asked;
    if (step === 'take') {
      if (pick.marked?.isConnected) this.#take(pick.marked);
      return;
    }
    const places = placesFor(post, this.#reader.reads.posts(), (element) => this.#spot(element)?.element ?? null);
    const to = stepped(places, pick.marked, step, post);
    const spot = to && this.#spot(to);
    if (to) bringIntoView(to, globalThis.earshotKeeper?.card.box ?? null);
    pick.mark(to);
    const { page } = this.#reader.reads.how(post);
    const pointed = spot && { ...pointedAt(field, spot, page), place: places.indexOf(to) + 1, of: places.length };
    void send('page.pointed', { id, pointed });
  }

  #learn(asked: Asked, spot: Spot): void {
    const { id, field, post } = asked;
    const { reads } = this.#reader;
    const { page, recipe } = reads.how(post);
    const lesson = lessonFrom(field, spot, post, reads.posts(), recipe, page);
    void (lesson ? this.#tell(id, lesson, post) : send('page.teach-end', { id, code: 'no-rule' }));
  }

  /** The rule is stored first; then the posts of this page that were kept without the field are read with it. */
  async #tell(id: string, lesson: NonNullable<ReturnType<typeof lessonFrom>>, post: Element): Promise<void> {
    const { reads } = this.#reader;
    const learned = await send('page.taught', { id, lesson });
    if (!learned.ok) {
      void send('page.teach-end', { id, code: learned.code });
      return;
    }
    // Before the rule: it may change by what a post is known.
    const here = kept();
    reads.followRules([learned.value.rule], []);
    const others = here.filter((mark) => mark.id !== id);
    for (const mark of here) mark.identity = identityOf(reads.read(mark.post));
    const mine = here.filter((mark) => mark.id === id && mark.post === post);
    const again = [...mine, ...others.slice(0, AGAIN - 1)].map((one) => ({ id: one.id, post: reads.read(one.post) }));
    const read = await send('page.read-again', {
      id,
      posts: again.filter((one) => one.id === id || one.post.taught?.includes(lesson.field)),
    });
    if (!read.ok) globalThis.earshotKeeper?.notice.tell(read.code);
  }
}
