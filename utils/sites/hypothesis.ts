import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** The own annotation of a thread. */
const HEAD = ':scope > [data-testid="thread-content"] > article';

const ACCOUNT = 'article header a[href*="/u/"]';
const STAMP = 'article header a[href*="/a/"][title]';

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
  profile: ACCOUNT,
  text: '[data-testid="markdown-text"]',
  time: STAMP,
  link: STAMP,
  nested: true,
  more(_post, _page, find) {
    const handle = match(attr(find(ACCOUNT), 'href'), /\/u\/(?:acct(?:%3A|:))?([^/?#%@]+)/i);
    const quoted = find('article > [data-testid="excerpt-container"]')?.querySelector('blockquote');
    return {
      handle,
      ...(quoted ? { quoted: { author: null, text: quoted.textContent?.trim() ?? null } } : {}),
    };
  },
});
