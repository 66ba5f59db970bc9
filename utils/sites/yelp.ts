import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const PERSON = 'a[href*="/user_details?userid="]';
const STARS = '[role="img"][aria-label*="star" i], .i-stars[title], .rating-large[title]';
const NEW = `li:has([role="img"][aria-label*="star" i]):has(${PERSON}, p[class*="comment"] [lang])`;

/** Classes are hashes since 2019, so the shapes of links, the stars' label and the words' `lang` tell what is what. */
export const yelp = declared({
  name: 'yelp',
  version: 1,
  siteName: 'Yelp',
  checked: 'not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'postedAt'],
  fits: ({ url, doc }) => /(^|\.)yelp\./.test(url.hostname) && doc.querySelector(PERSON) !== null,
  post: `.review[data-review-id], ${NEW}`,
  counts: (post) => !post.querySelector(`:scope ${NEW}`),
  role: 'review',
  author: ['.user-display-name', `${PERSON}:not(:has(img))`],
  profile: PERSON,
  text: ['.review-content p[lang]', 'p > span[lang]', 'p[lang]', 'span[lang]'],
  time: (post) => [...post.querySelectorAll('.rating-qualifier, span, p')].find(isDate) ?? null,
  thread: { title: 'h1', starts: false },
  more(post, { url, lang }, find) {
    const stars = find(STARS);
    const id = attr(post, 'data-review-id') ?? match(attr(find('a[href*="hrid="]'), 'href'), /[?&]hrid=([\w-]+)/);
    return {
      nativeId: id,
      authorId: match(attr(find(PERSON), 'href'), /userid=([\w-]+)/),
      permalink: id ? `${url.pathname}?hrid=${id}` : null,
      metrics: { rating: parseCount(match(attr(stars, 'aria-label') ?? attr(stars, 'title'), /^(\d(?:[.,]\d)?)/), lang) },
    };
  },
});

/** "Nov 3, 2026", "3.11.2026", "11/3/2026": a leaf that holds a day and nothing else. */
const isDate = (el: Element): boolean =>
  el.childElementCount === 0 && !el.closest('[lang]:not(html, body)') && /^(?=.*\b\d{4}\b)[\p{L}\d.,/\s]{8,24}$/u.test(lineOf(el) ?? '');
