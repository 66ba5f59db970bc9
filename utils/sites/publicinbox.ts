import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { rangeBetween } from './parts/between.ts';
import { once, perPage } from './parts/per-page.ts';
import { senderIn } from './parts/sender.ts';
import type { PageView, Recipe } from './recipe.ts';
import { lineOf } from './text.ts';

/** A mail of a thread begins with "*", which leads to its end, and ends with "^", which leads to its beginning. */
const BEGINS = 'pre > a[id^="m"][href*="#e"]';
/** A mail alone. */
const ALONE = 'pre#b:has(> a[href*="#r"])';

/** Every mail by its element: the `pre` it stands in, or its own beginning where another stands there before it. */
const mails = perPage(({ doc }: PageView): ReadonlyMap<Element, Element> => {
  const found = new Map<Element, Element>();
  for (const begin of doc.querySelectorAll(`${ALONE}, ${BEGINS}`)) {
    const pre = begin.closest('pre') ?? begin;
    found.set(found.has(pre) ? begin : pre, begin);
  }
  return found;
});

interface Mail {
  readonly head: string;
  readonly words: string;
  /** What stands in it, in its order, and not in another of them. */
  readonly children: readonly Element[];
}

/** Where a mail ends that begins at a place of the page; null where one of them has left it, or it is all of a `pre`. */
function endOf(begin: Element): Element | null {
  const end = begin.ownerDocument.getElementById(begin.id.replace(/^m/, 'e'));
  return end !== begin && begin.isConnected ? end : null;
}

function writtenIn(begin: Element): string {
  const end = endOf(begin);
  return end ? rangeBetween(begin, begin, end).toString() : (begin.textContent ?? '');
}

function childrenIn(begin: Element): Element[] {
  const end = endOf(begin);
  if (!end) return [...begin.children];
  const children: Element[] = [];
  for (let el = begin.nextElementSibling; el && el !== end; el = el.nextElementSibling) children.push(el);
  return children;
}

/** The mail as it stands, its head to the first empty line and its words behind it. */
function mailAt(begin: Element): Mail {
  const text = writtenIn(begin);
  const gap = text.indexOf('\n\n', Math.max(0, text.search(/^From: /m)));
  const children = childrenIn(begin);
  return gap < 0 ? { children, head: text, words: '' } : { children, head: text.slice(0, gap), words: text.slice(gap).trim() };
}

/** "2024-03-10  9:05 UTC" in a thread, as the mail says it where it stands alone. */
function sent(head: string): Time | null {
  const [, day, hour = '', minute] = /^From: .* @ (\d{4}-\d\d-\d\d)\s+(\d?\d):(\d\d) UTC/m.exec(head) ?? [];
  return timeFromAttribute(day ? `${day}T${hour.padStart(2, '0')}:${minute}Z` : match(head, /^Date: ([^\t\n]+)/m));
}

/** Each is looked at once. */
const mailsRead = perPage((_page: PageView) => once(mailAt));

const titleOf = ({ children }: Mail): string | null => lineOf(children.find((el, at) => el.matches(at === 0 ? 'b, u, a#t' : 'a#t')));

/** What the thread is called, by the first mail of the page. */
const threadTitle = perPage((page: PageView): string | null => {
  const [opening] = mails(page).values();
  return opening ? titleOf(mailsRead(page)(opening)) : null;
});

export const publicinbox: Recipe = {
  name: 'publicinbox',
  version: 1,
  checked: '2026-11-28: the pages as public-inbox 1.9 writes them, by its source',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${ALONE}, ${BEGINS}`) !== null,
  posts: (page) => [...mails(page).keys()],
  around: (target, page) => [target, target.closest('pre')].find((one) => one && mails(page).has(one)) ?? null,
  read(post, page) {
    const begin = mails(page).get(post) ?? post;
    const mail = mailsRead(page)(begin);
    const { head, words } = mail;
    const alone = begin.matches(ALONE);
    const link = mail.children.find((one) => one.localName === 'a' && one.textContent === 'permalink');
    const permalink = alone ? page.url.href : attr(link, 'href');
    return {
      role: 'post',
      nativeId: alone ? match(head, /^Message-ID: <([^>]+)>/m) : match(permalink, /([^/]+)\/$/),
      author: senderIn(match(head, alone ? /^From: ([^\n]+)/m : /^From: (.+) @ \d{4}-/m)),
      text: words,
      title: titleOf(mail),
      permalink,
      postedAt: sent(head),
      thread: { title: threadTitle(page) },
    };
  },
};
