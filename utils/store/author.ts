import { accountKeyOf } from '@/utils/domain/identity.ts';
import type { Post } from '@/utils/domain/post.ts';
import { newId } from './new-id.ts';
import type { StoredAccount, StoredPerson } from './schema.ts';
import type { Act } from './scope.ts';

/** The account behind a post and the person behind it, as they are to be written. */
export interface Author {
  account: StoredAccount;
  person: StoredPerson | null;
  /** Never seen before in this brand. */
  first: boolean;
}

const handleKeyOf = (post: Post): string | null =>
  post.author.handle === null ? null : accountKeyOf({ ...post, author: { ...post.author, nativeId: null } });

/**
 * Finds the account of a post by the site's own id, else by its handle; a handle that another id holds now is another
 * account. Null where only a display name is known.
 */
const find = async (tx: Act, brandId: string, post: Post, key: string): Promise<StoredAccount | null> => {
  const known = await tx.accounts.get(`${brandId}|${key}`);
  if (known) return known;
  const handleKey = handleKeyOf(post);
  const byHandle = handleKey === null ? [] : await tx.objectStore('accounts').index('handle').getAll([brandId, handleKey]);
  const { nativeId } = post.author;
  return byHandle.find((one) => nativeId === null || one.nativeId === null || one.nativeId === nativeId) ?? null;
};

/** The author as known so far, or as it would be written at first sight; what the post newly shows is filled in. */
export const authorOf = async (tx: Act, brandId: string, post: Post, at: number): Promise<Author | null> => {
  const key = accountKeyOf(post);
  if (key === null) return null;
  const known = await find(tx, brandId, post, key);
  const { name, handle, url, nativeId } = post.author;
  const handleKey = handleKeyOf(post);
  if (known) {
    const account: StoredAccount = {
      ...known,
      handle: handle ?? known.handle,
      name: name ?? known.name,
      url: url ?? known.url,
      nativeId: nativeId ?? known.nativeId,
      firstSeen: Math.min(known.firstSeen, at),
      lastSeen: Math.max(known.lastSeen, at),
      ...(handleKey === null ? {} : { handleKey }),
    };
    return { account, person: null, first: false };
  }
  const personId = newId();
  const account: StoredAccount = {
    version: 1,
    key: `${brandId}|${key}`,
    brandId,
    site: post.site,
    handle,
    name,
    url,
    nativeId,
    voice: null,
    notebook: null,
    personId,
    firstSeen: at,
    lastSeen: at,
    ...(handleKey === null ? {} : { handleKey }),
  };
  const person: StoredPerson = {
    version: 1,
    id: personId,
    brandId,
    name: name ?? handle ?? '',
    roles: [],
    note: '',
    pinned: false,
    listening: 0,
    performance: 0,
    rank: 0,
  };
  return { account, person, first: true };
};
