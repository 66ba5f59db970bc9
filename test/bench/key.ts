import { type Launched, launchChromium } from '../support/chromium.ts';
import { ourWorld } from '../support/our-world.ts';
import { threadPage } from './thread.ts';

/** From the shortcut to the folded corner, which comes once background has stored the post. Milliseconds. */
export interface Acknowledged {
  /** Nothing but the resident script was in the page. */
  first: number;
  /** The reader was there, from the keep before. */
  again: number;
}

const ADDRESS = 'https://talk.example/1';

/** Watches our closed root from our own world of the page, which was there before it: notes when a corner folds. */
const WATCH = `
  globalThis.folds = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.classList?.contains('fold')) folds.push(Date.now());
    }).observe(root, { childList: true, subtree: true });
    return root;
  };`;

/** The events of `commands` can't be made with keys: background hears it as the browser would say it. */
const PRESS = `chrome.tabs.query({}).then((tabs) => {
  const tab = tabs.find(({ url }) => url === '${ADDRESS}');
  const at = Date.now();
  chrome.commands.onCommand.dispatch('keep', tab);
  return at;
})`;

export async function acknowledged(runs: number): Promise<Acknowledged[]> {
  const earshot = await launchChromium();
  try {
    await earshot.turnOn('https://talk.example/*');
    const body = threadPage(1000);
    await earshot.context.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body }));
    const all: Acknowledged[] = [];
    for (let run = 0; run < runs; run++) all.push(await both(earshot, run));
    return all;
  } finally {
    await earshot.close();
  }
}

async function both(earshot: Launched, run: number): Promise<Acknowledged> {
  const page = await earshot.context.newPage();
  await page.goto(ADDRESS);
  const cdp = await earshot.context.newCDPSession(page);
  const contextId = await ourWorld(cdp, earshot.id);
  await cdp.send('Runtime.evaluate', { contextId, expression: WATCH });
  const press = async (post: string, folds: number): Promise<number> => {
    await page.locator(post).scrollIntoViewIfNeeded();
    const worker = await earshot.worker();
    await page.locator(post).hover();
    const at: number = await worker.evaluate(PRESS);
    for (;;) {
      const { result } = await cdp.send('Runtime.evaluate', { contextId, expression: `folds[${folds}] ?? 0` });
      if (result.value > 0) return result.value - at;
      if (Date.now() - at > 10_000) throw new Error(`no corner folded for ${post}`);
      await page.waitForTimeout(50);
    }
  };
  const first = await press(`#n${3 + run * 2} .said p >> nth=0`, 0);
  await page.waitForTimeout(1000);
  const again = await press(`#n${4 + run * 2} .said p >> nth=0`, 1);
  await page.close();
  return { first, again };
}
