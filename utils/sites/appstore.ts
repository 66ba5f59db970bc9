import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

const NEW = 'article:has(.review-header)';

/** The site of 2025, and the one before (`we-`). A review has no address of its own: it stands on the app's page. */
export const appstore = declared({
  name: 'appstore',
  version: 1,
  siteName: 'App Store',
  checked: '2026-11-28: pages of 2017 (in iTunes) and 2020, in Swedish and French; the site since 2025 by its own source',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url, doc }) => /^(?:apps|itunes)\.apple\.com$/.test(url.hostname) && doc.querySelector(`${NEW}, .we-customer-review`) !== null,
  post: `${NEW}, .we-customer-review`,
  role: 'review',
  author: ['.review-header .author', '.we-customer-review__user'],
  profile: () => null,
  text: [':scope > .content', '.we-customer-review__body', ':scope > p'],
  clean: { drop: '.developer-response-container, .we-modal, .we-customer-review__response, .we-truncate__button' },
  time: ['.review-header time[datetime]', 'time.we-customer-review__date[datetime]'],
  title: ['.title-and-rating-container .title', '.we-customer-review__title'],
  thread: { title: 'h1', starts: false },
  more(post, { url }, find) {
    const stars = find(['.title-and-rating-container [aria-label]', '.we-star-rating[aria-label]']);
    return {
      // An element's own id is the page's, not the review's.
      nativeId: attr(post.closest('[data-test-review-customer]'), 'data-test-review-customer'),
      permalink: url.origin + url.pathname,
      metrics: { rating: parseCount(match(attr(stars, 'aria-label'), /^\D*(\d)/), 'en') },
    };
  },
});
