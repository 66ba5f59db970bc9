import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';
import { cleanText, lineOf } from './text.ts';

/** What the company answered lies in the review's card: "Reply from Left Socks", when, and its words. */
const WORDS = '[data-service-review-business-reply-text-typography]';
const REPLY = `:is([data-service-review-business-reply-wrapper], :has(> ${WORDS}), :has(> * > [data-service-review-business-reply-title-typography]))`;
const isReply = (post: Element): boolean => post.matches(`:has(> ${WORDS})`) || post.querySelector(WORDS) === null;
const FROM =
  /^(?:Reply from|Antwort von|Réponse (?:de|:)|Respuesta de|Risposta da|Resposta d[aeo]|(?:Antwoord|Reactie) van|Svar fr[aå]n?|Odpowiedź od)\s+(.+)$/u;

export const trustpilot = declared({
  name: 'trustpilot',
  version: 1,
  siteName: 'Trustpilot',
  checked:
    '2026-11-29: a single review of 2016 as served in 2020; what is served since, and what companies answer, by what several readers of it name',
  required: ['author', 'authorUrl', 'text', 'permalink'],
  fits: ({ url, doc }) =>
    /(^|\.)trustpilot\.com$/.test(url.hostname) &&
    doc.querySelector('.review-card, .review, [data-service-review-card-paper], [data-testid^="service-review-card"]') !== null,
  post: `[data-service-review-card-paper], [data-testid^="service-review-card"]:not([data-service-review-card-paper] *), .review-card, article.review, ${REPLY}`,
  counts: (post) => (post.matches(REPLY) ? isReply(post) : post.querySelector('article.review, [data-service-review-card-paper]') === null),
  nested: true,
  id: idIn,
  role: (post) => (post.matches(REPLY) ? 'comment' : 'review'),
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
  more(post, page, find) {
    if (post.matches(REPLY))
      return {
        author: match(lineOf(find('[data-service-review-business-reply-title-typography]')), FROM),
        text: cleanText(find(WORDS)),
        postedAt: when(find('time[datetime]'), page),
      };
    const stars = find(['[data-service-review-rating]', '.star-rating img', 'img[alt*="star" i]']);
    const dates = match(find('script[data-initial-state="review-dates"]')?.textContent, /"publishedDate":"([^"]+)"/);
    return {
      ...(dates ? { postedAt: timeFromAttribute(dates) } : {}),
      nativeId: idIn(post) ?? match(page.url.pathname, /\/reviews\/(\w+)/),
      metrics: { rating: parseCount(attr(stars, 'data-service-review-rating') ?? match(attr(stars, 'alt'), /(\d)/), 'en') },
      thread: { title: textOf(page.doc, '[data-business-unit-title-typography], .multi-size-header__big, h1') },
    };
  },
});

function idIn(post: Element): string | null {
  const link = post.matches(REPLY)
    ? null
    : first(post, 'a[data-review-title-typography]', '.review-content__title a', 'a[href*="/reviews/"]');
  return match(attr(link, 'href'), /\/reviews\/(\w+)/);
}
