import { fold } from '@/utils/domain/fold.ts';
import { accountKeyOf, identityOf } from '@/utils/domain/identity.ts';
import { INTERACTION_VERSION } from '@/utils/domain/interaction.ts';
import { threadKeyOf } from '@/utils/domain/routing.ts';
import type { Dated } from '@/utils/store/bulk.ts';
import { check } from '@/utils/store/check.ts';
import { database } from '@/utils/store/database.ts';
import { newId } from '@/utils/store/new-id.ts';
import { untouched } from '@/utils/store/new-row.ts';
import { placeOf } from '@/utils/store/place.ts';
import type { StoredInteraction } from '@/utils/store/schema.ts';
import { type Entry, nextId, writeSegment } from '@/utils/store/segment-write.ts';
import { shelfOf } from '@/utils/store/shelf.ts';
import { foundBy } from '@/utils/store/terms.ts';

/** Puts rows where acts would have put them, without the acts: a store of ten years is there in minutes. */

const rowOf = ({ id, brandId, post, ours, keptAt = 0 }: Dated): StoredInteraction => {
  const account = accountKeyOf(post);
  const threadKey = threadKeyOf(brandId, post);
  const numbers = Object.keys(post.metrics).length > 0;
  const row = { ...untouched, ...ours, brandId, reactionTo: null, deletedAt: null };
  return {
    ...row,
    version: INTERACTION_VERSION,
    id,
    routedBy: 'default',
    post,
    identity: identityOf(post),
    account: account === null ? null : `${brandId}|${account}`,
    sentimentSuggested: null,
    repliedAt: null,
    keptAt,
    updatedAt: keptAt,
    place: placeOf(keptAt, 0),
    shelf: shelfOf(row),
    ...(threadKey === null ? {} : { threadKey }),
    latest: numbers ? { version: 1, id, interactionId: id, at: keptAt, metrics: post.metrics } : null,
    reactions: 0,
  };
};

const SEGMENT = 50_000;
let waiting: Entry[] = [];

/** Writes rows; what they are found by is written with `settle`, or when there is enough for a segment. */
export const fill = async (captures: readonly Dated[]): Promise<void> => {
  const tx = (await database()).transaction('interactions', 'readwrite', { durability: 'relaxed' });
  const rows = captures.map(rowOf);
  for (const row of rows) void tx.store.add(row);
  for (const row of rows) waiting.push({ place: row.place, ...foundBy(row) });
  await tx.done;
  if (waiting.length >= SEGMENT) await settleWords();
};

const settleWords = async (): Promise<void> => {
  const db = await database();
  const tx = db.transaction(['segments', 'blocks', 'chunks', 'pairs'], 'readwrite', { durability: 'relaxed' });
  const [segments, blocks, chunks, pairs] = [
    tx.objectStore('segments'),
    tx.objectStore('blocks'),
    tx.objectStore('chunks'),
    tx.objectStore('pairs'),
  ];
  const stores = { segments, blocks, chunks, pairs };
  await writeSegment(stores, await nextId(stores), waiting);
  await tx.done;
  waiting = [];
};

/** Accounts and people of new rows, their words, and all counts: as the check works them out. */
export const settle = async (captures: Iterable<Dated>): Promise<void> => {
  await settleWords();
  const db = await database();
  const known = new Set(await db.getAllKeys('accounts'));
  const tx = db.transaction(['accounts', 'persons'], 'readwrite', { durability: 'relaxed' });
  for (const { brandId, post, keptAt = 0 } of captures) {
    const { name, handle, url, nativeId } = post.author;
    const key = `${brandId}|${accountKeyOf(post)}`;
    if (known.has(key)) continue;
    known.add(key);
    const personId = newId();
    const seen = { voice: null, notebook: null, personId, firstSeen: keptAt, lastSeen: keptAt };
    void tx.objectStore('accounts').add({ version: 1, key, brandId, site: post.site, handle, name, url, nativeId, ...seen });
    const person = { version: 1 as const, id: personId, brandId, name: fold(name ?? ''), roles: [], note: '', pinned: false };
    void tx.objectStore('persons').add({ ...person, listening: 0, performance: 0, rank: 0 });
  }
  await tx.done;
  const checked = await check();
  if (!checked.ok || checked.value?.words !== 0) throw new Error(`The filled store is wrong: ${JSON.stringify(checked)}`);
};
