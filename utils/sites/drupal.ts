import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const BODY = [
  '.field-name-comment-body',
  '.field--name-comment-body',
  '.field-comment-body',
  '.comment__content',
  '.comment-body',
  '.comment-content',
  '.content',
];

/** "In reply to … by …", which names the comment above. */
const ABOVE = '[class*="parent"] *, p.visually-hidden *';

const TIME = [
  '.submitted time[datetime]',
  'time[datetime]',
  '[property~="dc:created"], [property~="schema:dateCreated"][content]',
  '.comment__time, .comment-time, .date',
  '.submitted, .comment__submitted',
];

const LINK = [
  `a.permalink:not(${ABOVE})`,
  `a[rel~="bookmark"]:not(${ABOVE})`,
  'h3 a[href*="#comment-"]',
  // What needs an account leads to a form, and only from there to the comment.
  `a[href*="#comment-"]:not(${ABOVE}, [href*="/login"], [href*="/register"], [href*="destination="])`,
];

export const drupal = declared({
  name: 'drupal',
  version: 1,
  checked:
    '2026-11-28: articles on three sites (Drupal 7, 2018 and 2023; 8, 2019); Drupal 9 to 11 by their templates, not checked on a real page',
  required: ['author', 'text'],
  fits: ({ doc }) =>
    doc.querySelector(
      'a[id^="comment-"] + .comment, .comment[data-comment-user-id], .comment .field-name-comment-body, .comment .field--name-comment-body',
    ) !== null,
  post: 'article.comment, div.comment, li.comment',
  counts: (post) => post.querySelector(BODY.join()) !== null && post.querySelector('form') === null,
  role: 'comment',
  author: [
    `.username:not(${ABOVE})`,
    // A comment's title is a name to schema.org, too.
    `:is([property~="foaf:name"], [property~="schema:name"]):not(h1, h2, h3, ${ABOVE})`,
    ':is(.comment__author, .comment-author, .author):not(:has(a[href*="#comment"]))',
    '.submitted a:not([href*="#comment"])',
  ],
  text: BODY,
  clean: { drop: '.username, h3.name, ul.links, .comment__links, .submitted, .new, .user-signature, .user-picture' },
  // The last is Drupal's own, for the mark that a comment is new: beside the words where a theme shows no time of its own kind.
  time: (post) => first(post, ...TIME) ?? post.closest('.js-comment')?.querySelector(':scope > [data-comment-timestamp]') ?? null,
  link: LINK,
  title: ['.comment__title', 'h3.title, h3[property~="schema:name"]'],
  article: {
    box: '.node.view-mode-full, .node--view-mode-full, .node-full, [id^="node-"].node, .node--type-article, article.node:not(.node-teaser), #block-system-main, #content, main',
    body: '.field-name-body, .field--name-body, :is(.node__content, .content):not(:has(.field-name-body, .field--name-body))',
    clean: { drop: '.comments, .comment-wrapper, .field--name-comment, #comments' },
    author: '.submitted .username, .field-name-field-author, [rel~="author"], [class*="submitted"] [property~="schema:name"]',
  },
  more(post, page, find) {
    const before = post.previousElementSibling;
    const boxed = before?.querySelector(':scope > a[id^="comment-"]') ?? null;
    const anchor = post.id.startsWith('comment-') ? post : (boxed ?? before);
    const above = post.closest('.indented')?.previousElementSibling;
    const parent = above?.matches('.comment') ? above : above?.querySelector('.comment');
    const nativeId = match(anchor?.id, /^comment-(\d+)$/) ?? match(attr(post, 'about'), /#comment-(\d+)$/);
    return {
      nativeId,
      permalink: attr(find(LINK), 'href') ?? (boxed ? new URL(`#${boxed.id}`, page.url).href : null),
      parent: parent
        ? {
            author: lineOf(parent.querySelector('.username')),
            nativeId: match(parent.previousElementSibling?.id, /^comment-(\d+)$/),
            text: lineOf(first(parent, ...BODY)),
          }
        : null,
    };
  },
});
