import { now } from '@/utils/clock.ts';
import type { Brand } from '@/utils/domain/interaction.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

const CURRENT = 'current-brand';

/** Oldest first. There is always one: the first opening makes it, without a name. */
export const brands = async (): Promise<Brand[]> => (await (await database()).getAll('brands')).sort((a, b) => a.createdAt - b.createdAt);

/** The brand whose notebooks are open; the oldest where the chosen one is gone. */
export const currentBrand = async (): Promise<Brand> => {
  const [all, chosen] = await Promise.all([brands(), readSetting(CURRENT)]);
  const brand = all.find((one) => one.id === chosen) ?? all[0];
  if (!brand) throw new Error('The database has no brand.');
  return brand;
};

export const setCurrentBrand = async (id: string): Promise<void> => {
  await writeSetting(CURRENT, id);
  announce({ kind: 'brands', ids: [id] });
};

/** Names a brand and its watched words; without `id` a new one. Ids are short: each search term begins with one. */
export const saveBrand = async (name: string, watched: readonly string[], id?: string): Promise<Brand> => {
  const db = await database();
  const old = id === undefined ? undefined : await db.get('brands', id);
  const words = [...new Set(watched.map((word) => word.trim()).filter(Boolean))];
  const made = { version: 1 as const, id: id ?? crypto.randomUUID().slice(0, 8), createdAt: now() };
  const brand: Brand = { ...(old ?? made), name: name.trim(), watched: words };
  await db.put('brands', brand);
  announce({ kind: 'brands', ids: [brand.id] });
  return brand;
};
