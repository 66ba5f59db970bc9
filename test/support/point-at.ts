import type { Page } from 'playwright-core';

export interface Place {
  x: number;
  y: number;
}

/**
 * Where a person would point to mean a text: at words of it that can be seen and stand once on the page, brought into view.
 * null where none can: said twice (quoted, in a widget too), a finger can't tell which is meant.
 */
export const pointAt = (page: Page, text: string): Promise<Place | null> =>
  page.evaluate((wanted) => {
    const WORDS = 40;
    const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
    const bare = (s: string): string => [...s].filter((each) => !invisible.test(each)).join('');
    const nodes: { node: Node; from: number }[] = [];
    let all = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript, template, textarea')) continue;
      nodes.push({ node, from: all.length });
      all += bare(node.textContent ?? '');
    }
    /** The part of one text node where the words at this place of the page's text begin. */
    const rangeAt = (at: number): Range => {
      const { node, from } = nodes.findLast((each) => each.from <= at) ?? { node: document.body, from: 0 };
      const own = node.textContent ?? '';
      let start = 0;
      for (let left = at - from; left > 0 || invisible.test(own[start] ?? 'x'); start += 1)
        if (!invisible.test(own[start] ?? 'x')) left -= 1;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, Math.min(own.length, start + WORDS));
      return range;
    };
    const boxOf = (range: Range): DOMRect | undefined => [...range.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
    /** In view, and nothing else in front of it. */
    const reach = (range: Range): Place | null => {
      const element = range.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = boxOf(range);
      if (!element || !box) return null;
      const x = box.left + Math.min(box.width / 2, 60);
      const y = box.top + box.height / 2;
      let hit = document.elementFromPoint(x, y);
      // A splash over the whole window, which the page's own scripts would take away.
      const splash = hit?.closest('[id*="splash"]');
      if (splash instanceof HTMLElement) {
        splash.style.display = 'none';
        hit = document.elementFromPoint(x, y);
      }
      return hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
    };
    const said = bare(wanted);
    for (let at = 0; at === 0 || at + WORDS / 2 < said.length; at += WORDS) {
      const words = said.slice(at, at + WORDS);
      const found: Range[] = [];
      for (let next = all.indexOf(words); next >= 0 && words !== ''; next = all.indexOf(words, next + 1)) {
        const range = rangeAt(next);
        if (boxOf(range)) found.push(range);
      }
      const [only] = found;
      const place = only && found.length === 1 ? reach(only) : null;
      if (place) return place;
    }
    return null;
  }, text);
