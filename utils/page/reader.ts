import { browser } from '@wxt-dev/browser';
import { now } from '@/utils/clock.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import { alive, send } from '@/utils/messages/client.ts';
import type { Aim, Down } from '@/utils/messages/down.ts';
import { KeepButton } from './button.ts';
import { CardHost } from './card.ts';
import { Layer } from './layer.ts';
import { Marks } from './marks.ts';
import { Notice } from './notice.ts';
import { pick } from './pick.ts';
import { postAround, posts, read } from './reading.ts';
import { onRest } from './rest.ts';
import { sayOnce } from './say-once.ts';
import { sentence } from './sentence.ts';
import { isFrame, meantByFocus, selected, underPointer, withFocus } from './under.ts';

type Way = 'button' | 'command' | 'menu' | 'popup' | 'selection';

/** What works inside a page once somebody means to keep something: button, marks, card, and the ways that come from background. */
export class Reader {
  readonly #stop = new AbortController();
  readonly #layer = new Layer(this.#stop.signal);
  readonly #marks = new Marks(this.#layer, this.#stop.signal);
  readonly #notice = new Notice(this.#layer, this.#stop.signal);
  readonly #card = new CardHost(this.#layer, (id) => this.#window(id), this.#stop.signal);
  readonly #button = new KeepButton(this.#layer, browser.i18n.getMessage('keep'), (post) => this.#keep(post, 'button'), this.#stop.signal);
  #frame = 0;
  #menuAt: Element | null = null;

  constructor() {
    const { signal } = this.#stop;
    this.#layer.onMoved = () => this.#card.displaced();
    onRest(signal, (under) => this.#rest(under));
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.#moved(), { capture: true, passive: true, signal });
    const menu = (event: Event): void => {
      const at = event.composedPath()[0];
      if (event.isTrusted) this.#menuAt = at instanceof Element ? at : null;
    };
    addEventListener('contextmenu', menu, { capture: true, passive: true, signal });
    const hear = (message: Down, sender: { id?: string }): void => {
      // A page of ours that holds the practice thread also hears what other pages of ours say to background.
      if (sender.id === browser.runtime.id && 'down' in message) this.#hear(message);
    };
    browser.runtime.onMessage.addListener(hear);
    const under = underPointer();
    if (under && !isFrame(under)) this.#rest(under);
  }

  aim(): Aim {
    const under = underPointer();
    const focus = withFocus();
    return { pointed: under !== null && !isFrame(under) && postAround(under) !== null, focused: document.hasFocus() && !isFrame(focus) };
  }

  #rest(under: Element): void {
    if (!alive()) {
      this.#stepAside();
      return;
    }
    const post = postAround(under);
    if (post) this.#button.standBy(post);
    else this.#button.hide();
  }

  #moved(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#button.post) this.#button.follow();
      this.#marks.moved();
    });
  }

  #hear(message: Down): void {
    if (message.down === 'card-size') this.#card.size(message.id, message.height);
    else if (message.down === 'card-close') this.#card.close(message.id);
    else if (message.down === 'marks') this.#marks.change(message.gone, message.kept);
    else if (message.down === 'notice') this.#notice.say(sentence(message.code));
    else if (message.down === 'pick') pick(this.#layer, (post) => this.#keep(post, 'popup'), this.#stop.signal);
    else this.#keepOn(message);
  }

  #keepOn({ way, on, link }: Extract<Down, { down: 'keep' }>): void | Promise<void> {
    const words = selected();
    if (on === 'selection' && words) return this.#keep(postAround(words.around), 'selection', words.text);
    const post =
      on === 'link'
        ? linked(link, this.#menuAt)
        : around([meantByFocus(), way === 'menu' ? this.#menuAt : null, underPointer(), withFocus()]);
    if (post) this.#keep(post, way);
    else if (on === 'page') this.#keep(posts()[0] ?? null, way);
    else if (words) this.#keep(postAround(words.around), 'selection', words.text);
    else this.#notice.say(sentence('nothing-here'));
  }

  async #keep(element: Element | null, way: Way, quote: string | null = null): Promise<void> {
    if (!element) return this.#notice.say(sentence('nothing-here'));
    const id = uuidv7(now(), crypto.getRandomValues(new Uint8Array(16)));
    this.#card.prepare(element);
    this.#button.hide();
    const post = { ...read(element), quote };
    const answer = await send('page.keep', { id, post, way });
    if (!answer.ok) {
      this.#card.close();
      return answer.code === 'updated' ? this.#stepAside() : this.#notice.say(sentence(answer.code));
    }
    this.#marks.add(answer.value.id, answer.value.identity, element);
    this.#card.open(answer.value.id, answer.value.key);
  }

  async #window(id: string): Promise<void> {
    const answer = await send('page.window', { id });
    if (!answer.ok) this.#notice.say(sentence(answer.code));
  }

  #stepAside(): void {
    this.#stop.abort();
    sayOnce(sentence('updated'));
  }
}

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
