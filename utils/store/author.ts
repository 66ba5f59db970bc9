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

interface Keys {
  /** Null where only a display name is known. */
  account: string | null;
  /** What the handle alone says of the account; null where none shows. */
  handle: string | null;
}
const known = new WeakMap<Post, Keys>();

/** What the account behind a post is found by; worked out once. */
export const keysOf = (post: Post): Keys => {
  const before = known.get(post);
  if (before) return before;
  const account = accountKeyOf(post);
  const handle = accountKeyOf({ ...post, author: { ...post.author, nativeId: null, url: null } });
  const keys = { account, handle: post.author.handle === null ? null : handle };
  known.set(post, keys);
  return keys;
};

/**
 * Finds the account of a post by the site's own id, else by its handle; a handle that another id holds now is another
 * account. Null where only a display name is known.
 */
const find = async (tx: Act, brandId: string, post: Post, key: string): Promise<StoredAccount | null> => {
  const known = await tx.accounts.get(`${brandId}|${key}`);
  if (known) return known;
  const { handle: handleKey } = keysOf(post);
  if (handleKey === null) return null;
  const plain = handleKey === key ? undefined : await tx.accounts.get(`${brandId}|${handleKey}`);
  const byHandle = [...(plain ? [plain] : []), ...(await tx.accountsBy(brandId, handleKey))];
  const { nativeId } = post.author;
  return byHandle.find((one) => nativeId === null || one.nativeId === null || one.nativeId === nativeId) ?? null;
};

/** Kept beside the key where the key is another. */
const besides = (key: string, brandId: string, handleKey: string | null): { handleKey?: string } =>
  handleKey === null || key === `${brandId}|${handleKey}` ? {} : { handleKey };

/** The author as known so far, or as it would be written at first sight; what the post newly shows is filled in. */
export const authorOf = async (tx: Act, brandId: string, post: Post, at: number): Promise<Author | null> => {
  const { account: key, handle: handleKey } = keysOf(post);
  if (key === null) return null;
  const known = await find(tx, brandId, post, key);
  const { name, handle, url, nativeId } = post.author;
  if (known) {
    const account: StoredAccount = {
      ...known,
      handle: handle ?? known.handle,
      name: name ?? known.name,
      url: url ?? known.url,
      nativeId: nativeId ?? known.nativeId,
      firstSeen: Math.min(known.firstSeen, at),
      lastSeen: Math.max(known.lastSeen, at),
      ...besides(known.key, brandId, handleKey),
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
    ...besides(`${brandId}|${key}`, brandId, handleKey),
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
