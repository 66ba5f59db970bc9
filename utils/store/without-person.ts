import { fold } from '@/utils/domain/fold.ts';
import { identityOf, unsaid } from '@/utils/domain/identity.ts';
import type { Excerpt, Post } from '@/utils/domain/post.ts';
import { threadKeyOf, threadOf } from '@/utils/domain/routing.ts';
import { addressWithout, hintsOf, says, saysSurely } from './person-named.ts';
import type { StoredAccount, StoredInteraction } from './schema.ts';

/** Who is forgotten, by all that a page calls them. */
export interface Gone {
  /** Names and handles, folded. */
  names: ReadonlySet<string>;
  /** What stands for them in addresses: handles, and ids that are no small number. */
  handles: ReadonlySet<string>;
  /** Ids and permalinks of what they wrote. */
  posts: ReadonlySet<string>;
  /** Conversations that they began. */
  threads: ReadonlySet<string>;
  /** What must stand in whatever names them. */
  hints: readonly string[];
}

const ID_LENGTH = 6;
const symbols = /\p{Extended_Pictographic}|\u200d|\ufe0f/gu;

/** A name also without the pictures in it, which pages leave out of titles. */
const spellings = (name: string | null): string[] =>
  name === null ? [] : [fold(name), fold(name.replace(symbols, '').trim())].filter((one) => one !== '');

const opens = ({ post }: StoredInteraction): boolean =>
  post.parent === null && (post.thread.position === null ? post.role === 'post' : post.thread.position === 1);

export const goneOf = (accounts: readonly StoredAccount[], rows: readonly StoredInteraction[]): Gone => {
  const names = new Set(accounts.flatMap(({ name, handle }) => [...spellings(name), ...spellings(handle)]));
  const ids = accounts.flatMap(({ nativeId }) => (nativeId !== null && nativeId.length >= ID_LENGTH ? [fold(nativeId)] : []));
  const handles = new Set([...accounts.flatMap(({ handle }) => spellings(handle)), ...ids]);
  return {
    names,
    handles,
    posts: new Set(rows.flatMap(({ post }) => [post.nativeId, post.permalink].flatMap((one) => one ?? []))),
    threads: new Set(rows.filter(opens).flatMap(({ threadKey }) => threadKey ?? [])),
    hints: hintsOf([...names, ...handles]),
  };
};

/** Whether a page's name for somebody is theirs. */
export const isBy = (name: string | null, { names }: Gone): boolean =>
  name !== null && spellings(name.replace(/^(?:@|u[_/])/i, '')).some((one) => names.has(one));

type Cut = (address: string | null) => string | null;

const isPost = (excerpt: Excerpt | null, { posts }: Gone): boolean =>
  [excerpt?.nativeId, excerpt?.permalink].some((one) => one && posts.has(one));

/** Whether a post can name them at all: nearly none does. */
const mayName = (post: Post, gone: Gone): boolean => {
  if (isPost(post.parent, gone) || isPost(post.quoted, gone)) return true;
  const text = fold(JSON.stringify(post));
  return gone.hints.some((hint) => text.includes(hint));
};

const withoutExcerpt = (excerpt: Excerpt | null, gone: Gone, cut: Cut): Excerpt | null => {
  if (!excerpt) return null;
  if (isPost(excerpt, gone) || isBy(excerpt.author, gone)) return { ...excerpt, author: null, text: null, permalink: null };
  return cut(excerpt.permalink) === excerpt.permalink ? excerpt : { ...excerpt, permalink: null };
};

/**
 * Others' posts keep that they answered somebody, and no longer whom or what. In a conversation that the person began its title
 * is theirs and goes; in others' it goes where it names them beyond doubt. Addresses end before they name them.
 */
const withoutThem = (row: StoredInteraction, gone: Gone): Post => {
  const { post } = row;
  const { thread } = post;
  const began = thread.starter === null ? row.threadKey !== undefined && gone.threads.has(row.threadKey) : isBy(thread.starter, gone);
  const cut: Cut = (address) =>
    address && addressWithout(address, began ? new Set([...gone.handles, ...gone.names]) : gone.handles, post.siteName, began);
  const names = (title: string): boolean => [...gone.names].some((name) => (began ? says : saysSurely)(title, name));
  const title = thread.title !== null && (began || names(thread.title)) ? null : thread.title;
  const repeats = thread.title !== null && title === null && post.title?.includes(thread.title) === true;
  return {
    ...post,
    title: repeats ? null : post.title,
    pageUrl: cut(post.pageUrl),
    permalink: cut(post.permalink),
    parent: withoutExcerpt(post.parent, gone, cut),
    quoted: withoutExcerpt(post.quoted, gone, cut),
    repostedBy: isBy(post.repostedBy, gone) ? null : post.repostedBy,
    thread: {
      ...thread,
      title,
      url: cut(thread.url),
      community: isBy(thread.community, gone) ? null : thread.community,
      starter: isBy(thread.starter, gone) ? null : thread.starter,
    },
  };
};

/** What the post and its conversation are known by stays: where that was an address which is said no more, an id made of it takes its place. */
const knownStill = ({ post: was, identity }: StoredInteraction, post: Post): Post => {
  const thread = threadOf(was);
  const inThread = thread === null || threadOf(post) === thread ? post.thread : { ...post.thread, nativeId: unsaid(thread) };
  const changed = was.site !== 'hand' && identityOf(post) !== identityOf(was);
  return { ...post, thread: inThread, nativeId: changed ? unsaid(identity) : post.nativeId };
};

/** Somebody else's row without a person; the very row where it doesn't name them. */
export const rowWithout = (row: StoredInteraction, gone: Gone): StoredInteraction => {
  if (!mayName(row.post, gone)) return row;
  const cut = withoutThem(row, gone);
  if (JSON.stringify(cut) === JSON.stringify(row.post)) return row;
  const post = knownStill(row, cut);
  const threadKey = threadKeyOf(row.brandId, post);
  return {
    ...row,
    post,
    identity: post.nativeId === row.post.nativeId ? row.identity : identityOf(post),
    ...(threadKey === null ? {} : { threadKey }),
    ...(threadKey !== null && row.rootOf !== undefined ? { rootOf: threadKey } : {}),
  };
};
