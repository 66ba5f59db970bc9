import { fold } from '@/utils/domain/fold.ts';
import { type Notebook, type Tag, type TagGroup, tagGroups } from '@/utils/domain/interaction.ts';
import { whenTagsCounted } from './counting.ts';
import type { StoredTag } from './schema.ts';

const PER_GROUP = 300;
const TOP = Number.MAX_SAFE_INTEGER;

const used = (tag: StoredTag, notebook: Notebook | null): number => (notebook === null ? tag.listening + tag.performance : tag[notebook]);

/**
 * Tags that begin with what was typed, by use in this notebook, then elsewhere, then by name. Case and accents don't matter.
 * With nothing typed, the most used.
 */
export const suggestTags = async (
  brandId: string,
  notebook: Notebook | null,
  group: TagGroup | null,
  prefix: string,
  limit: number,
): Promise<(Tag & { count: number })[]> => {
  const start = fold(prefix.trim());
  const groups = group === null ? tagGroups : [group];
  const lists = await whenTagsCounted((db) => {
    const { store } = db.transaction('tags');
    return Promise.all(
      groups.map((one) =>
        start === ''
          ? store.index('groupRank').getAll(IDBKeyRange.bound([brandId, one, -TOP], [brandId, one, 0]), PER_GROUP)
          : store.getAll(IDBKeyRange.bound([brandId, one, start], [brandId, one, `${start}\uffff`]), PER_GROUP),
      ),
    );
  });
  return lists
    .flat()
    .sort((a, b) => used(b, notebook) - used(a, notebook) || a.rank - b.rank || a.name.localeCompare(b.name))
    .slice(0, limit)
    .map((tag) => ({ group: tag.group, name: tag.name, count: used(tag, notebook) }));
};

/** A tag with its uses in each notebook; what lies in the trash doesn't count. */
export interface Used extends Tag {
  listening: number;
  performance: number;
}

/**
 * All tags of a brand by group, most used first, at most 2,000 a group. With a notebook only those used there, and those
 * that nothing uses.
 */
export const tagsOf = async (brandId: string, notebook: Notebook | null): Promise<Used[]> => {
  const lists = await whenTagsCounted((db) => {
    const index = db.transaction('tags').store.index('groupRank');
    return Promise.all(tagGroups.map((group) => index.getAll(IDBKeyRange.bound([brandId, group, -TOP], [brandId, group, 0]), 2_000)));
  });
  return lists
    .flat()
    .filter((tag) => notebook === null || tag[notebook] > 0 || tag.rank === 0)
    .map(({ group, name, listening, performance }) => ({ group, name, listening, performance }));
};
