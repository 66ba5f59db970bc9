import { expect, it } from 'vitest';
import type { Tag } from '@/utils/domain/interaction.ts';
import { saveBrand } from '@/utils/store/brands.ts';
import { check } from '@/utils/store/check.ts';
import { countOf } from '@/utils/store/count.ts';
import { list } from '@/utils/store/list.ts';
import { personsOf } from '@/utils/store/persons.ts';
import { tagsOf } from '@/utils/store/tags.ts';
import { totals } from '@/utils/store/totals.ts';
import { damages } from './damage.ts';
import { Model } from './model.ts';
import type { Note } from './naive.ts';
import { randomFilter, randomSearch } from './random-search.ts';
import { emptyStore } from './support.ts';

const numbers = (notes: readonly { nativeId: string }[]): string[] => notes.map(({ nativeId }) => nativeId);

const listed = async (filter: Parameters<typeof list>[0], step: number): Promise<string[]> => {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await list(filter, cursor, step);
    found.push(...page.rows.map((row) => row.post.nativeId ?? ''));
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

const newestFirst = (notes: readonly Note[]): Note[] => notes.toSorted((a, b) => b.at - a.at);

const compare = async (model: Model, after: string): Promise<void> => {
  const { dice } = model;
  for (const brandId of model.brands) {
    const mine = newestFirst(model.notes.filter((note) => note.brandId === brandId));
    const kept = mine.filter(({ deleted }) => !deleted);
    const count = (test: (note: Note) => boolean): number => kept.filter(test).length;
    expect(await totals(brandId), after).toEqual({
      listening: count(({ notebook }) => notebook === 'listening'),
      performance: count(({ notebook }) => notebook === 'performance'),
      toReply: count(({ status }) => status === 'needs-reply'),
    });
    const used = (await tagsOf(brandId, null)).filter((tag) => tag.listening + tag.performance > 0);
    const uses = used.map(({ group, name, listening, performance }) => [`${group}:${name.toLowerCase()}`, listening + performance]).sort();
    const all = [...new Set(kept.flatMap((note) => note.tags.map(({ group, name }) => `${group}:${name.toLowerCase()}`)))];
    const is = (tag: Tag, key: string): boolean => `${tag.group}:${tag.name.toLowerCase()}` === key;
    expect(uses, after).toEqual(all.map((key) => [key, count(({ tags }) => tags.some((tag) => is(tag, key)))]).sort());
    const people = (await personsOf(brandId, 99)).reduce((sum, one) => sum + one.listening + one.performance, 0);
    expect(people, after).toBe(kept.length);
    expect(await listed({ brandId, deleted: true }, 9), after).toEqual(numbers(mine.filter(({ deleted }) => deleted)));
    const { typed, finds } = dice.below(5) === 0 ? { typed: '', finds: () => true } : randomSearch(dice);
    const narrowed = randomFilter(dice);
    const notebook = dice.one([null, 'listening', 'performance'] as const);
    const filter = { ...narrowed.filter, brandId, words: typed, ...(notebook ? { notebook } : {}) };
    const expected = numbers(kept.filter((note) => finds(note) && narrowed.finds(note) && (!notebook || note.notebook === notebook)));
    expect([after, filter, await listed(filter, dice.one([1, 7, 50]))]).toEqual([after, filter, expected]);
    expect([after, filter, await countOf(filter)]).toEqual([after, filter, expected.length]);
  }
};

const sound = { counters: 0, sites: 0, tags: 0, persons: 0, reactions: 0, shelves: 0, words: 0, damaged: 0 };

it.each([1, 2, 3, 4, 5, 6])(
  'whatever is done, lists, searches and counts say what a plain list of notes says: %i',
  async (seed) => {
    const first = await emptyStore();
    const model = new Model(seed, [first, (await saveBrand('Other', [])).id]);
    for (let n = 0; n < 60; n += 1) await compare(model, `${n} ${await model.act()}`);
    expect(await check()).toEqual({ ok: true, value: sound });
  },
  120_000,
);

it.each(Object.entries(damages))(
  'the check mends damage to %s as if all had been written anew',
  async (kind, damage) => {
    const first = await emptyStore();
    const model = new Model(kind.length, [first, (await saveBrand('Other', [])).id]);
    for (let n = 0; n < 25; n += 1) await model.act();
    await damage(model.dice);
    expect(await check()).toMatchObject({ ok: true });
    for (let n = 0; n < 12; n += 1) await compare(model, `${kind} ${n}`);
    expect(await check()).toEqual({ ok: true, value: sound });
  },
  120_000,
);
