import { browser } from '@wxt-dev/browser';
import { identityOf } from '@/utils/domain/identity.ts';
import type { FieldName } from '@/utils/domain/post.ts';
import { alive, send } from '@/utils/messages/client.ts';
import type { Down } from '@/utils/messages/down.ts';
import type { Beside } from '../beside.ts';
import { Pick } from '../pick.ts';
import type { Reader } from '../reader.ts';
import { lessonFrom } from './learn.ts';
import { type Spot, spotOf, startFor } from './spot.ts';

/** As many kept posts of the page as are read again at once. */
const AGAIN = 100;

/**
 * "Show me where": what can be the missing field is framed under the pointer; a click teaches the rule. It uses the reader
 * that is in the page already, and its layer.
 */
export class Teaching {
  readonly #reader: Reader;
  readonly #beside: Beside;
  #pick: Pick | null = null;

  constructor(reader: Reader, beside: Beside) {
    this.#reader = reader;
    this.#beside = beside;
    const hear = (message: Down, sender: { id?: string }): void => {
      if (sender.id !== browser.runtime.id || !('down' in message)) return;
      if (message.down === 'teach') this.#begin(message.id, message.field);
      else if (message.down === 'teach-end' || message.down === 'card-close') this.#end();
    };
    browser.runtime.onMessage.addListener(hear);
    beside.signal.addEventListener('abort', () => {
      this.#end();
      if (alive()) browser.runtime.onMessage.removeListener(hear);
    });
  }

  #begin(id: string, field: FieldName): void {
    this.#end();
    const { card, marks } = this.#reader;
    const { post } = card;
    if (!post || marks.kept.find((mark) => mark.id === id)?.post !== post) {
      void send('page.teach-end', { id, code: 'no-post-here' });
      return;
    }
    const { page, recipe } = this.#reader.reads.how(post);
    const spot = (under: Element): Spot | null => (startFor(under, post, recipe, page) ? spotOf(field, under, page) : null);
    let taught = false;
    this.#pick = new Pick(
      this.#beside.layer,
      (under) => spot(under)?.element ?? null,
      (_, under) => {
        const found = spot(under);
        taught = found !== null;
        if (found) this.#learn(id, field, found, post);
      },
      () => {
        if (!taught) void send('page.teach-end', { id, code: null });
      },
    );
    this.#beside.button.hide();
    this.#pick.begin(this.#beside.signal);
  }

  #end(): void {
    this.#pick?.end();
    this.#pick = null;
  }

  #learn(id: string, field: FieldName, spot: Spot, post: Element): void {
    const { reads } = this.#reader;
    const { page, recipe } = reads.how(post);
    const lesson = lessonFrom(field, spot, post, reads.posts(), recipe, page);
    void (lesson ? this.#tell(id, lesson, post) : send('page.teach-end', { id, code: 'no-rule' }));
  }

  /** The rule is stored first; then the posts of this page that were kept without the field are read with it. */
  async #tell(id: string, lesson: NonNullable<ReturnType<typeof lessonFrom>>, post: Element): Promise<void> {
    const { reads, marks, notice } = this.#reader;
    const learned = await send('page.taught', { id, lesson });
    if (!learned.ok) {
      void send('page.teach-end', { id, code: learned.code });
      return;
    }
    // Before the rule: it may change by what a post is known.
    const here = marks.kept;
    reads.followRules([learned.value.rule], []);
    const others = here.filter((mark) => mark.id !== id);
    for (const mark of here) mark.identity = identityOf(reads.read(mark.post));
    const mine = here.filter((mark) => mark.id === id && mark.post === post);
    const again = [...mine, ...others.slice(0, AGAIN - 1)].map((one) => ({ id: one.id, post: reads.read(one.post) }));
    const read = await send('page.read-again', {
      id,
      posts: again.filter((one) => one.id === id || one.post.taught?.includes(lesson.field)),
    });
    if (!read.ok) notice.tell(read.code);
  }
}
