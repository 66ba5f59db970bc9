import { now } from '@/utils/clock.ts';
import { clip, TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import { send } from '@/utils/messages/client.ts';
import type { Down } from '@/utils/messages/down.ts';
import type { Beside } from './beside.ts';
import { CardHost } from './card.ts';
import { onDown } from './hear.ts';
import { Notice } from './notice.ts';
import type { Reader } from './reader.ts';
import { isFrame, meantByFocus, selected, underPointer, withFocus } from './under.ts';

type Way = 'button' | 'command' | 'menu' | 'popup' | 'selection';

/** Keeps what the reader of the page reads, and holds its card. It comes where somebody keeps something. */
export class Keeper {
  readonly #beside: Beside;
  readonly notice: Notice;
  readonly card: CardHost;
  /** How often something was kept: the card is the last one's. */
  #saves = 0;

  constructor(beside: Beside) {
    const { layer, signal } = beside;
    this.#beside = beside;
    this.notice = new Notice(layer, signal);
    this.card = new CardHost(layer, (id) => this.#window(id), signal);
    layer.onMoved = () => this.card.displaced();
    onDown(signal, (message) => this.#hear(message));
  }

  /** Keeps the post that is found. A page that breaks the reader is said: nobody waits for a card that never comes. */
  async keep(way: Way, find: () => Element | Promise<Element>): Promise<void> {
    await this.#orSay(async (reads) => this.#keep(await find(), way, reads));
  }

  #hear(message: Down): void {
    if (message.down === 'card-here') this.card.here(message.id);
    else if (message.down === 'card-size') this.card.size(message.id, message.height);
    else if (message.down === 'card-close') this.card.close(message.id);
    else if (message.down === 'keep') void this.#orSay((reads) => this.#keepOn(message, reads));
  }

  async #orSay(keep: (reads: Reader['reads']) => void | Promise<void>): Promise<void> {
    try {
      const { earshotReader: reader } = globalThis;
      if (!reader) throw new Error('no reader');
      await keep(reader.reads);
    } catch (bug) {
      console.error('Earshot: this page can’t be read', bug);
      this.notice.tell('broken');
    }
  }

  #keepOn({ way, on, link }: Extract<Down, { down: 'keep' }>, reads: Reader['reads']): void | Promise<void> {
    const words = selected();
    if (on === 'selection' && words) return this.#keepWords(words, reads);
    const { menuAt } = this.#beside;
    const post =
      on === 'link'
        ? linked(link, menuAt, reads)
        : around([meantByFocus(), way === 'menu' ? menuAt : null, underPointer(), withFocus()], reads);
    const found = post ?? (on === 'page' ? reads.posts()[0] : undefined);
    if (found) return this.#keep(found, way, reads);
    if (words) return this.#keepWords(words, reads);
    this.notice.tell('nothing-here');
  }

  /** Inside a post the whole post is kept, with the words as its quote; elsewhere only the words. */
  #keepWords({ text, around }: { text: string; around: Element }, reads: Reader['reads']): Promise<void> {
    const element = reads.postAround(around);
    const post = element ? { ...reads.read(element), quote: clip(text, TEXT_LIMIT) } : reads.postOfSelection(text);
    return this.#save(post, element, 'selection');
  }

  async #keep(element: Element, way: Way, reads: Reader['reads']): Promise<void> {
    return this.#save(await readOf(element, reads), element, way);
  }

  async #save(post: Post, element: Element | null, way: Way): Promise<void> {
    const id = uuidv7(now(), crypto.getRandomValues(new Uint8Array(16)));
    this.#saves += 1;
    const turn = this.#saves;
    this.card.prepare(element);
    this.#beside.button.hide();
    const [answer] = await Promise.all([
      send('page.keep', { id, post, way }),
      element && !globalThis.earshotMarks && send('page.marks', {}),
    ]);
    const isLast = turn === this.#saves;
    if (!answer.ok) {
      if (isLast) this.card.close();
      return answer.code === 'updated' ? this.#beside.stepAside() : this.notice.tell(answer.code);
    }
    if (element) globalThis.earshotMarks?.add(answer.value.id, post, element);
    if (isLast) this.card.open(answer.value.id, answer.value.key);
  }

  async #window(id: string): Promise<void> {
    const answer = await send('page.window', { id });
    if (!answer.ok) this.notice.tell(answer.code);
  }
}

/** A recipe that fails here is helped by the generic reader. */
async function readOf(element: Element, { read, lacksGeneric }: Reader['reads']): Promise<Post> {
  try {
    return read(element);
  } catch (bug) {
    if (!lacksGeneric(element)) throw bug;
    await send('page.reader', {});
    return read(element);
  }
}

function around(candidates: readonly (Element | null)[], { postAround }: Reader['reads']): Element | null {
  for (const candidate of candidates) {
    const post = candidate && !isFrame(candidate) ? postAround(candidate) : null;
    if (post) return post;
  }
  return null;
}

/** The post that holds the link a menu was opened on: where it was opened, else the one link of that address. */
function linked(href: string | null, menuAt: Element | null, { postAround }: Reader['reads']): Element | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.href === href);
  const here = links.find((link) => link.contains(menuAt)) ?? links.find((link) => link === document.activeElement) ?? links[0];
  return here ? postAround(here) : null;
}
