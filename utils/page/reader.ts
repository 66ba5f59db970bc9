import { browser } from '@wxt-dev/browser';
import { now } from '@/utils/clock.ts';
import { clip, TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import { alive, send } from '@/utils/messages/client.ts';
import type { Aim, Down } from '@/utils/messages/down.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';
import { Ahead, bringCard } from './ahead.ts';
import type { Beside, Guide } from './beside.ts';
import { Notice } from './notice.ts';
import { quietly } from './quietly.ts';
import { followRules, how, lacksGeneric, learnRecipes, likelyAround, lookAtAll, postAround, posts, read } from './reading.ts';
import { postOfSelection } from './selection.ts';
import { isFrame, meantByFocus, selected, underPointer, withFocus } from './under.ts';

type Way = 'button' | 'command' | 'menu' | 'popup' | 'selection';

/** What works inside a page once somebody means to keep something: the button, and the ways that come from background. */
export class Reader implements Guide {
  readonly #beside: Beside;
  readonly #ahead: Ahead;
  /** What the scripts that mark, pick and learn, and come later, use of it. */
  readonly notice: Notice;
  readonly reads = { followRules, how, lookAtAll, postAround, posts, read };
  /** How often something was kept: the card is the last one's. */
  #saves = 0;

  constructor(beside: Beside, recipes: readonly Recipe[]) {
    learnRecipes(recipes);
    const { layer, signal } = beside;
    this.#beside = beside;
    this.#ahead = new Ahead(beside);
    this.notice = new Notice(layer, signal);
    const hear = (message: Down, sender: { id?: string }): void => {
      // A page of ours that holds the practice thread also hears what other pages of ours say to background.
      if (sender.id === browser.runtime.id && 'down' in message) this.#hear(message);
    };
    browser.runtime.onMessage.addListener(hear);
    signal.addEventListener('abort', () => {
      if (alive()) browser.runtime.onMessage.removeListener(hear);
    });
    if (!beside.button.called) beside.button.call(browser.i18n.getMessage('keep'));
    beside.follow(this);
  }

  learn(recipes: readonly Recipe[]): { lacks: boolean } {
    learnRecipes(recipes);
    return { lacks: quietly(() => lacksGeneric(underPointer())) === true };
  }

  aim(): Aim {
    const under = underPointer();
    const focus = withFocus();
    return {
      pointed: under !== null && !isFrame(under) && likely(under) !== null,
      focused: document.hasFocus() && !isFrame(focus),
    };
  }

  /** Beside a post whose card is open stands no button. */
  postAt(under: Element): Element | null {
    if (quietly(() => this.#ahead.waits(under))) return null;
    const open = globalThis.earshotCard?.post;
    return open && !globalThis.earshotMarks?.isAnother(open) && postAround(under) === open ? null : likely(under);
  }

  /** The button comes by a guess that costs nothing; what is kept is what the reader says. */
  pressed(guess: Element, under: Element): void {
    void this.#orSay(async () => {
      const at = guess.contains(under) ? under : guess;
      await this.#ahead.ready(at);
      await this.#keep(postAround(at) ?? guess, 'button');
    });
  }

  picked(post: Element): void {
    void this.#orSay(() => this.#keep(post, 'popup'));
  }

  moved(): void {
    globalThis.earshotMarks?.moved();
  }

  #hear(message: Down): void {
    if (message.down === 'card-here') globalThis.earshotCard?.here(message.id);
    else if (message.down === 'card-size') globalThis.earshotCard?.size(message.id, message.height);
    else if (message.down === 'card-close') globalThis.earshotCard?.close(message.id);
    else if (message.down === 'marks') globalThis.earshotMarks?.change(message.gone, message.kept);
    else if (message.down === 'notice') this.notice.tell(message.code);
    else if (message.down === 'pick-end') globalThis.earshotPick?.end();
    else if (message.down === 'rules') followRules(message.learned, message.gone);
    else if (message.down === 'keep') void this.#orSay(() => this.#keepOn(message));
  }

  /** A page that breaks the reader is said: nobody waits for a card that never comes. */
  async #orSay(keep: () => void | Promise<void>): Promise<void> {
    try {
      await keep();
    } catch (bug) {
      console.error('Earshot: this page can’t be read', bug);
      this.notice.tell('broken');
    }
  }

  #keepOn({ way, on, link }: Extract<Down, { down: 'keep' }>): void | Promise<void> {
    const words = selected();
    if (on === 'selection' && words) return this.#keepWords(words);
    const post =
      on === 'link'
        ? linked(link, this.#beside.menuAt)
        : around([meantByFocus(), way === 'menu' ? this.#beside.menuAt : null, underPointer(), withFocus()]);
    const found = post ?? (on === 'page' ? posts()[0] : undefined);
    if (found) return this.#keep(found, way);
    if (words) return this.#keepWords(words);
    this.notice.tell('nothing-here');
  }

  /** Inside a post the whole post is kept, with the words as its quote; elsewhere only the words. */
  #keepWords({ text, around }: { text: string; around: Element }): Promise<void> {
    const element = postAround(around);
    const post = element ? { ...read(element), quote: clip(text, TEXT_LIMIT) } : postOfSelection(text);
    return this.#save(post, element, 'selection');
  }

  async #keep(element: Element, way: Way): Promise<void> {
    return this.#save(await this.#read(element), element, way);
  }

  /** A recipe that fails here is helped by the generic reader. */
  async #read(element: Element): Promise<Post> {
    try {
      return read(element);
    } catch (bug) {
      if (!lacksGeneric(element)) throw bug;
      await send('page.reader', {});
      return read(element);
    }
  }

  async #save(post: Post, element: Element | null, way: Way): Promise<void> {
    const id = uuidv7(now(), crypto.getRandomValues(new Uint8Array(16)));
    this.#saves += 1;
    const turn = this.#saves;
    await bringCard();
    const { earshotCard: card } = globalThis;
    card?.prepare(element);
    this.#beside.button.hide();
    const [answer] = await Promise.all([
      send('page.keep', { id, post, way }),
      element && !globalThis.earshotMarks && send('page.marks', {}),
    ]);
    const isLast = turn === this.#saves;
    if (!answer.ok) {
      if (isLast) card?.close();
      return answer.code === 'updated' ? this.#beside.stepAside() : this.notice.tell(answer.code);
    }
    if (element) globalThis.earshotMarks?.add(answer.value.id, post, element);
    if (isLast && card) card.open(answer.value.id, answer.value.key);
    else if (isLast) await this.stranded(answer.value.id);
  }

  /** The page won't have the card: it opens in a window of its own. */
  async stranded(id: string): Promise<void> {
    const answer = await send('page.window', { id });
    if (!answer.ok) this.notice.tell(answer.code);
  }
}

const likely = (under: Element): Element | null => quietly(() => likelyAround(under));

const around = (candidates: readonly (Element | null)[]): Element | null => {
  for (const candidate of candidates) {
    const post = candidate && !isFrame(candidate) ? postAround(candidate) : null;
    if (post) return post;
  }
  return null;
};

/** The post that holds the link a menu was opened on: where it was opened, else the one link of that address. */
function linked(href: string | null, menuAt: Element | null): Element | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.href === href);
  const here = links.find((link) => link.contains(menuAt)) ?? links.find((link) => link === document.activeElement) ?? links[0];
  return here ? postAround(here) : null;
}
