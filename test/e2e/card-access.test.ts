import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { freshPage, keepByKey, openMore } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'components/welcome' }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('practice-thread'));
});

const keep = (comment: string) => keepByKey(earshot, page, `#${comment} .said-text`);

/** In the dark nothing but colours is another. */
const judged = { light: 'all', dark: 'color' } as const;

describe('the card for everyone', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s, closed and with everything open', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const card = await keep('c8');
    const of = judged[colorScheme];
    expect(await grave(card, of)).toEqual([]);
    await page.keyboard.type('warm,');
    await card.getByRole('button', { name: 'Add the date' }).click();
    await card.getByRole('button', { name: 'Pass on…' }).click();
    await openMore(card);
    expect(await grave(card, of)).toEqual([]);
    await page.keyboard.press('F1');
    expect(await grave(card, of)).toEqual([]);
  });

  test('every control has a name, and Tab reaches all of them', async () => {
    const card = await keep('c3');
    const cdp = await earshot.context.newCDPSession(card);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const controls = nodes.filter(
      ({ ignored, role }) => !ignored && /^(?:button|combobox|textbox|textField|ToggleButton)$/i.test(String(role?.value)),
    );
    expect(controls.length).toBeGreaterThan(10);
    expect(controls.filter(({ name }) => !name?.value)).toEqual([]);
    const names = controls.map(({ name }) => String(name?.value));
    for (const name of ['Tags', 'Note', 'Positive', 'Neutral', 'Negative', 'Mixed', 'Undo', 'Close']) expect(names).toContain(name);
    const reached = new Set<string>();
    for (let tab = 0; tab < 20; tab += 1) {
      await page.keyboard.press('Tab');
      reached.add(
        await card.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''),
      );
    }
    for (const name of ['Tags', 'Note', 'Mixed', 'Close']) expect([...reached].some((label) => label.includes(name))).toBe(true);
  });

  test('what a key did is heard: the pressed state is in the tree, the other side is said', async () => {
    const card = await keep('c3');
    await page.keyboard.press('+');
    await expect.poll(() => card.getByRole('button', { name: 'Positive', pressed: true }).count()).toBe(1);
    await page.keyboard.press('>');
    await expect.poll(() => card.getByRole('status').filter({ hasText: 'Kept in Performance' }).count()).toBe(1);
  });
});

describe('the welcome page for everyone', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing serious, %s', async (colorScheme) => {
    const welcome = await earshot.own('welcome.html');
    await welcome.emulateMedia({ colorScheme });
    for (const name of ['Keep one', 'Now your brand', 'Where you listen', 'Pin the icon']) {
      await welcome.getByRole('button', { name, expanded: true }).waitFor();
      expect(await grave(welcome, judged[colorScheme])).toEqual([]);
      await welcome.getByRole('button', { name: 'Skip' }).click();
    }
  });
});
