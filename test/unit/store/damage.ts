import { database } from '@/utils/store/database.ts';
import type { Dice } from './dice.ts';

/** Ways in which what is written beside the interactions can go wrong on a disk. Each damages something where there is any. */
export const damages: { readonly [kind: string]: (dice: Dice) => Promise<unknown> } = {
  counters: async (dice) => {
    const db = await database();
    for (const one of await db.getAll('counters')) await db.put('counters', { ...one, listening: dice.below(99), toReply: 77 });
  },
  'lost counters': async () => (await database()).clear('counters'),
  sites: async () => {
    const db = await database();
    const [first, ...others] = await db.getAll('sites');
    if (first) await db.delete('sites', [first.brandId, first.siteName]);
    for (const one of others) await db.put('sites', { ...one, listening: one.listening + 3 });
  },
  tags: async (dice) => {
    const db = await database();
    const all = await db.getAll('tags');
    for (const one of all) await db.put('tags', { ...one, performance: dice.below(50), rank: -50 });
    const [first] = all;
    if (first) await db.delete('tags', [first.brandId, first.group, first.key]);
  },
  persons: async (dice) => {
    const db = await database();
    for (const one of await db.getAll('persons')) await db.put('persons', { ...one, listening: dice.below(50), rank: -50 });
  },
  shelves: async () => {
    const db = await database();
    for (const row of (await db.getAll('interactions')).slice(0, 5))
      await db.put('interactions', { ...row, shelf: `${row.brandId}/reactions` });
  },
  waiting: async () => (await database()).clear('fresh'),
  'places that changed': async () => (await database()).clear('loose'),
  segments: async (dice) => {
    const db = await database();
    const ids = await db.getAllKeys('segments');
    if (ids.length > 0) await db.delete('segments', dice.one(ids));
  },
  ...Object.fromEntries(
    (['blocks', 'chunks', 'pairs'] as const).map((name) => [
      name,
      async (dice: Dice) => {
        const db = await database();
        const ids = await db.getAllKeys('segments');
        if (ids.length === 0) return;
        const id = dice.one(ids);
        await db.delete(name, IDBKeyRange.bound([id], [id, []]));
      },
    ]),
  ),
};
