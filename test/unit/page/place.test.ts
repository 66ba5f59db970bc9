import { describe, expect, it } from 'vitest';
import { type Box, BUTTON, buttonPlaces, cardPlace } from '@/utils/page/place.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const apart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe('the card', () => {
  const view = { width: 1280, height: 800 };
  it.each([
    ['a column at the start', box(24, 320, 696, 450), false],
    ['a column at the end', box(700, 320, 1260, 450), false],
    ['a row as wide as the window, low', box(0, 600, 1280, 700), false],
    ['a row as wide as the window, high', box(0, 20, 1280, 90), false],
    ['a column of a page that reads from the right', box(580, 320, 1256, 450), true],
  ])('is never over %s', (_, post, rtl) => {
    const place = cardPlace(post, 340, view, rtl);
    expect(place.sheet).toBe(false);
    expect(apart(place, post)).toBe(true);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.bottom).toBeLessThanOrEqual(view.height);
  });
});

describe('the button', () => {
  const view = { width: 1280, height: 800 };
  it.each([
    ['a column', box(24, 320, 696, 450), false, { x: 704, y: 324 }],
    ['a post that a picture makes wider than the window', box(24, 320, 2400, 450), false, { x: 1244, y: 324 }],
    ['such a post where one reads from the right', box(-900, 320, 1256, 450), true, { x: 8, y: 324 }],
  ])('stands in the window beside %s', (_, post, rtl, best) => {
    const places = buttonPlaces(post, view, rtl);
    expect(places[0]).toEqual(best);
    expect(places.every(({ x }) => x >= 0 && x + BUTTON <= view.width)).toBe(true);
  });
});

describe('in a narrow window', () => {
  const view = { width: 320, height: 640 };
  it('the card is a sheet at the lower edge', () => {
    expect(cardPlace(box(16, 40, 304, 200), 336, view, false)).toEqual({ left: 0, right: 320, top: 304, bottom: 640, sheet: true });
    expect(cardPlace(null, 336, view, false)).toMatchObject({ top: 304, sheet: true });
  });
  it('goes to the upper edge where the lower one would cover the post', () => {
    expect(cardPlace(box(16, 390, 304, 560), 336, view, false)).toEqual({ left: 0, right: 320, top: 0, bottom: 336, sheet: true });
  });
  it('stays at the lower edge where both would cover as much', () => {
    expect(cardPlace(box(16, -200, 304, 900), 336, view, false)).toMatchObject({ top: 304 });
  });
});
