import { parseCount } from '@/utils/domain/count.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

/** Amazon's own trail of where a link stood: `/gp/profile/…/ref=cm_cr_dp`. */
const bare = (href: string | null): string | null => href?.replace(/(?:\/ref=|\?).*$/, '') ?? null;

export const amazon = declared({
  name: 'amazon',
  version: 1,
  siteName: 'Amazon',
  checked: '2026-11-22: product pages in English and Spanish, with reviews from abroad',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)amazon\.[a-z.]+$/.test(url.hostname) && doc.querySelector('[data-hook="review"], [data-hook="cmps-review"]') !== null,
  post: '[data-hook="review"], [data-hook="cmps-review"]',
  role: 'review',
  author: '.a-profile-name',
  text: [
    '[data-hook="review-body"] .cr-original-review-content',
    '[data-hook="review-collapsed"]',
    '[data-hook="review-body"]',
    '[data-hook="cmps-review-body"]',
  ],
  clean: { drop: '.a-expander-header, .a-expander-prompt, .cr-translated-review-content, [data-hook="review-image-tile"], .video-block' },
  more(post, page, find) {
    const stars = find('[data-hook="review-star-rating"], [data-hook="cmps-review-star-rating"], .review-rating');
    const [, whole, half] = /a-star(?:-small|-mini|-medium)?-(\d)(?:-(\d))?/.exec(stars?.className ?? '') ?? [];
    const helpful = lineOf(find('[data-hook="helpful-vote-statement"]'));
    const date = lineOf(find('[data-hook="review-date"]'));
    const day = match(
      date,
      /(\d{1,4}[^\p{L}]{0,3}(?:(?:de|of)\s)?\p{L}+\.?(?:\sde)?\s\d{4}|\p{L}+\.?\s\d{1,2},\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)/u,
    );
    return {
      nativeId: match(post.id, /^(R\w+)$/),
      authorUrl: bare(attr(find('a.a-profile[href]'), 'href')),
      title:
        cleanText(
          find('[data-hook="review-title"] .cr-original-review-content, [data-hook="review-title"], [data-hook="cmps-review-title"]'),
          { drop: 'i, .a-icon-alt, .cr-translated-review-content' },
        ) || null,
      permalink: bare(attr(find('a[data-hook="review-title"], a[href*="/customer-reviews/"], a[href*="/reviews/R"]'), 'href')),
      postedAt: timeFromText(day ?? date, page.lang, page.now, page.url),
      metrics: {
        rating: whole ? parseCount(half ? `${whole}.${half}` : whole, 'en') : null,
        likes: helpful
          ? (parseCount(helpful, page.lang) ?? (/^[^\d]*\p{L}{2}[^\d]*$/u.test(helpful) ? parseCount('1', 'en') : null))
          : null,
      },
      thread: {
        title: textOf(page.doc, '#productTitle, [data-hook="product-link"]'),
        url: bare(page.url.href),
        community: textOf(page.doc, '#bylineInfo'),
      },
    };
  },
});
