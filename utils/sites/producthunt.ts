import { parseCount } from '@/utils/domain/count.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { toPerson } from './parts/leads-to.ts';
import { lineOf } from './text.ts';

const LAUNCH = 'main > header, header:has(h1), [data-test="header"]:has(h1)';

const REMARK = /^(?:thread|comment)-\d+$/;
const WORDS = '[class*="richText"], [class*="htmlText"], .prose';
/** No one who is only named in the words. */
const PERSON = `${toPerson('producthunt.com')}:not(:is(${WORDS}) *)`;

const marked = (post: Element): string => attr(post, 'data-test') ?? post.id;

const firstOf = (post: Element, doc: Document): Element | null =>
  doc.querySelector(post.id === marked(post) ? `[id="${post.id}"]` : `[data-test="${marked(post)}"]`);

/** A launch and what is said under it. */
export const producthunt = declared({
  name: 'producthunt',
  version: 1,
  siteName: 'Product Hunt',
  checked: 'the marks of a 2026 page as two scrapers read it; not a saved page',
  required: ['author', 'handle', 'authorUrl', 'text'],
  fits: ({ url }) => /(^|\.)producthunt\.com$/.test(url.hostname),
  post: `${LAUNCH}, [data-test^="thread-"], [id^="comment-"]`,
  counts: (post, { doc }) => (post.matches(LAUNCH) ? post === doc.querySelector(LAUNCH) : REMARK.test(marked(post))),
  // One thread for narrow screens and one for wide ones.
  twice: (post, { doc }) => !post.matches(LAUNCH) && firstOf(post, doc) !== post,
  role: (post) => (post.matches(LAUNCH) ? 'post' : 'comment'),
  author: [`${PERSON}:not(:has(img))`, `a:not(:has(img, time), :is(${WORDS}) *)`],
  profile: PERSON,
  text: [WORDS, '[data-test$="-body"]', 'h2'],
  time: 'time',
  link: ['a[href*="comment="]:has(time)', 'a:has(time)'],
  nested: true,
  more(post, page, find) {
    const votes = find(['[data-test="vote-button"]', '[data-test*="upvote"]', '[data-test*="vote-button"]']);
    const id = match(marked(post), /-(\d+)$/);
    const main = post.matches(LAUNCH);
    return {
      nativeId: main ? match(page.url.pathname, /\/(?:posts|products)\/([^/]+)/) : id,
      handle: match(attr(find(PERSON), 'href'), /\/@([^/?#]+)/),
      title: main ? lineOf(find('h1')) : null,
      permalink: main
        ? page.url.pathname
        : (attr(find(['a[href*="comment="]', 'a:has(time)']), 'href') ?? (id ? `${page.url.pathname}?comment=${id}` : null)),
      metrics: { likes: parseCount(lineOf(votes), page.lang) },
      thread: {
        title: textOf(page.doc, 'h1'),
        starter: match(attr(page.doc.querySelector(LAUNCH), PERSON, 'href'), /\/@([^/?#]+)/),
      },
    };
  },
});
