import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { SUBSTACK_NOTES } from './hosts.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Of its names only what stands before the hash lasts, and that of the words. */
const POST = ':is([class*="feedItem-"], [class*="feedPermalinkUnit-"]:not([class*="feedItem-"] *)):has([class*="feedCommentBody"])';
const PERSON = 'a:is([href*="substack.com/@"], [href*="/profile/"], [href^="/@"]):not([href*="/note/"], :has(img), .FeedProseMirror *)';
const LINK = 'a[href*="/note/c-"]:not(.FeedProseMirror *)';

/** Short posts of Substack's own network, and the answers to one. */
export const substackNotes = declared({
  name: 'substack-notes',
  site: 'substack',
  version: 1,
  siteName: 'Substack',
  checked: '2026-11-28: one answer of 2026 in a saved page; feeds not checked on a real page',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(SUBSTACK_NOTES) !== null,
  post: POST,
  /** A note within a note is passed on or stands in the same item. */
  counts: (post) => !post.parentElement?.closest(POST),
  author: PERSON,
  text: '.FeedProseMirror',
  time: LINK,
  link: LINK,
  nested: true,
  thread: { title: 'title', starts: false },
  role: (post, { url }) => {
    const shown = match(url.pathname, /\/note\/c-(\d+)/);
    return shown === null || shown === numberOf(attr(post, LINK, 'href')) ? 'post' : 'comment';
  },
  more(_post, { lang }, find) {
    const button = (name: string) => {
      const found = find(`button[aria-label^="${name}"]`);
      return parseCount(lineOf(found?.querySelector('div:not(:has(svg))')), lang);
    };
    return {
      nativeId: numberOf(attr(find(LINK), 'href')),
      handle: match(attr(find(PERSON), 'href'), /\/@([\w.-]+)/),
      metrics: { likes: button('Like'), replies: button('Comment'), reposts: button('Restack') },
    };
  },
});

const numberOf = (href: string | null): string | null => match(href, /\/note\/c-(\d+)/);
