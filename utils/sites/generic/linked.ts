import type { Role } from '@/utils/domain/post.ts';
import { attr, folded, upFrom } from '../dom.ts';
import { perPage } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import type { Block } from './block.ts';
import { commonKey, hasKey, keysOf } from './keys.ts';
import { fewWords, saidIn } from './said.ts';

/** Posts as the page's linked data (JSON-LD, schema.org) tells them: found again on the page by their words. */

export interface Linked {
  readonly role: Role;
  readonly text: string;
  readonly author: string | null;
  readonly authorUrl: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

const types: readonly [RegExp, Role][] = [
  [/Comments?$/, 'comment'],
  [/Answer$/, 'answer'],
  [/Review$/, 'review'],
  [/(?:Posting|Question|Article)$/, 'post'],
];
/** What a type of schema.org's is to us; undefined: no post. */
export const roleByType = (type: string): Role | undefined => types.find(([pattern]) => pattern.test(type))?.[1];

/** What stands on a page of its own. */
const articles = /Article$|BlogPosting$|^Re(?:port|cipe)$/;
const MOST = 5_000;
const MOST_BLOCKS = 200;

/** By the beginning of their words. */
export const linkedPosts = perPage((page): ReadonlyMap<string, Linked> => {
  const found = new Map<string, Linked>();
  for (const it of objectsIn(page)) {
    const one = postIn(it);
    const key = one && beginning(one.text);
    if (one && key && !found.has(key)) found.set(key, one);
  }
  return found;
});

/** Every object of the linked data, the outer ones of a script first. */
const objectsIn = perPage(({ doc }): object[] => {
  const found: object[] = [];
  for (const { textContent } of [...doc.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const all: unknown[] = [parsed(textContent ?? '')];
    for (const it of all) {
      if (typeof it !== 'object' || it === null || all.length > MOST) continue;
      if (!Array.isArray(it)) found.push(it);
      all.push(...Object.values(it));
    }
  }
  return found;
});

const typeOf = (it: object): string => String(held(it, '@type'));

/** The page says of itself that it is an article. */
export const saysArticle = (page: PageView): boolean => objectsIn(page).some((it) => articles.test(typeOf(it)));

/** Who wrote the page's article, or what else it is of, and when: of several the one that is called what its heading says. */
export const linkedArticle = perPage((page): Pick<Linked, 'author' | 'date'> => {
  const all = objectsIn(page);
  const own = all.filter((it) => (roleByType(typeOf(it)) ?? 'post') === 'post');
  const dated = own.filter((it) => held(it, 'datePublished'));
  const heading = beginning(page.doc.querySelector('h1')?.textContent ?? '');
  const called = dated.find((it) => heading !== null && beginning(wordOf(it, 'headline') ?? wordOf(it, 'name') ?? '') === heading);
  const people = [called, ...own].map((it) => {
    const person = held(it, 'author');
    const id = wordOf(person, '@id');
    return nameOf(
      id !== null && wordOf(person, 'name') === null ? all.find((one) => wordOf(one, '@id') === id && held(one, 'name')) : person,
    );
  });
  return {
    author: people.find((name) => name !== null) ?? null,
    date: wordOf(called ?? (dated.length === 1 ? dated[0] : null), 'datePublished'),
  };
});

/** In a page's own data an address stands for the writer, or the site for whoever writes there: it wrote none. */
export const isWriter = (name: string, doc: Document): boolean =>
  !/https?:|^@|^\S+\.[a-z]{2,3}$/i.test(name) &&
  ![...doc.querySelectorAll('meta:is([property="og:site_name"], [name="publisher" i], [name="copyright" i])')].some((meta) =>
    (attr(meta, 'content') ?? '').includes(name),
  );

/** An organisation wrote none. */
const nameOf = (person: unknown): string | null =>
  typeof person === 'string' ? person : held(person, '@type') === 'Organization' ? null : wordOf(person, 'name');

function parsed(text: string): unknown {
  try {
    return text.length > 1_000_000 ? null : JSON.parse(text.replace(/\/*<!\[CDATA\[|\/*\]\]>/g, ''));
  } catch {
    return null; // a page's mistake, not ours
  }
}

function postIn(it: object): Linked | null {
  const role = articles.test(typeOf(it)) ? null : roleByType(typeOf(it));
  const text = ['text', 'commentText', 'articleBody', 'reviewBody', 'description']
    .map((name) => wordOf(it, name))
    .find((one) => one !== null);
  if (!role || !text) return null;
  const author = held(it, 'author') ?? held(it, 'creator');
  return {
    role,
    text,
    author: nameOf(author),
    authorUrl: wordOf(author, 'url'),
    date: wordOf(it, 'datePublished') ?? wordOf(it, 'dateCreated') ?? wordOf(it, 'commentTime'),
    url: wordOf(it, 'url') ?? wordOf(it, '@id'),
  };
}

function held(it: unknown, name: string): unknown {
  const value: unknown = typeof it === 'object' && it !== null ? Reflect.get(it, name) : null;
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
    for (let up = upFrom(el); up && up !== body && fewWords(up, limit) !== null; up = upFrom(up)) el = up;
    contents.set(el, post);
    left.delete(key);
  }
  if (contents.size < 2) return [];
  const found = [...contents].map(([body, post]) => {
    let el = body;
    const others = [...contents.keys()].filter((other) => other !== body);
    const holdsNone = (up: Element | null): up is Element =>
      up !== null && up !== up.ownerDocument.body && !others.some((other) => up.contains(other));
    for (let up = upFrom(el); holdsNone(up); up = upFrom(up)) el = up;
    return { el, body, post };
  });
  const names = found.flatMap(({ el, body, post }) => {
    const name = [...el.querySelectorAll('*')].find((one) => !body.contains(one) && folded(saidIn(one)) === post.author);
    return name ? { el, inner: name } : [];
  });
  const facts = {
    key: commonKey(found.map(({ el }) => el)) ?? '',
    content: firstKey(found.map(({ el, body: inner }) => ({ el, inner }))),
    prose: null,
    person: firstKey(names),
  };
  return found.map(({ el, body, post }, start) => ({ el, nodes: [el], start, facts: { ...facts, role: post.role }, body }));
}

/** A key by which what lies in each block is found there first; null where none tells it so. */
function firstKey(all: readonly { el: Element; inner: Element }[]): string | null {
  const isFirst = (key: string): boolean =>
    all.every(({ el, inner }) => [...el.querySelectorAll('*')].find((one) => hasKey(one, key)) === inner);
  return (all[0] ? keysOf(all[0].inner) : []).find(isFirst) ?? null;
}
