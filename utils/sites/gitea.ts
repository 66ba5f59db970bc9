import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const POST = '.timeline-item.comment[id^="issue"], .comment-code-cloud .comment[id^="issuecomment-"]';

/** Issues and pull requests of Gitea and Forgejo (Codeberg): the issue's own words, then comments. */
export const gitea = declared({
  name: 'gitea',
  version: 1,
  checked: '2026-11-27: the template of Forgejo (2024); not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`:is(${POST}) .render-content`) !== null,
  post: POST,
  id: /^issue(?:comment)?-(\d+)$/,
  role: (post) => (/^issue-/.test(post.id) ? 'post' : 'comment'),
  /** Who wrote what was moved here from elsewhere has no account here. */
  author: ['.comment-header a.author', '.comment-header .text.black'],
  text: '.render-content',
  clean: { drop: '.no-content, .code-copy' },
  time: ['.comment-header relative-time[datetime]', '.comment-header time[datetime]', '.comment-header [data-content][title]'],
  more(post, { doc, url }, find) {
    const first = doc.querySelector(`:is(${POST}) .comment-header :is(a.author, .text.black)`);
    return {
      handle: match(attr(find('.comment-header a.author'), 'href'), /\/([\w.-]+)$/),
      thread: {
        nativeId: match(url.pathname, /\/(?:issues|pulls)\/(\d+)/),
        title: lineOf(doc.querySelector('#issue-title-display h1, .issue-title h1, h1'))?.replace(/\s*#\d+$/, '') ?? null,
        community: match(url.pathname, /^\/([^/]+\/[^/]+)\//),
        starter: post.ownerDocument.querySelector('.timeline-item.comment.first') ? lineOf(first) : null,
      },
    };
  },
});
