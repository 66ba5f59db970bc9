import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '@/utils/domain/post.ts';
import { plainAddress, plainName, sameDate, sameWords } from '../support/alike.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { corpusCase, corpusNames, hasCorpus, type Label, showSaved } from '../support/corpus.ts';
import { empty, residentIn, startOver } from '../support/desk.ts';
import { keepAt, type Way } from '../support/keep-at.ts';
import { pointAt } from '../support/point-at.ts';

/**
 * Every saved page in the built extension, `npm run test:full` only: what no reading without a browser's windows, frames and
 * pointer can show. Two labelled posts of each page are kept, one by the key and one by the button.
 */

/** What can't be kept where the page is saved as it is, with the reason. */
const apart: Record<string, string> = {
  'disqus--embed-post-fragment': "its recipe comes in Disqus's own frame alone, and the fragment stands on a foreign host",
  'reddit-shreddit--handmade-post': 'made by hand, and on a host that is nobody: the recipe of Reddit comes to its own hosts alone',
};
/** Saved without their style sheets: links lie across all the room that the posts have. */
const roomless = ['mastodon--thread-sanitized', 'wordpress--statisticsglobe-uscore'];
const pages = corpusNames.filter((name) => !(name in apart));

const full = Boolean(process.env.EARSHOT_FULL);

let earshot: Launched;
beforeAll(async () => {
  if (hasCorpus && full) earshot = await launchChromium();
});
afterAll(() => earshot?.close());

function check(item: Label, post: Post): void {
  if (item.author) expect(plainName(post.author.name ?? '')).toBe(plainName(item.author));
  expect(sameWords(item.text ?? '', post.text)).toBeGreaterThanOrEqual(0.95);
  if (item.permalink) expect(plainAddress(post.permalink ?? 'about:blank')).toBe(plainAddress(item.permalink));
  if (item.postedAt && post.postedAt && !post.postedAt.approximate) expect(sameDate(item.postedAt, post.postedAt.at)).toBe(true);
}

describe.runIf(hasCorpus && full)('a post of a real page is kept as labelled, by key and by button', () => {
  test.for(pages)('%s', async (name, { skip }) => {
    await startOver(earshot);
    const saved = corpusCase(name);
    await earshot.turnOn(`${new URL(saved.url).origin}/*`);
    const page = await earshot.context.newPage();
    await showSaved(page, saved);
    await residentIn(earshot, page);
    const reached: Label[] = [];
    for (const item of saved.items) if (reached.length < 2 && item.text && (await pointAt(page, item.text))) reached.push(item);
    skip(reached.length === 0, 'no labelled words of it can be pointed at');
    const ways: Way[] = roomless.includes(name) ? ['command'] : ['command', 'button'];
    for (const [nth, way] of ways.entries()) {
      const item = reached[nth % reached.length];
      const place = item?.text ? await pointAt(page, item.text) : null;
      if (!item || !place) continue;
      if (nth >= reached.length) await empty(earshot);
      check(item, (await keepAt(earshot, page, place, way)).post);
    }
  });
});
