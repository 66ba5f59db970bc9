import { fold } from '@/utils/domain/fold.ts';
import { type Tag, tagSchema } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { type Back, beforeAfter } from './back.ts';
import { putRow } from './put-row.ts';
import type { StoredTag } from './schema.ts';
import type { Act } from './scope.ts';
import { matching, placesOf } from './segment-read.ts';
import { termKey } from './terms.ts';
import type { StoreCode } from './types.ts';
import { countTags } from './uncounted.ts';

const same = (a: Tag, b: Tag): boolean => a.group === b.group && fold(a.name) === fold(b.name);

/** Places of all rows that have or had a tag: those in segments and those that wait. */
const placesWith = async (tx: Act, brandId: string, tag: Tag): Promise<number[]> => {
  const term = termKey(brandId, 'group', `${tag.group}:${fold(tag.name)}`);
  const { segments, ...reads } = tx.segmentStores;
  const waiting = await tx.objectStore('fresh').getAll();
  const places = waiting.filter(({ terms }) => terms.split('\n').includes(term)).map(({ place }) => place);
  const sought = { sets: [[{ key: term, prefix: false }]], pairs: [], without: [] };
  for (const segment of await segments.getAll())
    places.push(...(await placesOf(reads, segment, (await matching(reads, segment, sought)).rows)));
  return [...new Set(places)];
};

const replaced = (tags: readonly Tag[], from: Tag, to: Tag): Tag[] => {
  const all = tags.map((tag) => (same(tag, from) ? to : tag));
  return all.filter((tag, i) => all.findIndex((other) => same(other, tag)) === i);
};

/**
 * Renames a tag everywhere in its brand, or moves it to another group, in one transaction; onto the name of another tag the
 * two become one. The answer takes it back (`takeBack`), also where two became one.
 */
export const renameTag = (brandId: string, from: Tag, given: Tag): Promise<Result<Back, StoreCode>> => {
  const to = tagSchema.parse(given);
  return act<Back>(
    async (tx) => {
      await countTags(tx);
      const old = await tx.tags.get([brandId, from.group, fold(from.name)]);
      if (!old) return fail('not-found');
      const known = same(from, to) ? undefined : await tx.tags.get([brandId, to.group, fold(to.name)]);
      const into: Tag = known ? { group: known.group, name: known.name } : to;
      const back: Back = { rows: [], accounts: [], tags: [{ ...old }] };
      for (const place of await placesWith(tx, brandId, from)) {
        const row = await tx.objectStore('interactions').get(place);
        if (!row?.tags.some((tag) => same(tag, from))) continue;
        const next = { ...row, tags: replaced(row.tags, from, into) };
        await putRow(tx, row, next);
        back.rows.push(beforeAfter(row, next));
      }
      await countTags(tx);
      if (same(from, into)) tx.tags.put([brandId, into.group, old.key], { ...old, name: into.name });
      else {
        tx.tags.delete([brandId, from.group, old.key]);
        // A tag that nothing has yet is still one by its new name.
        if (!known && back.rows.length === 0)
          tx.tags.put([brandId, into.group, fold(into.name)], { ...old, ...into, key: fold(into.name), born: null });
      }
      return ok(back);
    },
    ({ rows }) => [
      { kind: 'tags', ids: [] },
      { kind: 'interactions', ids: rows.map(({ id }) => id) },
    ],
  );
};

/** A tag that nothing has yet, to be offered; one that is there, in whatever spelling, stays as it is. */
export const addTag = (brandId: string, given: Tag): Promise<Result<Tag & { isNew: boolean }, StoreCode>> => {
  const { group, name } = tagSchema.parse(given);
  return act<Tag & { isNew: boolean }>(
    async (tx) => {
      const key = fold(name);
      await countTags(tx);
      const known = await tx.tags.get([brandId, group, key]);
      if (known) return ok({ group, name: known.name, isNew: false });
      tx.tags.put([brandId, group, key], { brandId, group, key, name, listening: 0, performance: 0, rank: 0, born: null });
      return ok({ group, name, isNew: true });
    },
    () => [{ kind: 'tags', ids: [] }],
  );
};

/** Takes tags that nothing has out of the suggestions, in one transaction; those that something has stay. Undo: `takeBack`. */
export const deleteUnusedTags = (brandId: string, tags: readonly Tag[]): Promise<Result<Back, StoreCode>> =>
  act<Back>(
    async (tx) => {
      await countTags(tx);
      const gone: StoredTag[] = [];
      for (const { group, name } of tags) {
        const key: [string, string, string] = [brandId, group, fold(name)];
        const tag = await tx.tags.get(key);
        if (!tag || tag.listening + tag.performance > 0) continue;
        tx.tags.delete(key);
        gone.push(tag);
      }
      return ok({ rows: [], accounts: [], tags: gone });
    },
    () => [{ kind: 'tags', ids: [] }],
  );
