import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';

export const trustpilot = declared({
  name: 'trustpilot',
  version: 1,
  siteName: 'Trustpilot',
  checked: '2026-11-22: a single review of 2016 as served in 2020; what is served since not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink'],
  fits: ({ url, doc }) =>
    /(^|\.)trustpilot\.com$/.test(url.hostname) &&
    doc.querySelector('.review-card, .review, [data-service-review-card-paper], [data-testid^="service-review-card"]') !== null,
  post: '[data-service-review-card-paper], [data-testid^="service-review-card"]:not([data-service-review-card-paper] *), .review-card, article.review',
  counts: (post) => post.querySelector('article.review, [data-service-review-card-paper]') === null,
  role: 'review',
  author: ['[data-consumer-name-typography]', '.consumer-information__name'],
  profile: [
    'a[data-consumer-profile-link]',
    'a[name="consumer-profile"]',
    'a.consumer-information',
    '.consumer-information a[href*="/users/"]',
    'a[href*="/users/"]',
  ],
  text: ['[data-service-review-text-typography]', '.review-content__text'],
  time: ['time[data-service-review-date-time-ago]', 'time[datetime]'],
  link: ['a[data-review-title-typography]', '.review-content__title a', '.link--dark[href*="/reviews/"]', 'a[href*="/reviews/"]'],
  title: ['[data-service-review-title-typography]', '.review-content__title'],
  thread: { title: '[data-business-unit-title-typography], h1', starts: false },
  more(_post, page, find) {
    const stars = find(['[data-service-review-rating]', '.star-rating img', 'img[alt*="star" i]']);
    const link =
      attr(find(['a[data-review-title-typography]', '.review-content__title a', 'a[href*="/reviews/"]']), 'href') ?? page.url.pathname;
    const dates = match(find('script[data-initial-state="review-dates"]')?.textContent, /"publishedDate":"([^"]+)"/);
    return {
      ...(dates ? { postedAt: timeFromAttribute(dates) } : {}),
      nativeId: match(link, /\/reviews\/(\w+)/),
      metrics: { rating: parseCount(attr(stars, 'data-service-review-rating') ?? match(attr(stars, 'alt'), /(\d)/), 'en') },
      thread: { title: textOf(page.doc, '[data-business-unit-title-typography], .multi-size-header__big, h1') },
    };
  },
});
