import * as z from 'zod';
import type { Notebook } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { type SavedView, savedViewSchema } from '@/utils/domain/saved-view.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { meetFault } from './fault.ts';
import { newId } from './new-id.ts';
import { storeCode } from './store-code.ts';
import type { StoreCode } from './types.ts';

const AT_MOST = 200;
const keyOf = (brandId: string): string => `views:${brandId}`;
/** One view that can't be read any more is left out; the others stay. */
const list = z.array(z.unknown()).catch([]);
const parsed = (value: unknown): SavedView[] => list.parse(value).flatMap((one) => savedViewSchema.safeParse(one).data ?? []);

/** A brand's views in the person's order; of a notebook those of both too. */
export const savedViews = async (brandId: string, notebook: Notebook | null = null): Promise<SavedView[]> => {
  const all = parsed((await (await database()).get('settings', keyOf(brandId)))?.value);
  return notebook === null ? all : all.filter((one) => one.notebook === null || one.notebook === notebook);
};

/** Reads, changes and writes a brand's views in one transaction. The answer is how they were: `putViews` takes it back. */
const change = async (
  brandId: string,
  make: (views: readonly SavedView[]) => readonly SavedView[] | null,
): Promise<Result<SavedView[], StoreCode>> => {
  try {
    const tx = (await database()).transaction('settings', 'readwrite', { durability: 'relaxed' });
    meetFault();
    const was = parsed((await tx.store.get(keyOf(brandId)))?.value);
    const views = make(was);
    if (!views) return fail('not-found');
    const value = views.slice(0, AT_MOST).map((view) => savedViewSchema.parse(view));
    await Promise.all([tx.store.put({ key: keyOf(brandId), value }), tx.done]);
    announce({ kind: 'views', ids: [] });
    return ok(was);
  } catch (error) {
    return fail(storeCode(error));
  }
};

/** All views of a brand as they were: undo of the acts below. */
export const putViews = (brandId: string, views: readonly SavedView[]): Promise<Result<SavedView[], StoreCode>> =>
  change(brandId, () => views);

/** Adds a view at the end, or with the id of one that is there changes that one. Answers how they all were. */
export const saveView = (view: Omit<SavedView, 'version' | 'id'> & { id?: string }): Promise<Result<SavedView[], StoreCode>> =>
  change(view.brandId, (views) => {
    const saved: SavedView = { ...view, version: 1, id: view.id ?? newId() };
    return views.some((one) => one.id === saved.id) ? views.map((one) => (one.id === saved.id ? saved : one)) : [...views, saved];
  });

export const deleteView = (brandId: string, id: string): Promise<Result<SavedView[], StoreCode>> =>
  change(brandId, (views) => (views.some((one) => one.id === id) ? views.filter((one) => one.id !== id) : null));

const isAbout = ({ address }: SavedView, personId: string): boolean =>
  new URLSearchParams(address.split('?')[1] ?? '').get('person')?.split(':')[0] === personId;

/** Views that show one person only, by name: they go with the person. */
export const dropViewsOf = (brandId: string, personId: string): Promise<Result<SavedView[], StoreCode>> =>
  change(brandId, (views) => views.filter((one) => !isAbout(one, personId)));
