import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, upFrom } from './dom.ts';
import { withoutQuery } from './parts/address.ts';
import { timeFromId } from './parts/id-time.ts';
import { APP, isWhole, readApp } from './parts/linkedin-app.ts';
import { keyOf } from './parts/linkedin-comment.ts';
import { formatIn } from './parts/linkedin-format.ts';
import { PULSE, readPulse, writerOf } from './parts/linkedin-pulse.ts';
import { own } from './parts/own.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** The feed of the app, public pages, and their comments. A card scrolled far away is emptied: no author, no post. */
const UPDATE = '.feed-shared-update-v2, article.main-feed-activity-card, article[data-activity-urn], [data-view-name="feed-full-update"]';
const COMMENT = 'article.comments-comment-entity, article.comments-comment-item, article.comments-reply-item, section.comment';
const POSTS = `${UPDATE}, ${COMMENT}, ${PULSE}`;
/** A shared post inside the post that shares it. */
const SHARED =
  '.feed-shared-update-v2__update-content-wrapper, .feed-reshare-content, [data-test-id="feed-reshare-content"], .update-components-mini-update-v2';
const SCOPES = `${POSTS}, ${SHARED}`;
const ACTOR =
  '[class*="-actor__meta-link"], .update-components-actor__container a[href], a[data-tracking-control-name$="_feed-actor-name"], a[data-view-name="feed-actor-name"]';
const NAME =
  '.update-components-actor__title [aria-hidden="true"]:not([class*="__supplementary"] *), .update-components-actor__name [aria-hidden="true"], .feed-shared-actor__name';
const SAID = '.comments-comment-item__main-content';
const BODY =
  '.update-components-text, .feed-shared-text, [data-test-id="main-feed-activity-card__commentary"], .attributed-text-segment-list__content, .comment__message, [data-view-name="feed-commentary"], [data-testid="expandable-text-box"]';

export const linkedin: Recipe = {
  name: 'linkedin',
  version: 1,
  siteName: 'LinkedIn',
  checked:
    '2026-11-28: posts of a feed, of a company and of activities, logged in (2024 to 2026), a public company page (2024), a public post with comments (2026), a public article with comments (2022), an advertisement in a feed (2019); the app of 2026 as several extensions saw it, not checked on a real page',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)linkedin\.com$/.test(url.hostname),
  posts: ({ doc }) => [...doc.querySelectorAll(`${POSTS}, ${APP}`)].filter((post) => !post.closest(SHARED) && isPost(post)),
  around(target) {
    let post = (target.closest(SHARED)?.parentElement ?? target).closest(`${POSTS}, ${APP}`);
    while (post && !isPost(post)) post = upFrom(post)?.closest(`${POSTS}, ${APP}`) ?? null;
    return post;
  },
  read: (post, page) =>
    (post.matches(APP) ? readApp : post.matches(PULSE) ? readPulse : post.matches(COMMENT) ? readComment : readUpdate)(post, page),
};

/** Of 2022 and of 2023. */
const PUBLIC = 'a.comment__actor-name, a.comment__author';
const COMMENTER = `.comments-comment-meta__description-container, .comments-post-meta__actor-link, a.comments-post-meta__profile-link, ${PUBLIC}`;
const authorIn = (post: Element): Element | null => own(post, post.matches(COMMENT) ? COMMENTER : ACTOR, SCOPES);

/** Advice and courses in the feed have no author, an emptied card has neither author nor words. */
const isPost = (post: Element): boolean =>
  post.matches(APP) ? isWhole(post) : post.matches(PULSE) || authorIn(post) !== null || own(post, `${BODY}, ${SAID}`, SCOPES) !== null;

const urnIn = (text: string | null): { urn: string; id: string } | null => {
  const [urn, id] = /urn:li:(?:activity|ugcPost|share):(\d+)/.exec(text ?? '') ?? [];
  return urn && id ? { urn, id } : null;
};
const urnOf = (post: Element | null): ReturnType<typeof urnIn> =>
  urnIn(attr(post, 'data-urn') ?? attr(post, 'data-activity-urn') ?? attr(post?.closest('[data-id^="urn:li:activity"]'), 'data-id'));

function readUpdate(post: Element, page: PageView): Draft {
  const find = (selector: string) => own(post, selector, SCOPES);
  const actor = authorIn(post);
  const text = find(BODY);
  const urn = urnOf(post) ?? urnIn(attr(find('[data-urn], a[href*="urn:li:"]'), 'href'));
  const under = find(
    '.update-components-actor__sub-description [aria-hidden="true"], [class*="-actor__sub-description"]:not([class*="button"]), time',
  );
  const header = find('.update-components-header, .feed-shared-header, p:has(> [data-tracking-control-name$="_feed-reaction-header"])');
  const count = (selector: string, name?: string) => {
    const found = find(selector);
    return parseCount(name ? attr(found, name) : null, page.lang) ?? parseCount(lineOf(found), page.lang);
  };
  const promoted = under !== null && !under.matches('time') && !/[\d•]/.test(lineOf(under) ?? '');
  return {
    role: 'post',
    nativeId: urn?.urn ?? null,
    author: lineOf(find(NAME) ?? actor),
    authorUrl: withoutQuery(attr(actor, 'href')),
    text: text ? cleanText(text, { lines: text.matches('p') }) : '',
    permalink: urn ? `https://www.linkedin.com/feed/update/${urn.urn}/` : null,
    postedAt: timeFromId(urn?.id, 'linkedin') ?? timeFromText(lineOf(under)?.split('•')[0], page.lang, page.now),
    metrics: {
      likes: count(
        '[data-social-proof-fallback], .social-details-social-counts__reactions-count, [data-num-reactions], [class*="__num-likes"] > [aria-hidden]',
        'data-num-reactions',
      ),
      replies: count(
        '.social-details-social-counts__comments button, [data-num-comments], [class*="__num-comments"] > [aria-hidden]',
        'data-num-comments',
      ),
      reposts: count(
        'li:is([data-non-reaction-details] *, .social-details-social-counts__item):not(:has(li), .social-details-social-counts__comments, .social-details-social-counts__reactions) button, [data-num-shares]',
        'data-num-shares',
      ),
    },
    format: formatIn(post, SCOPES),
    quoted: quotedIn(post),
    repostedBy:
      header && /repost|partag|geteilt|teilt|compart|condivi|gedeeld|udostępn|シェア|转发/i.test(lineOf(header) ?? '')
        ? lineOf(header.querySelector('a'))
        : null,
    promoted,
    thread: { starter: lineOf(find(NAME) ?? actor), nativeId: urn?.urn ?? null },
  };
}

function readComment(post: Element, page: PageView): Draft {
  const find = (selector: string) => own(post, selector, SCOPES);
  const link = authorIn(post);
  const { id, under, permalink } = keyOf(post);
  const body = find(`${SAID}, .comment__text, .comment__message, .update-components-text`);
  const above = post.parentElement?.closest(COMMENT) ?? null;
  const update = post.closest(UPDATE);
  const main = update && authorIn(update) ? lineOf(own(update, NAME, SCOPES) ?? authorIn(update)) : null;
  return {
    role: 'comment',
    nativeId: id,
    author: lineOf(find(`.comments-comment-meta__description-title, .comments-post-meta__name-text [aria-hidden="true"], ${PUBLIC}`)),
    authorUrl: withoutQuery(attr(link, 'href') ?? attr(find('a[href*="/in/"], a[href*="/company/"]'), 'href')),
    text: body ? cleanText(body, { lines: body.matches('p') }) : '',
    permalink,
    postedAt: timeFromId(id, 'linkedin') ?? timeFromText(lineOf(find('time, .comment__duration-since')), page.lang, page.now),
    metrics: {
      likes: parseCount(lineOf(find('[class*="__reactions-count"]:not(.hidden), .comment__likes-count')), page.lang),
      replies: parseCount(lineOf(find('[class*="__replies-count"]')), page.lang),
    },
    parent: above ? { author: lineOf(authorIn(above)), nativeId: keyOf(above).id } : null,
    thread: { starter: main ?? writerOf(page), nativeId: under ?? urnOf(update)?.urn ?? null },
  };
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const actor = [...post.querySelectorAll(ACTOR)].find((link) => link.closest(SHARED));
  const shared = actor?.closest(SHARED);
  if (!shared || !actor) return null;
  const text = shared.querySelector(BODY);
  const urn = urnIn(attr(shared.querySelector('a[href*="urn:li:"]'), 'href'));
  return {
    author: lineOf(shared.querySelector(NAME) ?? actor),
    text: text ? cleanText(text) : null,
    nativeId: urn?.urn ?? null,
    permalink: urn ? `https://www.linkedin.com/feed/update/${urn.urn}/` : null,
  };
}
