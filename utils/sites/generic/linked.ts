import type { Role } from '@/utils/domain/post.ts';
import { folded } from '../dom.ts';
import { perPage } from '../parts/per-page.ts';
import type { Block, Facts } from './block.ts';
import { fewWords } from './signs.ts';

/** Posts as the page's linked data (JSON-LD, schema.org) tells them: found again on the page by their words. */

export interface Linked {
  readonly role: Role;
  readonly text: string;
  readonly author: string | null;
  readonly authorUrl: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

const roles: Record<string, Role> = {
  Comment: 'comment',
  UserComments: 'comment',
  Answer: 'answer',
  Review: 'review',
  Question: 'post',
  DiscussionForumPosting: 'post',
  SocialMediaPosting: 'post',
};
const MOST = 5_000;
const MOST_BLOCKS = 200;

/** By the beginning of their words. */
export const linkedPosts = perPage(({ doc }): ReadonlyMap<string, Linked> => {
  const found = new Map<string, Linked>();
  for (const script of [...doc.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const stack: unknown[] = [parsed(script.textContent ?? '')];
    for (let seen = 0; stack.length > 0 && seen < MOST; seen += 1) {
      const it = stack.pop();
      if (typeof it !== 'object' || it === null) continue;
      const one = postIn(it);
      const key = one && beginning(one.text);
      if (one && key && !found.has(key)) found.set(key, one);
      stack.push(...Object.values(it));
    }
  }
  return found;
});

function parsed(text: string): unknown {
  try {
    return text.length > 1_000_000 ? null : JSON.parse(text);
  } catch {
    return null; // a page's mistake, not ours
  }
}

function postIn(it: object): Linked | null {
  const role = roles[String(held(it, '@type'))];
  const text = ['text', 'commentText', 'articleBody', 'reviewBody', 'description']
    .map((name) => wordOf(it, name))
    .find((one) => one !== null);
  if (!role || !text) return null;
  const author = held(it, 'author') ?? held(it, 'creator');
  return {
    role,
    text,
    author: typeof author === 'string' ? author : wordOf(author, 'name'),
    authorUrl: wordOf(author, 'url'),
    date: wordOf(it, 'datePublished') ?? wordOf(it, 'dateCreated') ?? wordOf(it, 'commentTime'),
    url: wordOf(it, 'url') ?? wordOf(it, '@id'),
  };
}

function held(it: unknown, name: string): unknown {
  const value = typeof it === 'object' && it !== null ? Object.entries(it).find(([key]) => key === name)?.[1] : null;
  return Array.isArray(value) ? value[0] : value;
}

function wordOf(it: unknown, name: string): string | null {
  const value = held(it, name);
  return typeof value === 'string' ? folded(value.replace(/<[^>]{0,300}>/g, ' ')) : null;
}

/** The first letters of some words, without what mark-up and signs do to them; null where they are too few to tell posts apart. */
export function beginning(words: string): string | null {
  const letters = words
    .slice(0, 300)
    .replace(/&[a-z#\d]{2,6};|[^\p{L}\p{N}]/giu, '')
    .toLowerCase()
    .slice(0, 40);
  return letters.length < 12 ? null : letters;
}

/** A block for each of them that the page shows, at least two of them; each reaches as far as it is alone in it. */
export function linkedBlocks(posts: ReadonlyMap<string, Linked>, body: Element): Block[] {
  const contents = new Map<Element, Linked>();
  const left = new Map([...posts].map(([key, post]) => [key.slice(0, 12), post]));
  const texts = body.ownerDocument.createTreeWalker(body, 4);
  while (left.size > 0 && contents.size < MOST_BLOCKS && texts.nextNode()) {
    const key = beginning(texts.currentNode.nodeValue ?? '')?.slice(0, 12);
    const post = key ? left.get(key) : undefined;
    let el = texts.currentNode.parentElement;
    if (!key || !post || !el || el.closest('script, style, template, noscript')) continue;
    const limit = post.text.length * 1.05 + 4;
    while (el.parentElement && el.parentElement !== body && fewWords(el.parentElement, limit) !== null) el = el.parentElement;
    contents.set(el, post);
    left.delete(key);
  }
  if (contents.size < 2) return [];
  return [...contents].map(([content, { role }], start) => {
    let el = content;
    while (
      el.parentElement &&
      el.parentElement !== body &&
      ![...contents.keys()].some((other) => other !== content && el.parentElement?.contains(other))
    )
      el = el.parentElement;
    const facts: Facts = { key: '', role, content: null, prose: null, person: null };
    return { el, nodes: [el], start, facts, body: content };
  });
}
