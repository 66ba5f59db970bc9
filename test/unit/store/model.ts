import { sentiments, statuses, type Tag } from '@/utils/domain/interaction.ts';
import { takeBack } from '@/utils/store/back.ts';
import { setCurrentBrand } from '@/utils/store/brands.ts';
import { keepMany } from '@/utils/store/bulk.ts';
import { keep } from '@/utils/store/keep.ts';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { forgetPerson } from '@/utils/store/person-forget.ts';
import { mergePersons } from '@/utils/store/person-merge.ts';
import { personsOf } from '@/utils/store/persons.ts';
import { changeMany } from '@/utils/store/selection.ts';
import { renameTag } from '@/utils/store/tag-change.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { erase, purge, remove, restore } from '@/utils/store/trash.ts';
import { Dice } from './dice.ts';
import { type Note, once, renamed } from './naive.ts';
import { newCapture, pass, post, START } from './support.ts';

export const words = ['kettle', 'lid', 'the', 'tea', 'Café', 'ärger', 'boil', 'the', 'the', 'ketchup'];
export const handles = ['ann', 'anna', 'bo', 'cy'];
export const sites = ['discourse', 'reddit'];
export const tags: Tag[] = [
  { group: 'reason', name: 'price' },
  { group: 'reason', name: 'lid' },
  { group: 'free', name: 'price' },
  { group: 'topic', name: 'old kettle' },
];

/** Notes in which everything is done that is done to the store. */
export class Model {
  readonly dice: Dice;
  readonly brands: string[];
  notes: Note[] = [];
  #made = 0;

  constructor(seed: number, brands: string[]) {
    this.dice = new Dice(seed);
    this.brands = brands;
  }

  /** A new post, as the store is given it and as it is to be found. */
  fresh(brandId: string): { note: Note; input: Parameters<typeof keep>[0] & { keptAt: number } } {
    const { dice } = this;
    pass(1_000);
    this.#made += 1;
    const at = START + this.#made * 1_000;
    const text = Array.from({ length: 2 + dice.below(5) }, () => dice.one(words)).join(' ');
    const ours = { tags: once(dice.some(tags, 2)), win: dice.below(4) === 0, note: dice.below(3) ? '' : 'Told Mara.' };
    const notebook = dice.below(4) === 0 ? ('performance' as const) : ('listening' as const);
    const [id, nativeId, handle, site] = [newCapture(), String(this.#made), dice.one(handles), dice.one(sites)];
    const note: Note = {
      id,
      brandId,
      nativeId,
      at,
      text,
      handle,
      site,
      notebook,
      sentiment: null,
      status: 'none',
      deleted: false,
      ...ours,
    };
    const input = { id, brandId, keptAt: at, post: post({ nativeId, text, site, author: { handle } }), ours: { ...ours, notebook } };
    return { note, input };
  }

  any(): Note | undefined {
    return this.notes[this.dice.below(Math.max(1, this.notes.length))];
  }

  /** One random act on the store and on the notes. */
  async act(): Promise<string> {
    const { dice } = this;
    const note = this.any();
    const ids = [...new Set(dice.some(this.notes, 4).map(({ id }) => id))];
    const chosen = this.notes.filter(({ id }) => ids.includes(id));
    const acts: Record<string, () => Promise<unknown>> = {
      keep: async () => {
        const { note, input } = this.fresh(dice.one(this.brands));
        this.notes.push(note);
        return keep(input);
      },
      keepMany: async () => {
        const brandId = dice.one(this.brands);
        const many = Array.from({ length: 1 + dice.below(40) }, () => this.fresh(brandId));
        this.notes.push(...many.map((one) => one.note));
        return keepMany(many.map(({ input }) => input));
      },
      again: async () => {
        if (!note) return;
        note.deleted = false;
        const { brandId, nativeId, text, site, handle } = note;
        return keep({ id: newCapture(), brandId, post: post({ nativeId, text, site, author: { handle } }) });
      },
      patch: async () => {
        if (!note) return;
        const change = dice.one([
          { sentiment: dice.one([...sentiments, null]) },
          { status: dice.one(statuses) },
          { win: dice.below(2) === 0 },
          { note: dice.one(['', 'the kettle', 'Café the']) },
          { tags: once(dice.some(tags, 3)) },
          { notebook: dice.one(['listening', 'performance'] as const) },
        ]);
        Object.assign(note, change);
        return patch(note.id, change);
      },
      many: async () => {
        const tag = dice.one(tags);
        if (chosen.length === 0) return;
        const done = await changeMany(ids, { addTags: [tag], status: 'replied' });
        if (done.ok && dice.below(3) === 0) return takeBack(done.value);
        for (const one of chosen) Object.assign(one, { tags: once([...one.tags, tag]), status: 'replied' });
        return done;
      },
      rename: async () => {
        const brandId = dice.one(this.brands);
        const [old, to] = [dice.one(tags), dice.one([...tags, { group: 'free' as const, name: 'Kettle lid' }])];
        const done = await renameTag(brandId, old, to);
        if (!done.ok) return;
        if (dice.below(3) === 0) return takeBack(done.value);
        renamed(this.notes, brandId, old, to);
        return done;
      },
      remove: async () => {
        for (const one of chosen) one.deleted = true;
        return remove(ids);
      },
      restore: async () => {
        for (const one of chosen) one.deleted = false;
        return restore(ids);
      },
      erase: async () => {
        const gone = new Set(chosen.filter(({ deleted }) => deleted).map(({ id }) => id));
        this.notes = this.notes.filter(({ id }) => !gone.has(id));
        return erase([...gone]);
      },
      purge: async () => {
        if (dice.below(4) > 0) return;
        this.notes = this.notes.filter(({ deleted }) => !deleted);
        return purge(Number.MAX_SAFE_INTEGER);
      },
      forget: async () => {
        if (dice.below(3) > 0) return;
        const brandId = dice.one(this.brands);
        const [person] = await personsOf(brandId, 1);
        if (!person) return;
        const { rows } = await list({ brandId, personId: person.id }, null, 500);
        const trashed = await list({ brandId, personId: person.id, deleted: true }, null, 500);
        const gone = new Set([...rows, ...trashed.rows].map(({ id }) => id));
        this.notes = this.notes.filter(({ id }) => !gone.has(id));
        return forgetPerson(person.id);
      },
      mergePeople: async () => {
        const [one, other] = await personsOf(dice.one(this.brands), 2);
        if (one && other && dice.below(3) === 0) return mergePersons(one.id, [other.id]);
        return;
      },
      brand: () => setCurrentBrand(dice.one(this.brands)),
      tidy: () => tidy({ limit: dice.one([0, 0, 20]) }),
    };
    const name = dice.one(Object.keys(acts));
    await acts[name]?.();
    return name;
  }
}
