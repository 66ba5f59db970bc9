import type { Account } from '@/utils/domain/interaction.ts';
import { routeOf } from '@/utils/domain/routing.ts';
import { authorFrom, find, keysOf, writeAuthor } from './author.ts';
import { foldsIn, type Given, inItsThread, rowFrom, takePlace } from './new-row.ts';
import { putNew } from './put-row.ts';
import type { StoredAccount, StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { KeepInput } from './types.ts';

/** A capture as it is to be stored. */
export interface One {
  input: KeepInput;
  /** What its post is recognised by. */
  identity: string;
  at: number;
  /** Which of those kept side by side. */
  nth: number;
}

/** One answer to a key, asked for once. */
const eachOnce = async <T>(keys: Iterable<string>, ask: (key: string) => Promise<T>): Promise<ReadonlyMap<string, T>> => {
  const all = [...new Set(keys)];
  const answers = await Promise.all(all.map(ask));
  return new Map(answers.map((answer, i) => [all[i] ?? '', answer]));
};

const keyOf = ({ input: { brandId, post } }: One): string => `${brandId}|${keysOf(post).account}`;

/**
 * Writes new posts of which surely none is kept and none comes twice: what they need is read for all of them at once, then
 * nothing is waited for. Gives the rows.
 */
export const keepAllNew = async (tx: Act, all: readonly One[]): Promise<StoredInteraction[]> => {
  const authors = new Map(all.filter(({ input }) => keysOf(input.post).account !== null).map((one) => [keyOf(one), one]));
  const [found, brands, posts] = await Promise.all([
    eachOnce(authors.keys(), async (key): Promise<StoredAccount | null> => {
      const one = authors.get(key);
      const account = one && keysOf(one.input.post).account;
      return one && account ? find(tx, one.input.brandId, one.input.post, account) : null;
    }),
    eachOnce(
      all.map(({ input }) => input.brandId),
      (brandId): Promise<readonly Account[]> => tx.brandAccounts(brandId),
    ),
    Promise.all(all.map(({ input }) => inItsThread(tx, input.brandId, input.post))),
    ...[...new Set(all.map(({ input }) => input.brandId))].map((brandId) => tx.counters.get(brandId)),
  ]);
  const known = new Map(found);
  const given = all.map((one, i): Given => {
    const { input, identity, at, nth } = one;
    const key = keysOf(input.post).account;
    const author = key === null ? null : authorFrom(known.get(keyOf(one)) ?? null, input.brandId, input.post, at, key);
    if (author) writeAuthor(tx, author, at);
    if (author) known.set(keyOf(one), author.account);
    const post = posts[i] ?? input.post;
    const speaking = (brands.get(input.brandId) ?? []).filter(({ site }) => site === post.site);
    const route = routeOf(input.post, author?.account ?? null, speaking);
    return { input: { ...input, post }, identity, at, route, account: author?.account.key ?? null, place: takePlace(tx, at, nth) };
  });
  const parents = await eachOnce(
    given.flatMap((one) => foldsIn(one) ?? []),
    (thread) => tx.objectStore('interactions').index('rootOf').get(thread),
  );
  return given.map((one) => {
    const row = rowFrom(one, parents.get(foldsIn(one) ?? ''));
    putNew(tx, row);
    return row;
  });
};
