import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
/** What isn't labelled isn't judged. */
export type Label = z.infer<typeof label>;
const labels = z.object({ url: z.url(), items: z.array(label) });

const folder = join(root, '..', 'shared', 'corpus');
export const hasCorpus = existsSync(folder);

/** The names of all pages, in the order of the alphabet. */
export const corpusNames = hasCorpus
  ? readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'case.json')))
      .sort()
  : [];

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
