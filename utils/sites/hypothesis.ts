import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** The own annotation of a thread. */
const HEAD = ':scope > [data-testid="thread-content"] > article';

/** Annotations of Hypothesis: its stream, and one with what answers it. What it says of a page is in a frame of its own. */
export const hypothesis = declared({
  name: 'hypothesis',
  version: 1,
  checked: '2026-11-28: version 1.1766 of the client run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('hypothesis-app [data-testid="thread-container"]') !== null,
  post: 'hypothesis-app [data-testid="thread-container"]',
  // Of one that was deleted under its answers only a place is left.
  counts: (post) => post.querySelector(HEAD) !== null,
  id: (post) => match(attr(post.querySelector(`${HEAD} > header a[href*="/a/"][title]`), 'href'), /\/a\/([\w-]+)/),
  role: 'comment',
  author: 'article header h3',
  profile: 'article header a[href*="/u/"]',
  text: '[data-testid="markdown-text"]',
  time: 'article header a[href*="/a/"][title]',
  link: 'article header a[href*="/a/"][title]',
  nested: true,
  more(_post, _page, find) {
    const account = match(attr(find('article header a[href*="/u/"]'), 'href'), /\/u\/(?:acct(?:%3A|:))?([^/?#%@]+)/i);
    const quoted = find('article > [data-testid="excerpt-container"]')?.querySelector('blockquote');
    return {
      handle: account,
      ...(quoted ? { quoted: { author: null, text: quoted.textContent?.trim() ?? null } } : {}),
    };
  },
});
