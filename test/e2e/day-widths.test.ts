import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { fiveWeeksIn, goTo } from '../support/day.ts';

let earshot: Launched;
let page: Page;

beforeAll(async () => {
  earshot = await launchChromium();
  page = await fiveWeeksIn(earshot);
});
afterAll(() => earshot.close());

const views = [
  ['#/listening', '.mention'],
  ['#/listening?by=conversation', '.conversation-head'],
  ['#/performance', '.rows'],
  ['#/to-reply', '.mention'],
  ['#/why?zone=UTC', '.why'],
  ['#/wins?zone=UTC', '.win-week'],
  ['#/people', '.people-row'],
  ['#/week?period=2026-W47&zone=UTC', '.tile'],
  ['#/trash', '.rows'],
] as const;

/** What stands out of the window at either side, unless it lies in something that scrolls or hides it. */
const outside = (): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const hidden = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...document.querySelectorAll('main *, nav *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && (left < -1 || right > wide + 1) && !hidden(element);
      })
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`);
  });

describe.each(['ltr', 'rtl'])('written %s', (dir) => {
  // 640 by 450 is what a zoom of 200% leaves of 1,280 by 900.
  test.each([
    [320, 640],
    [640, 450],
    [900, 700],
    [1280, 900],
    [2560, 1200],
  ])('every view fits into %i pixels', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
    for (const [hash, selector] of views) {
      await goTo(page, hash, selector);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), hash).toBe(true);
      expect(await outside(), hash).toEqual([]);
    }
  });
});

test('the days under a chart stand under their columns, whichever way one reads', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const dir of ['ltr', 'rtl']) {
    await page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.columns-plot a');
    const off = await page.evaluate(() => {
      const middle = (element: Element | undefined) => {
        const { left, right } = element?.getBoundingClientRect() ?? { left: 0, right: 0 };
        return (left + right) / 2;
      };
      const last = [...document.querySelectorAll('.columns-plot g')].findLastIndex((group) => group.querySelector('rect') !== null);
      const bar = document.querySelectorAll('.columns-plot g')[last]?.querySelector('rect') ?? undefined;
      return Math.abs(middle(bar) - middle(document.querySelectorAll('.columns-days span')[last]));
    });
    expect(off, dir).toBeLessThan(2);
  }
});

test('nothing moves for who asked for no motion', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [hash, selector] of views) {
    await goTo(page, hash, selector);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
          const long = (text: string) => text.split(', ').some((one) => Number.parseFloat(one) > 0.01);
          return long(transitionDuration) || (animationName !== 'none' && long(animationDuration));
        })
        .map((element) => element.className),
    );
    expect(moving, hash).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: null });
});

test('in the person’s own colours what is current, chosen and charted is still told apart', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
  await goTo(page, '#/week?period=2026-W47&zone=UTC', '.mark');
  const marks = await page.evaluate(() => {
    const styles = [...document.querySelectorAll('.columns-plot .mark')].map((mark) => getComputedStyle(mark));
    return styles.map(({ stroke, fill }) => ({ stroke, fill }));
  });
  for (const { stroke, fill } of marks) expect([stroke, fill]).not.toEqual(['none', 'none']);
  const told = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, borderInlineStartWidth, textDecorationLine, fontWeight, boxShadow, backgroundColor } =
          getComputedStyle(element);
        return [outlineStyle, borderInlineStartWidth, textDecorationLine, fontWeight, boxShadow, backgroundColor].join(' ');
      });
  expect(await told('.rail-view[aria-current]')).not.toBe(await told('.rail-view:not([aria-current])'));
  await goTo(page, '#/listening', '.mention');
  await page.locator('.mention').nth(1).focus();
  expect(await told('.row[data-current="true"]')).not.toBe(await told('.row[data-current="false"]'));
  await page.emulateMedia({ forcedColors: null });
});
