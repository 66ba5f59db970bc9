import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Not the preview in a form for a new comment. */
const BODY = '[data-testid="markdown-body"], .comment-body:not(.js-preview-body)';

const AUTHOR = [
  '[data-testid="issue-body-header-author"]',
  '[data-testid="avatar-link"]',
  'a.author',
  'strong [data-hovercard-type="user"]',
  'a.Link--primary[data-hovercard-type="user"]',
  'a.comment-header-author',
];
const TIMES = 'relative-time[datetime], local-time[datetime], time-ago[datetime], time[datetime]';
const LINK = [
  '[data-testid="issue-body-header-link"]',
  'a.js-timestamp[href*="#"]',
  'a.comment-header-date[href*="#"]',
  'a[href*="#issuecomment-"], a[href*="#discussioncomment-"], a[href*="#discussion_r"], a[href*="#issue-"], a[href*="#pullrequestreview-"]',
];

/** When a review was given stands on the line above what it says. */
const whenReviewed = ({ id }: Element, doc: Document): Element | null =>
  id === '' ? null : first(doc.getElementById(`${id}-permalink`), TIMES);

/** Issues since 2025 are one application; pull requests and discussions still are what all were before. */
export const github = declared({
  name: 'github',
  version: 1,
  siteName: 'GitHub',
  checked: '2026-11-28: an issue of 2025, a pull request of 2026, signed in, a gist of 2013; discussions not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)github\.com$/.test(url.hostname) &&
    doc.querySelector('[data-testid="issue-body"], .timeline-comment, .discussion-bubble') !== null,
  post: '[data-testid="issue-body"], [data-testid^="timeline-row-border-"], .timeline-comment, .review-comment, .discussion-bubble',
  counts: (post) => post.querySelector(`${BODY}, [data-testid="avatar-link"], a.comment-header-author`) !== null,
  role: (post) =>
    post.matches('[data-testid="issue-body"]') ||
    /#(?:issue|discussion)-\d/.test(attr(post, 'a[href*="#issue-"], a[href*="#discussion-"]', 'href') ?? '')
      ? 'post'
      : 'comment',
  author: [...AUTHOR, '.author'],
  text: BODY,
  clean: { drop: 'clipboard-copy, .zeroclipboard-container, task-lists > .sr-only' },
  time: (post, { doc }) => first(post, TIMES) ?? whenReviewed(post, doc),
  link: LINK,
  more(_post, page, find) {
    const link = find(LINK);
    const author = find(AUTHOR);
    const opening = page.doc.querySelector('[data-testid="issue-body-header-author"], .timeline-comment a.author');
    return {
      nativeId: match(attr(link, 'href'), /#\D*(\d+)$/),
      handle: match(attr(author, 'href'), /([^/?#]+)$/),
      thread: {
        title: lineOf(first(page.doc, '[data-testid="issue-title"]', '.js-issue-title', '.gh-header-title')),
        community: match(page.url.pathname, /^\/([^/]+\/[^/]+)/),
        url: page.url.pathname,
        starter: match(attr(opening, 'href'), /([^/?#]+)$/),
      },
    };
  },
});
