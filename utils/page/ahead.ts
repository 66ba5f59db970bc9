import { send } from '@/utils/messages/client.ts';
import type { Beside } from './beside.ts';
import { bringKeeper } from './bring-keeper.ts';
import { lacksGeneric, lookAround, lookAtAll, readAhead } from './reading.ts';
import { isFrame, underPointer } from './under.ts';

/** What has to be there or to be known before a post can be told: the generic reader, and a look at a page without a recipe. */
export class Ahead {
  readonly #beside: Beside;
  /** Where the generic reader was called, and where the whole page was looked at: addresses. */
  #called = '';
  #looked = '';
  /** Where a post was read ahead. */
  #read = '';

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** Nothing can be said yet of what the pointer rests on: it is asked for again as soon as it can. */
  waits(under: Element): boolean {
    const look = lookAround(under, () => underPointer() === under);
    // Never beside a look that somebody waits for.
    if (!look && this.#read !== location.href && readAhead(under)) {
      this.#read = location.href;
      requestIdleCallback(() => void bringKeeper());
    }
    (look ? this.#after(look, under) : this.ready(under)).catch((bug: unknown) => {
      console.error('Earshot: this page can’t be read', bug);
    });
    return look !== null;
  }

  /** Calls the generic reader where no recipe sees a post, once an address. */
  async ready(at: Element): Promise<void> {
    if (this.#called === location.href || !lacksGeneric(at)) return;
    this.#called = location.href;
    const answer = await send('page.reader', {});
    this.#read = '';
    const under = underPointer();
    if (answer.ok && under && !isFrame(under)) this.#beside.rest(under);
  }

  async #after(look: Promise<boolean>, under: Element): Promise<void> {
    if (!(await look)) return;
    this.#beside.rest(under);
    this.#further();
  }

  /** Places in the thread, once an address, when nobody waits for anything. */
  #further(): void {
    const { href } = location;
    if (this.#looked === href) return;
    this.#looked = href;
    requestIdleCallback(() => void lookAtAll(() => !this.#beside.signal.aborted && location.href === href));
  }
}
