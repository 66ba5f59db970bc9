import { parseCount } from '@/utils/domain/count.ts';
import { attr, holding, idOf, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';

/** Since 2025 cards are articles that bear the review's number; before, the microdata or the paper they lie on told them. */
const REVIEW = 'article[id*="-review-"], [itemprop="review"], .paper--box';

/** The site puts a line of its own behind each answer. */
const LABELS = '.spht, .x-show-more, [class*="show-more"]';

const BODIES = ['[itemprop="reviewBody"]', holding('section', 'p')];

const holdsMany = (el: Element): boolean => el.querySelectorAll(REVIEW).length > 1;
const isCard = (el: Element | null | undefined): boolean => el != null && !holdsMany(el);

export const g2 = declared({
  name: 'g2',
  version: 1,
  siteName: 'G2',
  checked: '2026-11-28: part of a card of 2025, and cards of 2019 to 2026 by what many others read of them; not checked on a whole page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)g2(crowd)?\.com$/.test(url.hostname) && doc.querySelector('[itemprop="reviewBody"], article[id*="-review-"]') !== null,
  post: REVIEW,
  counts: (post) => !holdsMany(post) && !isCard(post.parentElement?.closest(REVIEW)) && post.querySelector(BODIES.join()) !== null,
  role: 'review',
  // Who wants no name is shown as "Verified User in Banking".
  author: ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', '.link--header-color'],
  profile: 'a[href*="/users/"]',
  text: BODIES,
  clean: { drop: LABELS },
  thread: { starts: false },
  more(post, page, find) {
    const link =
      attr(find('[data-clipboard-text*="-review-"]'), 'data-clipboard-text') ??
      attr(find('a[href*="-review-"]:not([itemprop="reviewBody"] *)'), 'href');
    const half = match(find('.stars[class*="stars-"], .elv-stars[class*="stars-"]')?.className ?? null, /\bstars-(\d+)/);
    const told = match(textOf(post, '[class*="desc__rating"]'), /^([\d.]+)\s*\/\s*5$/);
    const rating = told ?? (half ? String(Number(half) / 2) : attr(find('[itemprop="reviewRating"] [itemprop="ratingValue"]'), 'content'));
    return {
      nativeId: match(link ?? idOf(post), /-review-(\d+)/) ?? match(attr(find('[id^="survey-response-"]'), 'id'), /(\d+)$/),
      title: textOf(post, '[itemprop="name"]:not(meta, [itemprop="author"] *)')?.replace(/^["“]|["”]$/g, '') ?? null,
      permalink: link,
      postedAt: when(find(['[itemprop="datePublished"]', 'time[datetime]']), page),
      metrics: { rating: Number(rating) <= 5 ? parseCount(rating, 'en') : null },
      thread: { title: textOf(page.doc, '[itemprop="name"] > a[href*="/products/"]') },
    };
  },
});
