import { parseCount } from '@/utils/domain/count.ts';
import type { Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, folded, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const ITEM = 'li.comment[id^="tree_"]';
/** Before 2008 a comment's box has no class. */
const COMMENT = `div.full[id^="comment_"], li:is(.full, .oneline) > div.cw[id^="comment_"], ${ITEM} > div[id^="comment_"]:not([class]):has(> .commentTop)`;
const STORY = 'article[id^="firehose-"]:has([id^="fhbody-"], .body)';

/** "by ann ( 12 )" or "by Anonymous Coward": what the details say beside the time. */
const signed = (details: Element | null): string => folded(cleanText(details, { drop: '.otherdetails, .writes', most: 500 })) ?? '';
const nameIn = (details: Element | null): string | null =>
  signed(details)
    .replace(/^(?:by ?)+/, '')
    .replace(number, '') || null;

/** The person's number, and a star where they pay. */
const number = / ?\( ?(\d+) ?\)(?: \*)?$/;

/** Who put the story up: a link, or "Posted by ann on … from the … dept." */
const teller = (by: Element | null): string | null =>
  lineOf(by?.querySelector('a')) ?? match(lineOf(by), /^Posted by ((?!on |from ).+?)(?: (?:on|from the) .*)?$/);

/** "on Friday January 25" of a story: the year is in its address, `/story/13/01/25/…`, the day it was handed in; else nowhere. */
function told(words: string | undefined, story: string | null, page: PageView): Time | null {
  const day = match(story, /\/story\/(\d\d\/\d\d\/\d\d)\//)?.replaceAll('/', '-');
  const soon = Date.parse(`${day && day > '9' ? 19 : 20}${day}`) + 30 * 86_400_000;
  if (Number.isNaN(soon) && !/\b\d{4}\b/.test(words ?? '')) return null;
  return timeFromText(words, page.lang, Number.isNaN(soon) ? page.now : new Date(soon), page.url);
}

/** Slashcode: comments shown whole, and those folded to a line, of which the page has the beginning and no date. */
export const slashdot = declared({
  name: 'slashdot',
  version: 1,
  siteName: 'Slashdot',
  checked: '2026-11-28: a story of 2024, the front page of 2013, two comments of 2006 and 2007',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) => /(^|\.)slashdot\.org$/.test(url.hostname) || doc.querySelector(`${ITEM} .otherdetails`) !== null,
  post: `${STORY}, ${COMMENT}`,
  /** A comment under the reader's threshold can be a heading alone. */
  counts: (post) => post.matches(STORY) || post.querySelector('[id^="comment_body_"], .details') !== null,
  id: /^(?:firehose-|comment_)(\d+)$/,
  role: (post) => (post.matches(STORY) ? 'post' : 'comment'),
  text: ['[id^="comment_body_"]', '[id^="fhbody-"] .p', '[id^="fhbody-"]'],
  clean: { drop: '.sig, .commentshrunk' },
  title: ['[id^="comment_link_"]', '.commentTop h4 > a', '.story-title a', 'h2 a'],
  link: ['.otherdetails a[href*="cid="]', 'a[id^="comment_link_"][href]', '.story-title a[href]', 'h2 a[href]'],
  thread: { title: '.story-title a|h1', starts: false },
  more(post, page, find) {
    const by = find(['.commentTop .details', '.story-byline', 'header > .details']);
    const story = post.matches(STORY);
    const profile = attr(by?.querySelector('a[href*="/~"]'), 'href');
    const shown = find(['.otherdetails', 'time[datetime]']);
    const above = post.closest(ITEM)?.parentElement?.closest(ITEM)?.querySelector(`:scope > :is(${COMMENT})`);
    const words = lineOf(shown)
      ?.replace(/\(#\d+\).*$/, '')
      .replace(/\s*@\s*/, ' ')
      .replace(/^on\s+/i, '');
    return {
      author: story ? teller(by) : nameIn(by),
      authorUrl: profile,
      handle: match(profile, /\/~([^/?#]+)/),
      authorId: match(signed(by), number),
      postedAt: story ? told(words, attr(find('h2 a[href]'), 'href'), page) : timeFromText(words, page.lang, page.now, page.url),
      metrics: {
        replies: story ? parseCount(lineOf(find('.comments[class*="commentcnt-"]')), 'en') : null,
        score: parseCount(match(lineOf(find('[id^="comment_score_"]')), /:\s*(-?\d)/), 'en'),
      },
      textCut: find('.commentshrunk') !== null || post.matches('.oneline > .cw'),
      parent: above
        ? {
            nativeId: match(above.id, /(\d+)$/),
            author: nameIn(above.querySelector('.details')),
            text: cleanText(above.querySelector('[id^="comment_body_"]')),
          }
        : null,
      thread: {
        title: lineOf(page.doc.querySelector('.story-title a, h1')),
        starter: teller(page.doc.querySelector('.story-byline')),
        nativeId: match(page.doc.querySelector(STORY)?.id, /(\d+)$/),
      },
    };
  },
});
