import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { firstOwn, own } from './parts/own.ts';
import { cleanText, lineOf } from './text.ts';

/** Beside the changes of a pull request, since 2026: what no name marks holds a box that holds the head. */
const BESIDE = '[data-testid="review-thread"] div:has(> div > [data-testid="comment-header"])';
const POST = `[data-testid="issue-body"], [data-testid^="timeline-row-border-"], .timeline-comment, .review-comment, .discussion-bubble, ${BESIDE}`;

/** Not the preview in a form for a new comment; until 2015 only what it lies in tells it. */
const BODY =
  '[data-testid="markdown-body"], .comment-body:not(.js-preview-body, .js-preview-bucket *), [data-testid="review-thread"] .markdown-body';

const AUTHOR = [
  '[data-testid="issue-body-header-author"]',
  '[data-testid="avatar-link"]',
  'a.author',
  'strong [data-hovercard-type="user"]:not(.user-mention)',
  'a.Link--primary[data-hovercard-type="user"]',
  'a.comment-header-author',
];
const DROP = 'clipboard-copy, .zeroclipboard-container, task-lists > .sr-only';
const TIMES = 'relative-time[datetime], local-time[datetime], time-ago[datetime], time[datetime]';
const LINK = [
  '[data-testid="issue-body-header-link"]',
  'a.js-timestamp[href*="#"]',
  'a.comment-header-date[href*="#"]',
  'a[href*="#issuecomment-"], a[href*="#discussioncomment-"], a[href*="#discussion_r"], a[href*="#issue-"], a[href*="#pullrequestreview-"]',
  '[data-testid="comment-header"] a[href*="#r"]',
];

/** When a review was given stands on the line above what it says. */
const whenReviewed = ({ id }: Element, doc: Document): Element | null =>
  id === '' ? null : first(doc.getElementById(`${id}-permalink`), TIMES);

const ownOf = (post: Element, selectors: readonly string[]): Element | null => firstOwn(post, selectors, POST);

const idIn = (link: Element | null): string | null => match(attr(link, 'href'), /#\D*(\d+)$/);

/** Until 2021 a discussion's votes stood beside the comment. */
const beside = (post: Element): Element | null => post.parentElement?.previousElementSibling ?? null;

/** Replies lie in the comment they answer, in a list named after it; beside changes they follow it. */
function answered(post: Element): Partial<Excerpt> | null {
  const list = post.closest('[id^="child-comments-discussioncomment-"]');
  const head = post.closest('[data-testid="review-thread"]')?.querySelector(BESIDE);
  const comment = list?.closest(POST) ?? (head !== post ? head : null);
  if (!comment) return null;
  return {
    nativeId: match(list?.id, /(\d+)$/) ?? idIn(ownOf(comment, LINK)),
    author: lineOf(ownOf(comment, AUTHOR)),
    text: cleanText(own(comment, BODY, POST), { drop: DROP }),
  };
}

/** Issues since 2025 are one application; pull requests and discussions still are what all were before. */
export const github = declared({
  name: 'github',
  version: 1,
  siteName: 'GitHub',
  checked:
    '2026-11-28: issues of 2014 and 2025, a pull request of 2026, signed in, its changes as an extension took them down, discussions of 2020 and 2026, a gist of 2013',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)github\.com$/.test(url.hostname) &&
    doc.querySelector(`[data-testid="issue-body"], .react-issue-comment, .timeline-comment, .discussion-bubble, ${BESIDE}`) !== null,
  post: POST,
  nested: true,
  counts: (post) => post.querySelector(`${BODY}, [data-testid="avatar-link"], a.comment-header-author`) !== null,
  role: (post) =>
    post.matches('[data-testid="issue-body"]') || /#(?:issue|discussion)-\d/.test(attr(ownOf(post, LINK), 'href') ?? '')
      ? 'post'
      : 'comment',
  author: [...AUTHOR, '.author'],
  text: BODY,
  clean: { drop: DROP },
  time: (post, { doc }) => own(post, TIMES, POST) ?? whenReviewed(post, doc) ?? ownOf(post, LINK.slice(-1)),
  link: LINK,
  metrics: { likes: (post) => own(post, '[id^="discussion-upvote-button"] span', POST) ?? first(beside(post), '.js-default-vote-count') },
  more(post, page, find) {
    const link = find(LINK);
    const author = find(AUTHOR);
    const opening = page.doc.querySelector('[data-testid="issue-body"], .timeline-comment');
    return {
      nativeId: idIn(link),
      handle: match(attr(author, 'href'), /([^/?#]+)$/),
      parent: answered(post),
      thread: {
        title: lineOf(first(page.doc, '[data-testid="issue-title"]', '.js-issue-title', '.gh-header-title')),
        community: match(page.url.pathname, /^\/([^/]+\/[^/]+)/),
        url: page.url.pathname,
        starter: opening ? match(attr(ownOf(opening, AUTHOR), 'href'), /([^/?#]+)$/) : null,
      },
    };
  },
});
