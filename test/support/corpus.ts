import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { root } from './sources.ts';

/** Real saved pages with labels checked by hand, where they lie beside the repository: they belong to those who wrote them. */

const label = z.object({
  author: z.string().nullish(),
  text: z.string().nullish(),
  permalink: z.string().nullish(),
  postedAt: z.string().nullish(),
  metrics: z.record(z.string(), z.unknown()).nullish(),
});
export type Label = z.infer<typeof label>;
const labels = z.object({ url: z.url(), items: z.array(label) });

const folder = join(root, '..', 'shared', 'corpus');
export const hasCorpus = existsSync(folder);

export function corpusCase(name: string): { url: string; html: string; items: Label[] } {
  const { url, items } = labels.parse(JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')));
  return { url, items, html: readFileSync(join(folder, name, 'page.html'), 'utf8') };
}

/** Shows a saved page under its own address, its scripts off and the network closed. */
export async function showSaved(page: Page, { url, html }: { url: string; html: string }): Promise<void> {
  const address = new URL(url).href.split('#')[0];
  const headers = { 'content-security-policy': "script-src 'none'" };
  await page.route(/^https?:/, (route) =>
    route.request().url() === address ? route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }) : route.abort(),
  );
  await page.goto(url, { waitUntil: 'load' });
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
export const words = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** F1 of two bags of words, 0 to 1. */
export function sameWords(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const word of words(a)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words(b)) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) common += 1;
    left.set(word, rest - 1);
  }
  const all = words(a).length + words(b).length;
  return all === 0 ? 1 : (2 * common) / all;
}

export const sameName = (a: string, b: string): boolean =>
  plain(a)
    .replace(/^@|^u\//, '')
    .toLowerCase() ===
  plain(b)
    .replace(/^@|^u\//, '')
    .toLowerCase();

/** Where a person would point to mean a text: the middle of its first visible words, brought into view; null where it can't be seen. */
export const pointAt = (page: Page, text: string): Promise<{ x: number; y: number } | null> =>
  page.evaluate((wanted) => {
    const fold = (s: string): string => s.replace(/\s+/g, ' ').trim();
    const start = fold(wanted).slice(0, 24);
    /** What stands around a text node: enough of it to hold the first words, also where they are in several elements. */
    const around = (element: Element): string => {
      let box: Element | null = element;
      while (box && fold(box.textContent ?? '').length < start.length) box = box.parentElement;
      return fold([...(box?.childNodes ?? [])].map((child) => child.textContent).join(' '));
    };
    // Said twice (quoted, in a widget too): a finger can't tell which is meant.
    if (fold(document.body.textContent ?? '').split(start).length > 2) return null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const own = fold(node.textContent ?? '');
      if (own.length < Math.min(4, start.length) || !(own.includes(start) || start.startsWith(own))) continue;
      const element = node.parentElement;
      if (!element || !around(element).includes(start)) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = [...range.getClientRects()].find(({ width, height }) => width > 4 && height > 4);
      if (!box) continue;
      const x = box.left + Math.min(box.width / 2, 60);
      const y = box.top + box.height / 2;
      let hit = document.elementFromPoint(x, y);
      // A splash over the whole window, which the page's own scripts would take away.
      const splash = hit?.closest('[id*="splash"]');
      if (splash instanceof HTMLElement) {
        splash.style.display = 'none';
        hit = document.elementFromPoint(x, y);
      }
      if (hit && (element.contains(hit) || hit.contains(element))) return { x, y };
    }
    return null;
  }, text);
