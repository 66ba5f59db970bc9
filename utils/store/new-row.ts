import { unsaid } from '@/utils/domain/identity.ts';
import { INTERACTION_VERSION, type Ours, type Snapshot } from '@/utils/domain/interaction.ts';
import type { Post } from '@/utils/domain/post.ts';
import { type Route, threadKeyOf, threadOf } from '@/utils/domain/routing.ts';
import { placeOf } from './place.ts';
import { putRow, shelved } from './put-row.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { shelfOf } from './shelf.ts';
import type { KeepInput } from './types.ts';

export interface Given {
  input: KeepInput;
  identity: string;
  at: number;
  route: Route;
  account: string | null;
  place: number;
}

/** What a person adds, before they have added anything. */
export const untouched: Ours = {
  notebook: 'listening',
  tags: [],
  sentiment: null,
  status: 'none',
  due: null,
  win: false,
  winNote: '',
  note: '',
  passedOn: [],
  activity: null,
  filled: {},
};

/** The first numbers carry the capture's own id, so that a repeated save is seen. Null where the page shows none. */
export const snapshotOf = (id: string, interactionId: string, at: number, { metrics }: KeepInput['post']): Snapshot | null =>
  Object.keys(metrics).length === 0 ? null : { version: 1, id, interactionId, at, metrics };

/** A place at this time that no row has yet; `tie` is where to look first. */
export const freePlace = async (tx: Act, at: number, tie: number): Promise<number> => {
  for (let n = tie; ; n += 1) {
    const place = placeOf(at, n);
    if (tx.taken.has(place)) continue;
    if (tx.careful && ((await tx.objectStore('interactions').getKey(place)) !== undefined || tx.taken.has(place))) continue;
    tx.taken.add(place);
    return place;
  }
};

/** A place at this time that nothing of this act has; that no other row has it is hoped for, else the act clashes. */
export const takePlace = (tx: Act, at: number, tie: number): number => {
  let n = tie;
  while (tx.taken.has(placeOf(at, n))) n += 1;
  tx.taken.add(placeOf(at, n));
  return placeOf(at, n);
};

/** A post as its conversation is known here: by an id made of its address, where that named somebody who was forgotten. */
export const inItsThread = async (tx: Act, brandId: string, post: Post): Promise<Post> => {
  const thread = threadOf(post);
  if (thread === null || thread === post.thread.nativeId || thread === post.nativeId) return post;
  const renamed: Post = { ...post, thread: { ...post.thread, nativeId: unsaid(thread) } };
  const key = threadKeyOf(brandId, renamed);
  const known = await tx
    .objectStore('interactions')
    .index('thread')
    .getKey(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]));
  return known === undefined ? post : renamed;
};

/** A new row, routed, with its place and its own post where it is a reaction. Writes nothing. */
export const newRow = async (tx: Act, given: Given): Promise<StoredInteraction> => {
  const thread = foldsIn(given);
  return rowFrom(given, thread === null ? undefined : await tx.objectStore('interactions').index('rootOf').get(thread));
};

/** The conversation under whose own post a row folds, where there is one. */
export const foldsIn = ({ input: { brandId, post, ours }, route }: Pick<Given, 'input' | 'route'>): string | null =>
  route.own || (ours?.notebook ?? route.notebook) === 'listening' ? null : threadKeyOf(brandId, post);

/** A new row; `parent`: the own post of its conversation, if there is one. */
export const rowFrom = (
  { input, identity, at, route, account, place }: Given,
  parent: StoredInteraction | undefined,
): StoredInteraction => {
  const { id, brandId, post } = input;
  const threadKey = threadKeyOf(brandId, post);
  const ours: Ours = { ...untouched, ...input.ours, notebook: input.ours?.notebook ?? route.notebook };
  const reactionTo = parent && parent.deletedAt === null ? parent.id : null;
  return {
    ...ours,
    version: INTERACTION_VERSION,
    id,
    brandId,
    routedBy: route.routedBy,
    post,
    identity,
    account,
    reactionTo,
    sentimentSuggested: null,
    repliedAt: ours.status === 'replied' ? at : null,
    keptAt: at,
    updatedAt: at,
    deletedAt: null,
    place,
    shelf: shelfOf({ brandId, notebook: ours.notebook, reactionTo, deletedAt: null }),
    ...(threadKey === null ? {} : { threadKey }),
    ...(route.own && threadKey !== null ? { rootOf: threadKey } : {}),
    latest: snapshotOf(id, id, at, post),
    reactions: 0,
  };
};

/** Reactions that were kept before their own post fold under it now. How many there are. */
export const adoptReactions = async (tx: Act, own: StoredInteraction): Promise<number> => {
  if (!own.rootOf) return 0;
  const store = tx.objectStore('interactions');
  const all = await store.index('thread').getAll(IDBKeyRange.bound([own.rootOf, 0], [own.rootOf, Number.MAX_SAFE_INTEGER]), 5_000);
  const loose = all.filter((one) => one.id !== own.id && one.notebook === 'performance' && one.reactionTo === null && !one.rootOf);
  for (const one of loose) await putRow(tx, one, shelved({ ...one, reactionTo: own.id }));
  return loose.filter((one) => one.deletedAt === null).length;
};
