import { accountKeyOf } from '@/utils/domain/identity.ts';
import type { Post } from '@/utils/domain/post.ts';
import { newId } from './new-id.ts';
import type { StoredAccount, StoredPerson } from './schema.ts';
import type { Act } from './scope.ts';

/** The account behind a post, as it is to be written. */
export interface Author {
  account: StoredAccount;
  /** Never seen before in this brand. */
  first: boolean;
  /** The account says more than that it was seen again. */
  news: boolean;
}

/** The person behind an account that was met first: nothing counted yet. */
export const personOf = ({ brandId, personId, name, handle }: StoredAccount): StoredPerson => ({
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
});

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
export const find = async (tx: Act, brandId: string, post: Post, key: string): Promise<StoredAccount | null> => {
  const known = await tx.accounts.get(`${brandId}|${key}`);
  if (known) return known;
  const { handle: handleKey } = keysOf(post);
  if (handleKey === null) return null;
  const firsts = await tx.firsts();
  const waits = firsts.get(`${brandId}|${key}`);
  if (waits) return waits;
  const plain = handleKey === key ? null : (firsts.get(`${brandId}|${handleKey}`) ?? (await tx.accounts.get(`${brandId}|${handleKey}`)));
  const byHandle = [...(plain ? [plain] : []), ...firsts.by(brandId, handleKey), ...(await tx.accountsBy(brandId, handleKey))];
  const { nativeId } = post.author;
  return byHandle.find((one) => nativeId === null || one.nativeId === null || one.nativeId === nativeId) ?? null;
};

/** Kept beside the key where the key is another. */
const besides = (key: string, brandId: string, handleKey: string | null): { handleKey?: string } =>
  handleKey === null || key === `${brandId}|${handleKey}` ? {} : { handleKey };

const differs = (a: StoredAccount, b: StoredAccount): boolean =>
  a.handle !== b.handle ||
  a.name !== b.name ||
  a.url !== b.url ||
  a.nativeId !== b.nativeId ||
  a.firstSeen !== b.firstSeen ||
  a.handleKey !== b.handleKey;

/** The author as known so far, or as it would be written at first sight; what the post newly shows is filled in. */
export const authorOf = async (tx: Act, brandId: string, post: Post, at: number): Promise<Author | null> => {
  const { account: key } = keysOf(post);
  return key === null ? null : authorFrom(await find(tx, brandId, post, key), brandId, post, at, key);
};

/** The author from the account that was found; null: none was. `key`: what the post's account is found by. */
export const authorFrom = (known: StoredAccount | null, brandId: string, post: Post, at: number, key: string): Author => {
  const { handle: handleKey } = keysOf(post);
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
    return { account, first: false, news: differs(known, account) };
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
  return { account, first: true, news: true };
};

/** Writes what a known author newly shows; that one was met first, or seen again, waits. */
export const writeAuthor = (tx: Act, { account, first, news }: Author, at: number): void => {
  if (first) tx.meet(account);
  else if (news) tx.accounts.put(account.key, account);
  else tx.waiting.saw(account.key, at);
};
