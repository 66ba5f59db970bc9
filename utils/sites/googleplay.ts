import { parseCount } from '@/utils/domain/count.ts';
import { attr, childrenOf, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const STARS = '[role="img"][aria-label]';
const HEAD = `header:is([data-review-id], :has(${STARS} ~ span))`;
const VOTES = '[data-review-id][data-original-thumbs-up-count]';
/** The developer's, the last box beside a head: who and when on one line, what on the next. */
const ANSWER = `:is(${HEAD}, ${VOTES}) ~ div:has(> div:first-child > div):has(> div:first-child + div:last-child):not(${VOTES})`;
/** 2018 to 2021; the whole of a long text stands hidden beside its beginning. */
const OLD = '[jsdata*=";gp:"]';
/** Before. */
const OLDEST = '.single-review';

/** Classes are hashes since 2018: a review is what holds a head with its id; stars and votes are told in attributes. */
export const googleplay = declared({
  name: 'googleplay',
  version: 1,
  siteName: 'Google Play',
  checked:
    '2026-11-29: a review of 2020; those since, and developers’ answers, as four readers of the site keep them (2024 to 2026), those before 2018 by the names that readers used',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) => url.hostname === 'play.google.com' && doc.querySelector(`${HEAD}, ${OLD}, ${OLDEST}`) !== null,
  post: `:is(:has(> ${HEAD}), :has(> ${VOTES})), ${OLD}, ${OLDEST}, ${ANSWER}`,
  id: idIn,
  nested: true,
  role: (post) => (post.matches(ANSWER) ? 'comment' : 'review'),
  author: (post) => post.querySelector('.xKpxId .X43Kjb, .author-name') ?? nameIn(post.querySelector(HEAD)),
  profile: '.author-name a[href]',
  text: [
    `:scope > ${HEAD} + div:not(${VOTES})`,
    `:scope > div:has(+ ${VOTES})`,
    '[jsname="fbQN7e"]:not(:empty)',
    '[jsname="bN97Pc"]:not(:has(button))',
    '.review-body',
  ],
  clean: { drop: '.review-body > span, .review-link' },
  time: [`${HEAD} ${STARS} ~ span`, '.xKpxId .p2TkOb', '.review-date'],
  title: '.review-body > span',
  thread: { title: 'h1|.id-app-title, .document-title', starts: false },
  more(post, page, find) {
    const { url, lang } = page;
    if (post.matches(ANSWER)) return readAnswer(post, page);
    const id = idIn(post);
    const stars = attr(find([`${HEAD} ${STARS}`, STARS, '.tiny-star']), 'aria-label');
    const app = url.searchParams.get('id');
    const own = app && id ? `/store/apps/details?id=${encodeURIComponent(app)}&reviewId=${encodeURIComponent(id)}` : null;
    return {
      nativeId: id,
      permalink: post.matches(OLDEST) ? attr(find('.reviews-permalink'), 'href') : own,
      metrics: {
        rating: parseCount(match(stars, /([1-5])(?!.*[1-4])/) ?? match(stars, /(\d)/), lang),
        likes: parseCount(attr(find(VOTES), 'data-original-thumbs-up-count') ?? lineOf(find('.jUL89d')), lang),
      },
    };
  },
});

function idIn(post: Element): string | null {
  if (post.matches(ANSWER)) return null;
  const head = first(post, `${HEAD}[data-review-id], ${VOTES}, [data-reviewid]`);
  const said = attr(head, 'data-review-id') ?? attr(post, '[data-reviewid]', 'data-reviewid');
  return match(said ?? attr(post, 'jsdata'), /((?:gp:)?[\w-]{20,})/);
}

function readAnswer(answer: Element, page: PageView): Partial<Draft> {
  const cells = childrenOf(answer.firstElementChild);
  const day = cells.find((cell) => when(cell, page)?.approximate === false);
  return {
    author: lineOf(cells.find((cell) => cell !== day)),
    authorUrl: null,
    text: cleanText(answer.lastElementChild),
    postedAt: when(day, page),
    metrics: {},
  };
}

/** The first words of the head that stand alone, before its stars. */
function nameIn(head: Element | null): Element | null {
  const stars = head?.querySelector(STARS);
  const leaf = [...(head?.querySelectorAll('div, span') ?? [])].find(
    (el) => el.childElementCount === 0 && lineOf(el) !== null && !el.closest('button, [role="button"], i'),
  );
  return leaf && stars && leaf.compareDocumentPosition(stars) & Node.DOCUMENT_POSITION_FOLLOWING ? leaf : null;
}
