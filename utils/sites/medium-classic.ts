import { parseCount } from '@/utils/domain/count.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import { bare, handleIn, isMedium, postIdIn } from './parts/medium-address.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { lineOf } from './text.ts';

const RESPONSE = ':is(.js-responsesWrapper, .responsesStream) .postArticle, .postArticle[data-source^="responses-"]';
const AUTHOR = ['.postMetaInline-authorLockup a[data-user-id]', '.postMetaInline-authorLockup > a'];
const WRITER = '.postMetaLockup .u-flex1 > a, .postMetaLockup a[data-user-id]:not(.avatar)';
const LOCKUP = '.postMetaLockup a[data-user-id]';
const ID = /^([0-9a-f]{9,12})$/;
const CLAPS = ['[data-action="show-recommends"]', '.js-multirecommendCountButton'];

const responses = declared({
  name: 'medium-classic',
  site: 'medium',
  version: 1,
  siteName: 'Medium',
  checked: '2026-11-28: stories of 2016; responses of 2018 as somebody rebuilt them element by element',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: (page) => isMedium(page) && page.doc.querySelector(`.postArticle--full .postArticle-content, ${RESPONSE}`) !== null,
  post: RESPONSE,
  role: 'comment',
  id: (post) => match(attr(post, 'data-post-id'), ID),
  author: AUTHOR,
  profile: ['.postMetaInline-avatar a[href]', ...AUTHOR],
  text: '.postArticle-content',
  clean: { drop: '.section-divider' },
  time: '.js-postMetaInlineSupplemental time',
  link: '.js-postMetaInlineSupplemental a:has(time)',
  article: {
    box: '.postArticle--full',
    title: '.graf--title',
    body: '.postArticle-content',
    author: WRITER,
    clean: { drop: '.graf--title, h1:not(p ~ *), .section-divider' },
  },
});

/** Medium until 2019: names of classes said what is what. */
export const mediumClassic: Recipe = {
  ...responses,
  read(post, page) {
    const read = responses.read(post, page);
    const draft = { ...read, ...(post.matches(RESPONSE) ? response(post, page) : story(post, page)) };
    return {
      ...draft,
      handle: handleIn(draft.authorUrl ?? null),
      authorUrl: bare(draft.authorUrl ?? null),
      permalink: bare(draft.permalink ?? null),
      thread: { ...draft.thread, nativeId: postIdIn(page.url.pathname.replace(/\/responses\/show$/, '')), url: bare(page.url.href) },
    };
  },
};

const clapsIn = (box: Element, { lang }: PageView) =>
  parseCount(
    CLAPS.map((one) => textOf(box, one)).find((one) => one !== null),
    lang,
  );

function response(post: Element, page: PageView): Partial<Draft> {
  const foot = [...post.querySelectorAll('.buttonSet a')].map((link) => match(lineOf(link), /^([\d.,]+[KM]?) responses?$/));
  return {
    authorId: attr(post, '.postMetaInline-avatar a, .postMetaInline-authorLockup a', 'data-user-id'),
    textCut: [...post.querySelectorAll('.postArticle-readMore')].some((more) => more.textContent?.trim()),
    metrics: {
      likes: clapsIn(post, page),
      replies: parseCount(
        foot.find((count) => count !== null),
        page.lang,
      ),
    },
  };
}

function story(post: Element, page: PageView): Partial<Draft> {
  const time = post.querySelector('header time, .postMetaLockup time');
  return {
    role: post.matches('.postArticle--response') ? 'comment' : 'post',
    nativeId: match(attr(post, '[data-post-id]', 'data-post-id'), ID) ?? postIdIn(page.url.href),
    authorUrl: bare(attr(post, LOCKUP, 'href')),
    authorId: attr(post, LOCKUP, 'data-user-id'),
    // What its head calls the time of publishing is that of the last change.
    postedAt: when(time, page),
    metrics: {
      likes: clapsIn(post, page),
      replies: parseCount(textOf(page.doc, '[data-action="scroll-to-responses"]'), page.lang),
    },
  };
}
