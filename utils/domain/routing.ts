import type { Account, Interaction, Notebook } from './interaction.ts';
import type { Post } from './post.ts';

export interface Route {
  notebook: Notebook;
  routedBy: Interaction['routedBy'];
  /** Our own post: the one that others' reactions fold under. */
  own: boolean;
}

const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

/** Whether a thread's starter, a handle or else a name, is this account. */
const started = (post: Post, account: Account): boolean => {
  const starter = post.thread.starter;
  return account.handle === null ? same(account.name, starter) : same(account.handle, starter);
};

const opens = (post: Post): boolean => post.parent === null && (post.role === 'post' || post.role === 'review') && !isReply(post);

const isReply = (post: Post): boolean => post.thread.position !== null && post.thread.position > 1;

/**
 * Which notebook. In a thread that our brand started everything goes to Performance; else what was remembered for the
 * author; else Listening. `brands` are our accounts with the brand's voice on the post's site, `author` the account
 * behind the post. A colleague's account counts as our reply: it starts no thread of ours.
 */
export const routeOf = (post: Post, author: Account | null, brands: readonly Account[]): Route => {
  const byUs = author?.voice === 'brand';
  if (byUs && (post.thread.starter === null ? opens(post) : started(post, author) && opens(post))) {
    return { notebook: 'performance', routedBy: 'account', own: true };
  }
  if (post.thread.starter !== null && brands.some((brand) => started(post, brand))) {
    return { notebook: 'performance', routedBy: 'thread', own: false };
  }
  if (author?.notebook && author.voice !== 'brand') return { notebook: author.notebook, routedBy: 'person', own: false };
  return { notebook: 'listening', routedBy: 'default', own: false };
};

/** The site's id of a post's thread, else the thread's address; of a post that answers none and shows neither, its own. Null where none shows. */
export const threadOf = (post: Post): string | null =>
  post.thread.nativeId ?? post.thread.url?.replace(/#.*$/, '') ?? (post.parent === null ? (post.nativeId ?? post.permalink) : null);

/** What ties the posts of one conversation together; null where the page shows no thread. */
export const threadKeyOf = (brandId: string, post: Post): string | null => {
  const root = threadOf(post);
  return root === null ? null : `${brandId}|${post.site}|${post.siteName}|${root}`;
};
