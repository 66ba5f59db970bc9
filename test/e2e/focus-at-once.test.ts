import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { fiveWeeksIn, goTo } from '../support/day.ts';
import { freshPage, keepByKey } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});

/**
 * Presses a control by its name, or a key where the focus is, and says who has the focus when the browser's next task begins:
 * a key that a person presses while the screen isn't painted yet goes there.
 */
const heldAfter = (where: Page | Frame, { press, key }: { press?: string; key?: string }): Promise<string> =>
  where.evaluate(
    async ({ press, key }) => {
      const said = (it: Element): string => (it.getAttribute('aria-label') ?? it.textContent ?? '').replace(/\s+/g, ' ').trim();
      const control = press && [...document.querySelectorAll<HTMLElement>('button, a, summary')].find((it) => said(it).startsWith(press));
      if (press && !control) throw new Error(`nothing is called ${press}`);
      if (control) {
        control.focus();
        control.click();
      }
      if (key) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await new Promise((next) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = next;
        port2.postMessage(null);
      });
      const at = document.activeElement;
      if (!at || at === document.body) return 'nothing';
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : null;
      return `${at.localName} ${(label ?? said(at)).trim().slice(0, 40)}`;
    },
    { press, key },
  );

describe('what opens has the keys before it is painted', () => {
  test('in lists: menus, forms, dialogs, the detail and a field in it', async () => {
    page = await fiveWeeksIn(earshot);
    await page.locator('.mention').first().focus();
    await page.keyboard.press('x');
    await page.locator('.selection').waitFor();
    for (const [name, held] of [
      ['Tag', 'input Add a tag'],
      ['Status', 'button Needs reply'],
      ['Pass on', 'input To whom'],
      ['Filter', 'input Positive'],
      ['Export', 'button CSV'],
      ['Write by hand', 'textarea What was said'],
    ] as const) {
      expect(await heldAfter(page, { press: name }), name).toContain(held);
      await page.keyboard.press('Escape');
    }
    expect(await heldAfter(page, { press: 'Cancel' })).toBe('button Write by hand');
    await page.locator('.mention').first().focus();
    expect(await heldAfter(page, { key: 'F1' })).toContain('button Close');
    await page.keyboard.press('Escape');
    await page.locator('.mention').first().focus();
    expect(await heldAfter(page, { key: 'e' })).toContain('input Tags');
    expect(await heldAfter(page, { press: 'Pass on' })).toContain('input To whom');
  });

  test('beside figures and people', async () => {
    page = await fiveWeeksIn(earshot);
    await goTo(page, '#/week', '.tile');
    const mark = await page.locator('.tile a').first().getAttribute('aria-label');
    expect(await heldAfter(page, { press: mark ?? '' })).toContain('aside');
    await page.keyboard.press('Escape');
    await goTo(page, '#/people', '.people-row');
    await page.locator('.people-row').first().click();
    await page.getByRole('button', { name: 'Forget this person' }).click();
    await page.locator('.forget').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
  });

  test('in the card: the list of keys, passing on, and back in the tag field', async () => {
    page = await freshPage(earshot, served.page('thread'));
    const card = await keepByKey(earshot, page, '#c2 p');
    expect(await heldAfter(card, { key: 'F1' })).toBe('button Back');
    expect(await heldAfter(card, { press: 'Back' })).toContain('input Tags');
    expect(await heldAfter(card, { press: 'More' })).toContain('button Move to Performance');
    expect(await heldAfter(card, { press: 'Keys' })).toBe('button Back');
    expect(await heldAfter(card, { key: 'F1' })).toContain('input Tags');
    expect(await heldAfter(card, { press: 'Pass on' })).toContain('input To whom');
  });
});
