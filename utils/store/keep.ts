import { now } from '@/utils/clock.ts';
import { identityOf, unsaidIdentityOf } from '@/utils/domain/identity.ts';
import { likelyOwn } from '@/utils/domain/likely-own.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { routeOf } from '@/utils/domain/routing.ts';
import { act } from './act.ts';
import { authorOf, keysOf, writeAuthor } from './author.ts';
import { bounded } from './bounded.ts';
import { PRACTICE } from './counted.ts';
import { keepAgain } from './keep-again.ts';
import { adoptReactions, freePlace, inItsThread, newRow, untouched } from './new-row.ts';
import { dropPractice } from './practice.ts';
import { putRow } from './put-row.ts';
import { toInteraction } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { foundAhead } from './terms.ts';
import type { KeepInput, Kept, StoreCode } from './types.ts';

interface Already {
  row: StoredInteraction | null;
  repeated: boolean;
}

const keptAlready = async (tx: Act, input: KeepInput, identity: string): Promise<Already> => {
  const store = tx.objectStore('interactions');
  const [same, said, unsaid] = await Promise.all([
    tx.careful ? store.index('id').get(input.id) : undefined,
    store.index('identity').get([input.brandId, identity]),
    // Its address may be said no more, since it named somebody who was forgotten.
    input.post.nativeId === null ? store.index('identity').get([input.brandId, unsaidIdentityOf(input.post, identity)]) : undefined,
  ]);
  const before = said ?? unsaid;
  if (before?.id === input.id) return { row: before, repeated: true };
  if (same) return { row: same, repeated: true };
  // The numbers of a post kept again carry the capture's id.
  const numbers = before && (await tx.objectStore('snapshots').getKey(input.id));
  return { row: before ?? null, repeated: numbers !== undefined };
};

/** The same save come twice: answered as the first time, nothing written. */
const repeat = (row: StoredInteraction, input: KeepInput): Kept => ({
  state: row.id === input.id ? 'new' : 'again',
  interaction: toInteraction(row),
  snapshotId: Object.keys(input.post.metrics).length > 0 ? input.id : null,
  before: row.id === input.id ? null : row.keptAt,
  trashedAt: null,
  askVoice: false,
});

/** Asks at once for all that a new row will need: each answer waits in its ledger. Failures are met where they are used. */
const ahead = (tx: Act, { brandId, post }: KeepInput, already: Promise<Already>): void => {
  const { account, handle } = keysOf(post);
  void Promise.allSettled([
    already,
    tx.counters.get(brandId),
    tx.brands.get(brandId),
    tx.brandAccounts(brandId),
    tx.firsts(),
    account === null ? null : tx.accounts.get(`${brandId}|${account}`),
    handle === null ? null : tx.accountsBy(brandId, handle),
  ]);
};

const keepNew = async (tx: Act, input: KeepInput, identity: string, at: number, nth: number): Promise<Kept> => {
  const { brandId, post } = input;
  const [found, inThread, brands, brand, place] = await Promise.all([
    authorOf(tx, brandId, post, at),
    inItsThread(tx, brandId, post),
    tx.brandAccounts(brandId),
    tx.brands.get(brandId),
    freePlace(tx, at, nth > 0 ? nth : Number.parseInt(input.id.slice(-3), 16)),
  ]);
  // Another capture of this act may have met the account meanwhile.
  const met = found?.first ? tx.waiting.accounts.get(found.account.key)?.made : null;
  const author = met ? { account: met, first: false, news: false } : found;
  if (author) writeAuthor(tx, author, at);
  const route = routeOf(
    post,
    author?.account ?? null,
    brands.filter((one) => one.site === post.site),
  );
  const row = await newRow(tx, { input: { ...input, post: inThread }, identity, at, route, account: author?.account.key ?? null, place });
  await putRow(tx, null, row);
  const reactions = route.own && row.rootOf ? await adoptReactions(tx, row) : 0;
  const asks = author !== null && author.account.voice === null && likelyOwn(post.author, brand ? [brand.name, ...brand.watched] : []);
  return {
    state: 'new',
    interaction: toInteraction({ ...row, reactions }),
    snapshotId: row.latest?.id ?? null,
    before: null,
    trashedAt: null,
    askVoice: asks,
  };
};

/** The capture as it is stored, and what its post is recognised by. What is written by hand is never the same as another. */
export const whole = (input: KeepInput): { input: KeepInput; identity: string } => {
  const post = bounded(input.post);
  return { input: { ...input, post }, identity: post.site === 'hand' ? `hand:${input.id}` : identityOf(post) };
};

/**
 * Keeps within a transaction, as number `nth` of those kept side by side: new, again, or nothing where the same save came
 * before. `already`: what is kept of it, where that was asked for.
 */
export const keepIn = async (
  tx: Act,
  input: KeepInput,
  identity: string,
  at: number,
  nth = 0,
  already = keptAlready(tx, input, identity),
): Promise<Kept> => {
  const { row, repeated } = await already;
  if (row && repeated) return repeat(row, input);
  return row ? keepAgain(tx, row, input, at) : keepNew(tx, input, identity, at, nth);
};

/**
 * Keeps a post: one transaction over the interaction, its first numbers, account, person, tags, search terms and counters.
 * The same `input.id` twice is one save. A post kept before in this brand is kept again: its numbers are appended, note
 * and tags stay, what the page newly shows is filled in; from the trash it comes back.
 */
export const keep = (given: KeepInput): Promise<Result<Kept, StoreCode>> => {
  const { input, identity } = whole(given);
  return act<Kept>(
    async (tx) => {
      const already = keptAlready(tx, input, identity);
      ahead(tx, input, already);
      foundAhead({ ...untouched, ...input.ours, brandId: input.brandId, post: input.post });
      if (input.post.site !== PRACTICE) await dropPractice(tx, input.brandId);
      return ok(await keepIn(tx, input, identity, now(), 0, already));
    },
    ({ interaction }) => [{ kind: 'interactions', ids: [interaction.id] }],
  );
};
