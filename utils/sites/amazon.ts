import { parseCount } from '@/utils/domain/count.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

/** Amazon's own trail of where a link stood: `/gp/profile/…/ref=cm_cr_dp`. */
const bare = (href: string | null): string | null => href?.replace(/(?:\/ref=|\?).*$/, '') ?? null;

/** Named by a class alone until 2016. */
const REVIEW = '[data-hook="review"], [data-hook="cmps-review"], .reviews > .review:not([data-hook])';

export const amazon = declared({
  name: 'amazon',
  version: 1,
  siteName: 'Amazon',
  checked:
    '2026-11-28: product pages in English and Spanish, with reviews from abroad; pages of reviews of 2016 and 2024; those of 2026 by what others read of them',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url, doc }) => /(^|\.)amazon\.[a-z.]+$/.test(url.hostname) && doc.querySelector(REVIEW) !== null,
  post: REVIEW,
  // Since 2026 a product's page holds each review once more, in a box that opens over it.
  twice: (post, { doc }) =>
    post.closest('.a-popover, .a-popover-preload') !== null || (post.id !== '' && doc.getElementById(post.id) !== post),
  role: 'review',
  author: '.a-profile-name, a.author',
  text: [
    '[data-hook="review-body"] .cr-original-review-content',
    '[data-hook="review-collapsed"]',
    '[data-hook="review-body"]',
    '[data-hook="cmps-review-body"]',
    '[data-hook="reviewRichContentContainer"]',
    '[data-hook="reviewText"]',
    '.review-text',
  ],
  clean: {
    drop: '.a-hidden, .a-expander-header, .a-expander-prompt, .cr-translated-review-content, [data-hook="review-image-tile"], .video-block',
  },
  more(post, page, find) {
    const stars = find('[data-hook="review-star-rating"], [data-hook="cmps-review-star-rating"], .review-rating');
    const told = lineOf(stars);
    const [, whole, half] =
      /a-star(?:-small|-mini|-medium)?-(\d)(?:-(\d))?/.exec(stars?.className ?? '') ?? /^(\d)[.,](\d)(?!\d)/.exec(told ?? '') ?? [];
    const helpful = lineOf(find('[data-hook="helpful-vote-statement"], .review-votes'))?.replace(/(\d) (?:of|von|sur|su|de) .*/, '$1');
    const date = lineOf(find('[data-hook="review-date"], .review-date'));
    const day = match(
      date,
      /(\d{1,4}[^\p{L}]{0,3}(?:(?:de|of)\s)?\p{L}+\.?(?:\sde)?\s\d{4}|\p{L}+\.?\s\d{1,2},\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)/u,
    );
    const link = attr(
      find('a[data-hook="review-title"], a[href*="/customer-reviews/"], a[href*="/reviews/R"], a[href*="/review/R"]'),
      'href',
    );
    const title = cleanText(
      find(
        '[data-hook="review-title"] .cr-original-review-content, [data-hook="review-title"], [data-hook="cmps-review-title"], [data-hook="reviewTitle"], .review-title',
      ),
      { drop: 'i, .a-icon-alt, .cr-translated-review-content' },
    );
    return {
      nativeId: match(post.id, /^(R\w+)$/) ?? match(attr(post.closest('[data-reviewid]'), 'data-reviewid'), /^(R\w+)$/),
      authorUrl: bare(attr(find('a.a-profile[href], a.author'), 'href')),
      title: title.startsWith(told ?? ' ') ? title.slice(told?.length).trim() || null : title || null,
      permalink: bare(link),
      postedAt: timeFromText(day ?? date, page.lang, page.now, page.url),
      metrics: {
        rating: whole ? parseCount(half ? `${whole}.${half}` : whole, 'en') : null,
        // "12 of 14 people" told also who did not.
        likes: helpful
          ? (parseCount(helpful, page.lang) ?? (/^[^\d]*\p{L}{2}[^\d]*$/u.test(helpful) ? parseCount('1', 'en') : null))
          : null,
      },
      thread: {
        title: textOf(page.doc, '#productTitle, [data-hook="product-link"], .product-title a'),
        url: bare(page.url.href),
        community: textOf(page.doc, '#bylineInfo, .product-by-line a'),
      },
    };
  },
});
