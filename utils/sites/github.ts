import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';

const BODY = '[data-testid="markdown-body"], .comment-body';

const AUTHOR = [
  '[data-testid="issue-body-header-author"]',
  '[data-testid="avatar-link"]',
  'a.author',
  'strong [data-hovercard-type="user"]',
  'a.Link--primary[data-hovercard-type="user"]',
];

/** Issues since 2025 are one application; pull requests and discussions still are what all were before. */
export const github = declared({
  name: 'github',
  version: 1,
  siteName: 'GitHub',
  checked: '2026-11-22: an issue of 2025; pull requests, discussions and gists not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)github\.com$/.test(url.hostname) && doc.querySelector('[data-testid="issue-body"], .timeline-comment') !== null,
  post: '[data-testid="issue-body"], [data-testid^="timeline-row-border-"], .timeline-comment, .review-comment',
  counts: (post) => post.querySelector(`${BODY}, [data-testid="avatar-link"]`) !== null,
  role: (post) =>
    post.matches('[data-testid="issue-body"]') ||
    /#(?:issue|discussion)-\d/.test(attr(post, 'a[href*="#issue-"], a[href*="#discussion-"]', 'href') ?? '')
      ? 'post'
      : 'comment',
  author: [...AUTHOR, '.author'],
  text: BODY,
  clean: { drop: 'clipboard-copy, .zeroclipboard-container, task-lists > .sr-only' },
  time: 'relative-time[datetime], local-time[datetime], time-ago[datetime]',
  link: [
    '[data-testid="issue-body-header-link"]',
    'a.js-timestamp[href*="#"]',
    'a[href*="#issuecomment-"], a[href*="#discussioncomment-"], a[href*="#discussion_r"], a[href*="#issue-"], a[href*="#pullrequestreview-"]',
  ],
  thread: { title: '[data-testid="issue-title"], .js-issue-title, .gh-header-title' },
  more(_post, page, find) {
    const link = find([
      '[data-testid="issue-body-header-link"]',
      'a.js-timestamp[href*="#"]',
      'a[href*="#issuecomment-"], a[href*="#discussioncomment-"], a[href*="#discussion_r"], a[href*="#issue-"]',
    ]);
    const author = find(AUTHOR);
    const first = page.doc.querySelector('[data-testid="issue-body-header-author"], .timeline-comment a.author');
    return {
      nativeId: match(attr(link, 'href'), /#\D*(\d+)$/),
      handle: match(attr(author, 'href'), /([^/?#]+)$/),
      thread: {
        title: textOf(page.doc, '[data-testid="issue-title"], .js-issue-title, .gh-header-title'),
        community: match(page.url.pathname, /^\/([^/]+\/[^/]+)/),
        url: page.url.pathname,
        starter: match(attr(first, 'href'), /([^/?#]+)$/),
      },
    };
  },
});
