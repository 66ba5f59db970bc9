import { attr, match } from './dom.ts';
import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';

const COMMENT = '.dsqjs-post-list > li[id^="comment-"]';

/** Comments of Disqus, fetched and shown on the page itself. */
export const disqusjs = declared({
  name: 'disqusjs',
  version: 1,
  checked: '2026-11-28: version 3.2 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.dsqjs-post-item .dsqjs-post-content') !== null,
  post: COMMENT,
  id: /^comment-(\d+)$/,
  role: 'comment',
  author: '.dsqjs-post-author',
  text: '.dsqjs-post-content',
  time: '.dsqjs-meta time',
  nested: true,
  article: blogArticle('#dsqjs, .dsqjs-post-list'),
  more(_post, _page, find) {
    // Words of a person are in paragraphs; of a comment that was deleted, only that is said.
    const gone = find('.dsqjs-post-content > small:only-child') !== null;
    return {
      handle:
        match(attr(find('.dsqjs-post-author a[href]'), 'href'), /disqus\.com\/by\/([^/?#]+)/) ??
        attr(find('.dsqjs-post-avatar img'), 'alt'),
      ...(gone ? { text: null, state: 'deleted' } : {}),
    };
  },
});
