import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const POST =
  '.timeline-item.comment[id^="issue"], .timeline-item-group > .timeline-item.comment, .comment-code-cloud .comment[id^="issuecomment-"]';

/** Who wrote what was moved here from elsewhere has no account here. */
const AUTHOR = ['.comment-header a.author', '.comment-header .text.black', '.comment-header span.tw-font-semibold'];
const TIME = 'relative-time[datetime], time[datetime], [data-content][title]';

/** What a review says has no name of its own: it stands under the line that tells of the review. */
const lineAbove = (post: Element): Element | null =>
  post.id === '' ? (post.parentElement?.querySelector(':scope > .timeline-item.event[id^="issuecomment-"]') ?? null) : null;

const idOf = (post: Element): string => post.id || (lineAbove(post)?.id ?? '');

/** Issues and pull requests of Gitea and Forgejo (Codeberg): the issue's own words, then comments. */
export const gitea = declared({
  name: 'gitea',
  version: 1,
  checked: '2026-11-28: the templates of Forgejo (2024) and Gitea (2026); not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`:is(${POST}) .render-content`) !== null,
  post: POST,
  counts: (post) => idOf(post) !== '',
  id: (post) => match(idOf(post), /^issue(?:comment)?-(\d+)$/),
  anchor: idOf,
  role: (post) => (/^issue-/.test(post.id) ? 'post' : 'comment'),
  author: (post) => first(post, ...AUTHOR) ?? first(lineAbove(post), 'a.author'),
  text: '.render-content',
  clean: { drop: '.no-content, .code-copy' },
  time: (post) => first(post.querySelector('.comment-header'), TIME) ?? first(lineAbove(post), TIME),
  more(post, { doc, url }) {
    const opening = doc.querySelector('.timeline-item.comment:is(.first, .issue-content-comment)');
    const author = first(post, '.comment-header a.author') ?? first(lineAbove(post), 'a.author');
    return {
      handle: match(attr(author, 'href'), /\/([\w.-]+)$/),
      thread: {
        nativeId: match(url.pathname, /\/(?:issues|pulls)\/(\d+)/),
        title: lineOf(doc.querySelector('#issue-title-display h1, .issue-title h1, h1'))?.replace(/\s*#\d+$/, '') ?? null,
        community: match(url.pathname, /^\/([^/]+\/[^/]+)\//),
        starter: lineOf(first(opening, ...AUTHOR)),
      },
    };
  },
});
