import { fold } from '@/utils/domain/fold.ts';
import type { Tag } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { putRow } from './put-row.ts';
import type { Act } from './scope.ts';
import { termKey } from './terms.ts';
import type { StoreCode } from './types.ts';

const TOP = Number.MAX_SAFE_INTEGER;
const same = (a: Tag, b: Tag): boolean => a.group === b.group && fold(a.name) === fold(b.name);

/** Places of all rows with a tag: those in the index and those that wait. */
const placesWith = async (tx: Act, brandId: string, tag: Tag): Promise<number[]> => {
  const term = termKey(brandId, 'group', `${tag.group}:${fold(tag.name)}`);
  const [indexed, waiting] = await Promise.all([
    tx
      .objectStore('words')
      .index('term')
      .getAllKeys(IDBKeyRange.bound([term, 0], [term, TOP])),
    tx.objectStore('fresh').getAll(),
  ]);
  return [...new Set([...indexed, ...waiting.filter(({ terms }) => terms.split('\n').includes(term)).map(({ place }) => place)])];
};

const replaced = (tags: readonly Tag[], from: Tag, to: Tag): Tag[] => {
  const all = tags.map((tag) => (same(tag, from) ? to : tag));
  return all.filter((tag, i) => all.findIndex((other) => same(other, tag)) === i);
};

/**
 * Renames a tag everywhere in its brand, in one transaction; onto the name of another tag the two become one. Returns the
 * ids of what changed: handing them to a second call with the names swapped undoes a rename onto a new name.
 */
export const renameTag = (brandId: string, from: Tag, to: Tag, only?: ReadonlySet<string>): Promise<Result<string[], StoreCode>> =>
  act<string[]>(
    async (tx) => {
      const old = await tx.tags.get([brandId, from.group, fold(from.name)]);
      if (!old) return fail('not-found');
      const respelled = same(from, to);
      const changed: string[] = [];
      for (const place of await placesWith(tx, brandId, from)) {
        const row = await tx.objectStore('interactions').get(place);
        if (!row || (only && !only.has(row.id))) continue;
        await putRow(tx, row, { ...row, tags: replaced(row.tags, from, to) });
        changed.push(row.id);
      }
      if (respelled) tx.tags.put([brandId, to.group, old.key], { ...old, name: to.name });
      else if (!only && (await tx.tags.get([brandId, from.group, old.key]))?.rank === 0) tx.tags.delete([brandId, from.group, old.key]);
      return ok(changed);
    },
    (ids) => [
      { kind: 'tags', ids: [] },
      { kind: 'interactions', ids },
    ],
    true,
  );

/** Makes two tags one: every mention of `from` has `into` instead. */
export const mergeTags = (brandId: string, from: Tag, into: Tag): Promise<Result<string[], StoreCode>> => renameTag(brandId, from, into);
