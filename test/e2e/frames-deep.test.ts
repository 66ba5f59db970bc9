import type { browser as extension } from '@wxt-dev/browser';
import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { cardIn, freshPage, onlyKept } from '../support/desk.ts';
import { PATIENCE } from '../support/patience.ts';
import { popupOver } from '../support/popup-over.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

declare const chrome: typeof extension;

/** Pages of 127.0.0.1, whose comments lie in frames of localhost and talk.localhost, or in frames of their own. */
let served: Served;
let earshot: Launched;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
const PAGE = 'http://127.0.0.1/*';
const ALL = [PAGE, 'http://localhost/*', 'http://talk.localhost/*'];
const turnOff = (origins: readonly string[]) =>
  earshot.desk.evaluate((origins) => chrome.runtime.sendMessage({ name: 'own.turn-off', input: { origins } }), [...origins]);
beforeEach(() => turnOff(ALL));

const offered = async (popup: Page): Promise<string[]> =>
  (await popup.locator('.strip-frame').allInnerTexts()).map((words) => / by (\S+)/.exec(words)?.[1] ?? words);

/** The frame whose own document holds the comments. */
const commentsOf = async (page: Page): Promise<Frame> => {
  let found: Frame | undefined;
  const look = async () => {
    const counts = await Promise.all(
      page.frames().map((frame) =>
        frame
          .locator('#c2')
          .count()
          .catch(() => 0),
      ),
    );
    found = page.frames().find((frame, i) => counts[i] === 1 && !frame.url().includes('composer'));
    return found !== undefined;
  };
  await expect.poll(look).toBe(true);
  if (!found) throw new Error('no frame holds comments');
  return found;
};

/** Keeps a comment in its frame by the shortcut. */
const keepIn = async (page: Page): Promise<Frame> => {
  await page.bringToFront();
  await (await commentsOf(page)).locator('#c2 p').hover();
  await earshot.command(page);
  return cardIn(page);
};

/** Rests the pointer on a comment until the button stands in its frame, and presses it. */
const restUntilButton = async (page: Page, frame: Frame): Promise<void> => {
  // To the page a closed root is one element without name or attributes.
  const there = () =>
    frame.evaluate(() => {
      const { right = 0, top = 0 } = document.querySelector('#c2')?.getBoundingClientRect() ?? {};
      const found = document.elementFromPoint(right - 20, top + 18);
      return found?.localName === 'div' && found.attributes.length === 0 && found.childNodes.length === 0;
    });
  const rest = async () => {
    await frame.locator('#c1 p').hover();
    await frame.locator('#c2 p').hover();
    await page.waitForTimeout(600);
    return there();
  };
  await expect.poll(rest, { timeout: PATIENCE }).toBe(true);
  const box = await frame.locator('#c2').boundingBox();
  if (!box) throw new Error('the comment has no box');
  await page.mouse.click(box.x + box.width - 20, box.y + 18);
};

describe('comments in a frame that', () => {
  test.each([
    ['lies in a frame of the page itself', 'framed-within', 'Lamps, two frames deep', ['localhost']],
    ['lies in an open shadow root', 'framed-shadow', 'Lamps, with a comment element', ['localhost']],
    ['is sandboxed', 'framed-sandbox', 'Lamps, with comments in sand', ['localhost']],
  ])('%s are offered by name, kept there and know the page around', async (_, name, title, sites) => {
    const page = await freshPage(earshot, served.page(name));
    const frame = await commentsOf(page);
    const popup = await popupOver(earshot, page.url());
    await expect.poll(() => offered(popup)).toEqual(sites);
    await popup.getByRole('button', { name: 'Turn on', exact: true }).click();
    await expect.poll(() => offered(popup)).toEqual([]);
    await popup.close();
    const card = await keepIn(page);
    expect(card.parentFrame()).toBe(frame);
    const { post } = await onlyKept(earshot);
    expect(post).toMatchObject({
      author: { name: 'Bram Quillfeather' },
      siteName: '127.0.0.1',
      permalink: `${served.other}/t/9#c2`,
      pageUrl: page.url(),
      thread: { url: page.url(), title },
    });
    await closeWith(earshot, page, 'Escape');
  });

  test('lies in the frame of a third site are offered one site after the other, as the browser lets us see them', async () => {
    const page = await freshPage(earshot, served.page('framed-apart'));
    await commentsOf(page);
    const popup = await popupOver(earshot, page.url());
    await expect.poll(() => offered(popup)).toEqual(['talk.localhost']);
    await popup.getByRole('button', { name: 'Turn on', exact: true }).click();
    await expect.poll(() => offered(popup)).toEqual(['localhost']);
    await popup.getByRole('button', { name: 'Turn on for localhost' }).click();
    await expect.poll(() => offered(popup)).toEqual([]);
    await popup.close();
    const card = await keepIn(page);
    expect(card.parentFrame()?.url()).toContain('framed-widget');
    expect((await onlyKept(earshot)).post).toMatchObject({
      siteName: '127.0.0.1',
      pageUrl: page.url(),
      thread: { title: 'Lamps, three sites deep' },
    });
  });

  test('comes late, or shows another page later, are offered while the panel is open', async () => {
    const page = await freshPage(earshot, served.page('unnamed'));
    await earshot.turnOn(PAGE);
    const popup = await popupOver(earshot, page.url());
    await popup.getByRole('button', { name: 'Keep one' }).waitFor();
    expect(await offered(popup)).toEqual([]);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { title: 'Comments', src, width: '800', height: '700' }));
    }, `${served.other}/framed-widget.html`);
    await popup.mouse.move(20, 20);
    await expect.poll(() => offered(popup)).toEqual(['localhost']);
    await page.evaluate((src) => {
      const [frame] = document.querySelectorAll('iframe');
      if (frame) frame.src = src;
    }, `${served.third}/framed-widget.html`);
    await popup.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(() => offered(popup)).toEqual(['talk.localhost']);
    await popup.getByRole('button', { name: 'Turn on for talk.localhost' }).click();
    await expect.poll(() => offered(popup)).toEqual([]);
    await popup.close();
    await keepIn(page);
    expect((await onlyKept(earshot)).post).toMatchObject({ permalink: `${served.third}/t/9#c2`, pageUrl: page.url() });
  });
});

describe('comments in a frame that the page writes itself', () => {
  test.each(['written', 'late', 'srcdoc', 'sandboxed'])('are kept by the button where the page is on, and know it: %s', async (how) => {
    await earshot.turnOn(PAGE);
    const page = await freshPage(earshot, `${served.page('framed-written')}?${how}`);
    if (how === 'late') {
      await page.waitForTimeout(500);
      await page.evaluate(() => Reflect.get(window, 'write')());
    }
    const frame = await commentsOf(page);
    await page.bringToFront();
    await restUntilButton(page, frame);
    await cardIn(page);
    const { post } = await onlyKept(earshot);
    expect(post).toMatchObject({
      author: { name: 'Bram Quillfeather' },
      text: expect.stringContaining('Mine flickers'),
      siteName: '127.0.0.1',
      permalink: `${served.origin}/t/9#c2`,
      pageUrl: page.url(),
      thread: { title: 'Lamps, with comments of its own' },
    });
  });
});
