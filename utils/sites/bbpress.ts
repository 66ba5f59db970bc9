import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/**
 * A post is a head (`#post-12`: time and link) and a body (`.post-12`: author and words) beside each other. Above and below them
 * all stands a row like a post's that says "Author" and "Posts"; a list item around bodies may hold a line of the theme's too.
 */
const POST =
  ':is(div, li, article):not(.bbp-header, .bbp-footer, :has(> .type-topic, > .type-reply)):has(> .bbp-reply-content, > .bbp-topic-content)';
const HEAD = '.bbp-reply-header, .bbp-topic-header';
const TEXT = ['.bbp-reply-content', '.bbp-topic-content'];
const NAME = ['.bbp-reply-author .bbp-author-name', '.bbp-topic-author .bbp-author-name', '.bbp-author-name', '.comment-author .fn'];

const numberOf = (element: Element | null): string | null =>
  match(element?.id, /^post-(\d+)$/) ?? match(element?.className, /(?:^|\s)post-(\d+)(?:\s|$)/);

const beside = (element: Element, selector: string): Element | null =>
  [element.previousElementSibling, element.nextElementSibling].find(
    (other) => other?.matches(selector) && numberOf(other) === numberOf(element),
  ) ?? null;

/** From the head where there is one; some themes put all into the body. */
const inHead = (selector: string) => (post: Element) =>
  (beside(post, HEAD) ?? post).querySelector(selector) ?? post.querySelector(selector);

const recipe = declared({
  name: 'bbpress',
  version: 1,
  checked: '2026-11-28: the templates of 2.6 and of eight themes; topics of three themes (2013, 2021), filled by others',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(POST) !== null,
  post: POST,
  role: (post) => (post.matches('.topic, .type-topic') ? 'post' : 'comment'),
  author: NAME,
  text: TEXT,
  clean: {
    drop:
      '.bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature, .bbp-attachments, ' +
      /** What some themes put among the words. */
      '.bbp-reply-content > :has(> .bbp-meta), .bbp-meta, .bbp-reply-title, .bbp-reply-post-date, .bbp-reply-permalink, .bbp-author-link, .bbp-author-name, .bbp-author-role, .bbp-reply-ip, .bbp-admin-links',
  },
  time: inHead(
    ':is(.bbp-reply-post-date, .bbp-topic-post-date):not(:has([title])), :is(.bbp-reply-post-date, .bbp-topic-post-date) [title]',
  ),
  link: inHead('a.bbp-reply-permalink, a.bbp-topic-permalink:not(.bbp-header *), .bbp-reply-post-date a[href]'),
  thread: { title: '.bbp-breadcrumb-current|h1.entry-title|h1', community: '.bbp-breadcrumb-forum', current: '.bbp-pagination .current' },
  more(post) {
    const above = post.closest('li')?.parentElement?.closest('.bbp-threaded-replies li, .bbp-replies li');
    const parent = above?.querySelector(`:scope > ${POST}`);
    return {
      nativeId: numberOf(post),
      parent: parent
        ? {
            nativeId: numberOf(parent),
            author: lineOf(parent.querySelector(NAME.join())),
            text: cleanText(parent.querySelector(TEXT.join())),
            permalink: attr(inHead('a.bbp-reply-permalink')(parent), 'href'),
          }
        : null,
    };
  },
});

export const bbpress: Recipe = {
  ...recipe,
  around: (target, page) => {
    const head = target.closest(HEAD);
    return recipe.around((head && beside(head, POST)) ?? target, page);
  },
};
