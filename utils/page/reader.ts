import { browser } from '@wxt-dev/browser';
import type { Aim, Down } from '@/utils/messages/down.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';
import { Ahead } from './ahead.ts';
import type { Beside, Guide } from './beside.ts';
import { bringKeeper } from './bring-keeper.ts';
import { onDown } from './hear.ts';
import { quietly } from './quietly.ts';
import { followRules, how, lacksGeneric, learnRecipes, likelyAround, lookAtAll, postAround, posts, read } from './reading.ts';
import { postOfSelection } from './selection.ts';
import { isFrame, underPointer, withFocus } from './under.ts';

/** What reads inside a page once somebody may mean to keep something, and says where the button stands. What keeps comes later. */
export class Reader implements Guide {
  readonly #beside: Beside;
  readonly #ahead: Ahead;
  /** What the scripts that keep, mark, pick and learn, and come later, use of it. */
  readonly reads = { followRules, how, lacksGeneric, lookAtAll, postAround, postOfSelection, posts, read };

  constructor(beside: Beside, recipes: readonly Recipe[]) {
    learnRecipes(recipes);
    this.#beside = beside;
    this.#ahead = new Ahead(beside);
    onDown(beside.signal, (message) => this.#hear(message));
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
    const open = globalThis.earshotKeeper?.card.post;
    return open && !globalThis.earshotMarks?.isAnother(open) && postAround(under) === open ? null : likely(under);
  }

  /** The button comes by a guess that costs nothing; what is kept is what the reader says. */
  pressed(guess: Element, under: Element): void {
    const at = guess.contains(under) ? under : guess;
    void this.#keep('button', async () => {
      await this.#ahead.ready(at);
      return postAround(at) ?? guess;
    });
  }

  picked(post: Element): void {
    void this.#keep('popup', () => post);
  }

  moved(): void {
    globalThis.earshotMarks?.moved();
  }

  #hear(message: Down): void {
    if (message.down === 'marks') globalThis.earshotMarks?.change(message.gone, message.kept);
    else if (message.down === 'pick-end') globalThis.earshotPick?.end();
    else if (message.down === 'rules') followRules(message.learned, message.gone);
  }

  async #keep(way: 'button' | 'popup', find: () => Element | Promise<Element>): Promise<void> {
    const refused = await bringKeeper();
    if (refused === null) await globalThis.earshotKeeper?.keep(way, find);
    else this.#beside.refuse(refused);
  }
}

const likely = (under: Element): Element | null => quietly(() => likelyAround(under));
