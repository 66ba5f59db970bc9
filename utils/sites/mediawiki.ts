import { ADDRESS_LIMIT } from '@/utils/domain/limits.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr } from './dom.ts';
import { between } from './parts/between.ts';
import { once } from './parts/per-page.ts';
import { BLOCK, MARK, type Talk, talkAt, talks } from './parts/talk.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const STAMP = 'a.ext-discussiontools-init-timestamplink';

/** A copy of what lies between a comment's marks, parted where its signature begins. */
const partsOf = once(({ start, sign, end, account }: Talk) => {
  if (!end) return { words: null, signature: null };
  if (!start) return { words: null, signature: sign ? between(sign, end) : signatureBefore(end, account) };
  const words = between(start, end);
  const mark = words.querySelector('[data-mw-comment-sig]') ?? [...words.querySelectorAll('a[href]')].find((link) => pageOf(link, account));
  if (!mark) return { words, signature: null };
  const range = words.ownerDocument.createRange();
  range.setStartBefore(mark);
  range.setEnd(words, words.childNodes.length);
  const signature = words.ownerDocument.createElement('div');
  signature.append(range.extractContents());
  return { words, signature };
});

/** Where the marks before it are lost: from the first link to the account's pages behind the end of another. */
function signatureBefore(end: Element, account: string): Element | null {
  let from: Element | null = null;
  for (const one of end.closest(BLOCK)?.querySelectorAll('a[href], [data-mw-comment-end]') ?? []) {
    if (one === end) break;
    from = one.matches('a') ? (from ?? (pageOf(one, account) ? one : null)) : null;
  }
  return from && between(from, end, true);
}

/** The page of an account, or its talk page: "User:Ann Lee", "Special:Contributions/192.0.2.7", in any language's words. */
function pageOf(link: Element, account: string): string | null {
  const name = account.replaceAll(' ', '_');
  const parts = (attr(link, 'href') ?? '').slice(0, ADDRESS_LIMIT).split(/[?&#]/).map(decoded);
  return parts.find((part) => part.endsWith(`:${name}`) || part.endsWith(`/${name}`)) ?? null;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part).replaceAll(' ', '_');
  } catch {
    return '';
  }
};

/** Where the signature leads: by the account's name, else to its own page, which is called shorter than those about it. */
function profileIn(signature: Element | null, account: string): string | null {
  const links = [...(signature?.querySelectorAll('a[href]') ?? [])].filter((link) => pageOf(link, account));
  const named = links.find((link) => lineOf(link)?.toLowerCase() === account.toLowerCase());
  const places = [...new Set(links.map((link) => pageOf(link, account) ?? ''))].toSorted((a, b) => a.length - b.length);
  const own = places.length > 1 ? links.find((link) => pageOf(link, account) === places[0]) : null;
  return attr(named ?? own, 'href');
}

/** Where a signature's first link is gone, what stood before its second, "Ann Lee (", is none of the words. */
function wordsOf(talk: Talk): string {
  const words = cleanText(partsOf(talk).words, { drop: '.autosigned' });
  const rest = words.replace(/\s*\($/, '');
  const own = rest !== words && rest.endsWith(talk.account) ? rest.slice(0, -talk.account.length) : rest;
  return own.replace(/\s*[-–—~]+\s*$/u, '').trimEnd();
}

export const mediawiki: Recipe = {
  name: 'mediawiki',
  version: 1,
  checked: '2026-11-28: talk pages of Wikipedia in nine languages (DiscussionTools of MediaWiki 1.43)',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${MARK}[id^="c-"]`) !== null,
  posts: (page) => [...talks(page).keys()],
  around: (target, page) => talkAt(target, page)?.element ?? null,
  read(post, page) {
    const talk = talks(page).get(post);
    if (!talk) return { role: 'comment' };
    const { answers, section } = talk;
    const { signature } = partsOf(talk);
    return {
      role: answers ? 'comment' : 'post',
      nativeId: talk.id,
      // As signed it is often in pieces ("Green", "C"), or "older" and "wiser".
      author: talk.account,
      handle: talk.account,
      authorUrl: profileIn(signature, talk.account),
      authorId: talk.account,
      text: wordsOf(talk),
      permalink: attr(signature, STAMP, 'href') ?? new URL(`#${talk.id}`, page.url).href,
      postedAt: timeFromAttribute(talk.at),
      parent: answers && { nativeId: answers.id, author: answers.account, text: wordsOf(answers) },
      thread: { nativeId: section.id, title: section.title, starter: section.starter ?? null },
    };
  },
};
