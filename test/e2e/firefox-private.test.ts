import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedFirefox, launchFirefox, openPrivate, pressKeepButton } from '../support/firefox.ts';
import { PATIENCE } from '../support/patience.ts';
import { type Served, serve } from '../support/serve.ts';

let served: Served;
let earshot: LaunchedFirefox;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchFirefox({ inPrivate: true });
  await earshot.turnOn('http://127.0.0.1/*');
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});

/** How many are kept, as the database has it. */
const count = (): Promise<number> =>
  earshot.welcome.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('earshot');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const counted = request.result.transaction('interactions').objectStore('interactions').count();
          request.result.close();
          counted.onsuccess = () => done(counted.result);
        };
      }),
  );

/** What lies over the middle of the page's lower edge, where a sentence stands: to the page an element without a name. */
const said = () => {
  const there = document.elementFromPoint(innerWidth / 2, innerHeight - 40);
  return there?.localName === 'div' && there.attributes.length === 0;
};

test('in a private window of Firefox nothing is kept, no card opens, and a sentence says why', async () => {
  const page = await openPrivate(earshot, served.page('thread'));
  expect(await page.evaluate(said)).toBe(false);
  await pressKeepButton(page, '#c2');
  await page.waitForFunction(said, { timeout: PATIENCE, polling: 50 });
  expect(page.frames()).toHaveLength(1);
  expect(await count()).toBe(0);
});
