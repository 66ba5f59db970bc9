import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const STARS = '[role="img"][aria-label]';
const HEAD = `header:is([data-review-id], :has(${STARS} ~ span))`;
const VOTES = '[data-review-id][data-original-thumbs-up-count]';

/** Classes are hashes: a review is what holds a head with its id; stars and votes are told in attributes. */
export const googleplay = declared({
  name: 'googleplay',
  version: 1,
  siteName: 'Google Play',
  checked: '2026-11-22: reviews as four readers of the site keep them (2024 to 2026); not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) => url.hostname === 'play.google.com' && doc.querySelector(HEAD) !== null,
  post: `:is(:has(> ${HEAD}), :has(> ${VOTES}))`,
  role: 'review',
  author: (post) => nameIn(post.querySelector(HEAD)),
  profile: () => null,
  text: [`:scope > ${HEAD} + div:not(${VOTES})`, `:scope > div:has(+ ${VOTES})`],
  time: `${HEAD} ${STARS} ~ span`,
  thread: { title: 'h1', starts: false },
  more(_post, { url, lang }, find) {
    const id = match(attr(find(`${HEAD}[data-review-id], ${VOTES}`), 'data-review-id'), /^([\w-]{20,})$/);
    const stars = attr(find(`${HEAD} ${STARS}`), 'aria-label');
    const app = url.searchParams.get('id');
    return {
      nativeId: id,
      permalink: app && id ? `/store/apps/details?id=${encodeURIComponent(app)}&reviewId=${encodeURIComponent(id)}` : null,
      metrics: {
        rating: parseCount(match(stars, /([1-5])(?!.*[1-4])/) ?? match(stars, /(\d)/), lang),
        likes: parseCount(attr(find(VOTES), 'data-original-thumbs-up-count'), 'en'),
      },
    };
  },
});

/** The first words of the head that stand alone, before its stars. */
function nameIn(head: Element | null): Element | null {
  const stars = head?.querySelector(STARS);
  const leaf = [...(head?.querySelectorAll('div, span') ?? [])].find(
    (el) => el.childElementCount === 0 && lineOf(el) !== null && !el.closest('button, [role="button"], i'),
  );
  return leaf && stars && leaf.compareDocumentPosition(stars) & Node.DOCUMENT_POSITION_FOLLOWING ? leaf : null;
}
