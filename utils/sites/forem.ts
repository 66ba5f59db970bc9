import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const LINK = ['.comment__header a.comment-date[href]', '.comment-date a[href]', '.comment__header a[href*="/comment/"]'];

/** The engine of DEV: an article and a tree of comments. */
export const forem = declared({
  name: 'forem',
  version: 1,
  checked:
    '2026-11-22: one comment of 2021 and the templates of 2019; a comment of 2026 that was taken from view; what else is served since not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('#article-show-container, .single-comment-node[data-comment-id]') !== null,
  post: '.single-comment-node',
  id: /^comment-node-(\d+)$/,
  role: 'comment',
  author: ['.comment__header .js-comment-username', '.comment__header .profile-preview-card__trigger', '.details .comment-username'],
  profile: ['.comment__header a[href]:not(.comment-date, [href*="/comment/"])', '.comment__inner > a.crayons-avatar', '.details > a[href]'],
  text: ['.comment__body', '.inner-comment > .body'],
  clean: { drop: '.reaction-button' },
  time: ['.comment-date time[datetime]', '.comment-date'],
  link: LINK,
  nested: true,
  article: {
    box: '#article-show-container article, article.crayons-article',
    body: '#article-body',
    author: '.crayons-article__header__meta a.crayons-link:not(:has(img)), a.author',
  },
  more(post, { lang }, find) {
    const path = attr(find(LINK), 'href');
    const gone = find(['.inner-comment', '.comment__inner']) !== null && find(LINK) === null && !post.hasAttribute('data-path');
    // "Comment deleted" in the place of the words, to strangers also where it was only thought little of.
    const hidden = find(['.align-center > .js-comment-username']) !== null;
    return {
      handle: match(path, /([^/]+)\/comments?\/\w+$/),
      authorId: attr(post, 'data-comment-author-id'),
      metrics: { likes: parseCount(lineOf(find('.reactions-count')), lang) },
      state: hidden || (gone && lineOf(post) === '[deleted]') ? 'deleted' : 'live',
    };
  },
});
