import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

const META = '.comment-meta a.text-link';

/** Inside its frame: an issue on GitHub shown under a page. */
export const utterances = declared({
  name: 'utterances',
  version: 1,
  checked: '2026-11-22: the source of 2023; not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('main article.timeline-comment > .comment .markdown-body, .timeline > article.timeline-comment') !== null,
  post: 'article.timeline-comment',
  counts: (post) => post.querySelector('.markdown-body') !== null,
  role: 'comment',
  author: `${META}:has(strong)`,
  text: '.markdown-body',
  clean: { drop: '.email-hidden-toggle' },
  time: `${META}[href*="#issuecomment-"]`,
  link: `${META}[href*="#issuecomment-"]`,
  thread: { title: '.timeline-header', starts: false },
  more(_post, { doc }, find) {
    const link = attr(find(`${META}[href*="#issuecomment-"]`), 'href');
    return {
      nativeId: match(link, /#issuecomment-(\d+)/),
      handle: match(attr(find(`${META}:has(strong)`), 'href'), /([^/]+)$/),
      thread: { url: attr(doc, '.timeline-header a[href]', 'href') ?? link?.replace(/#.*/, '') ?? null },
    };
  },
});
