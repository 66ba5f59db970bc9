import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { SUBSTACK_NOTES } from './hosts.ts';
import { withoutQuery } from './parts/address.ts';
import { declared } from './parts/declared.ts';
import { own, ownAll } from './parts/own.ts';
import { lineOf } from './text.ts';

/** Of its names only what stands before the hash lasts, and that of the words. */
const POST = ':is([class*="feedItem-"], [class*="feedPermalinkUnit-"]:not([class*="feedItem-"] *)):has([class*="feedCommentBody"])';
/** "Ann restacked", "Ann liked", above what she did it to. */
const CONTEXT = '[class*="contextRow-"]';
const PERSON = 'a:is([href*="substack.com/@"], [href*="/profile/"], [href^="/@"]):not([href*="/note/"], .FeedProseMirror *)';
const LINK = 'a[href*="/note/c-"]:not(.FeedProseMirror *)';
/** Buttons under a note; like and comment had no label before 2026. */
const BUTTONS = {
  likes: 'button:is([aria-label^="Like"], [class*=" like-"])',
  replies: 'button[aria-label^="Comment"], [class*="ufiContainer-"] button:not([aria-label], [class*=" like-"])',
  reposts: 'button[aria-label^="restack" i]',
};

/** Short posts of Substack's own network, and the answers to one. */
export const substackNotes = declared({
  name: 'substack-notes',
  site: 'substack',
  version: 1,
  siteName: 'Substack',
  checked: '2026-11-28: a home feed logged in (April 2025), one answer of 2026 in a saved page',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(SUBSTACK_NOTES) !== null,
  post: POST,
  /** A note within a note is passed on or stands in the same item. */
  counts: (post) => !post.parentElement?.closest(POST),
  author: (post) => toAuthor(post).find((link) => lineOf(link)) ?? null,
  text: '.FeedProseMirror',
  time: LINK,
  nested: true,
  thread: { title: 'title', starts: false },
  role: (post, { url }) => {
    const shown = match(url.pathname, /\/note\/c-(\d+)/);
    return shown === null || shown === numberOf(attr(post, LINK, 'href')) ? 'post' : 'comment';
  },
  more(post, { lang }, find) {
    const count = (where: string) => parseCount(lineOf(find(where)), lang);
    const link = attr(find(LINK), 'href');
    const author = attr(toAuthor(post)[0], 'href');
    return {
      nativeId: numberOf(link),
      handle: match(author, /\/@([\w.-]+)/),
      // A lone "?" stands behind links in a feed.
      authorUrl: withoutQuery(author),
      permalink: withoutQuery(link),
      metrics: { likes: count(BUTTONS.likes), replies: count(BUTTONS.replies), reposts: count(BUTTONS.reposts) },
      repostedBy: find(`${CONTEXT} svg[class*="refresh"]`) ? lineOf(find(`${CONTEXT} a`)) : null,
    };
  },
});

/** Portrait and name lead to whose address the note's own begins with; to the first person in it where it has none. */
function toAuthor(post: Element): Element[] {
  const people = ownAll(post, PERSON, POST).filter((link) => !link.closest(CONTEXT));
  const whose = match(attr(own(post, LINK, POST), 'href'), /\/([^/]+)\/note\//) ?? personIn(people[0]);
  return people.filter((link) => personIn(link) === whose);
}

const personIn = (link: Element | undefined): string | null => match(attr(link, 'href'), /\/([^/?#]+)\/?(?:[?#]|$)/);
const numberOf = (href: string | null): string | null => match(href, /\/note\/c-(\d+)/);
