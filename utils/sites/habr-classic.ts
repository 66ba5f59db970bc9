import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** A comment's own box; its replies stand beside it, in the item around both. */
const POST = '.js-comment > .comment, .comment_item > .comment_body';
const ITEM = '.js-comment, .comment_item';
const ARTICLE = 'article.post_full, .post.post_full';
const NAME = [':scope > .comment__head .user-info__nickname', '.comment-item__username', '.info .username'];
const TEXT = ['.comment__message', '.message.html_format'];

const comments = declared({
  name: 'habr-classic',
  site: 'habr',
  version: 1,
  siteName: 'Habr',
  checked: '2026-11-28: an article of Habrahabr and one of Geektimes (2018); before 2017 by a template',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)(habr\.com|habrahabr\.ru|geektimes\.(ru|com))$/.test(url.hostname) && doc.querySelector(`${ARTICLE}, ${POST}`) !== null,
  post: POST,
  role: 'comment',
  author: NAME,
  text: TEXT,
  time: 'time',
  link: 'a.icon_comment-anchor, a.link_to_comment',
  metrics: { score: ['.voting-wjt .js-score', '.voting .score'] },
  article: {
    box: ARTICLE,
    title: '.post__title-text, .post__title',
    body: '.post__text, .content.html_format',
    author: '.post__meta .user-info__nickname, .post__user-info .user-info__nickname, .post-type__value_author',
    clean: { drop: '.post__hubs, .post__marks, .published' },
  },
  more(post, _, find) {
    const above = post.closest(ITEM)?.parentElement?.closest(ITEM)?.querySelector(`:scope > :is(${POST})`);
    return {
      nativeId: numberOf(post),
      state: find(NAME) || find('time') ? 'live' : 'deleted',
      parent: above ? { nativeId: numberOf(above), author: lineOf(first(above, ...NAME)), text: cleanText(first(above, ...TEXT)) } : null,
    };
  },
});

/** Habrahabr, Geektimes and Habr as they were until 2021. */
export const habrClassic: Recipe = {
  ...comments,
  read(post, page) {
    const draft = comments.read(post, page);
    const story = match(page.url.pathname, /\/(\d+)(?:\/|$)/);
    return {
      ...draft,
      ...(post.matches(POST) ? {} : { nativeId: story, ...shown(post, page) }),
      handle: match(draft.authorUrl, /\/users\/([\w.-]+)/),
      thread: { ...draft.thread, nativeId: story, community: textOf(page.doc, '.post__hubs .hub-link') },
    };
  },
};

const numberOf = (post: Element): string | null => match(post.closest('[id^="comment_"]')?.id, /_(\d+)$/);

/** An article's votes stand in its foot, outside it. */
function shown(article: Element, page: PageView): Partial<Draft> {
  const { doc, lang } = page;
  const time = article.querySelector('.post__time, .published');
  return {
    postedAt: timeFromAttribute(attr(time, 'data-time_published')) ?? when(time, page),
    metrics: {
      score: parseCount(textOf(doc, '.voting-wjt_post .js-score'), lang),
      views: parseCount(textOf(doc, '.post-stats__views-count'), lang),
      replies: parseCount(textOf(doc, '#comments_count'), lang) ?? parseCount(textOf(doc, '.post-stats__comments-count'), lang),
    },
  };
}
