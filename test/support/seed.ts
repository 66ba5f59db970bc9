import * as z from 'zod';
import { freeze } from '@/utils/clock.ts';
import { accountsOf, setVoice } from '@/utils/store/accounts.ts';
import { currentBrand, saveBrand, setCurrentBrand } from '@/utils/store/brands.ts';
import { database } from '@/utils/store/database.ts';
import { keep } from '@/utils/store/keep.ts';
import { newId } from '@/utils/store/new-id.ts';
import { patch } from '@/utils/store/patch.ts';
import { personsOf, savePerson } from '@/utils/store/persons.ts';
import { actStores } from '@/utils/store/schema.ts';
import { writeSetting } from '@/utils/store/settings.ts';
import { heard } from './invented.ts';
import { ourPosts, underOurs } from './invented-posts.ts';
import { fiveWeeks } from './invented-weeks.ts';
import type { Told } from './said.ts';

// A page of ours allows no code from strings, which zod would try.
z.config({ jitless: true });

/** Runs in a page of the extension: fills its store with what invented people said. */
const fill = async (moment: number): Promise<void> => {
  const brand = await currentBrand();
  await saveBrand('Larkspur Kettles', ['Larkspur', 'Larkspur Kettles', '#larkspur'], brand.id);
  const tell = async ({ post, ours, ago, later = [] }: Told): Promise<void> => {
    freeze(moment - ago);
    await must(keep({ id: newId(), brandId: brand.id, post, ...(ours ? { ours } : {}) }));
    for (const seen of later) {
      freeze(moment - seen.ago);
      await must(keep({ id: newId(), brandId: brand.id, post: { ...post, metrics: seen.metrics } }));
    }
  };
  const [first, ...posts] = ourPosts(moment).toReversed();
  if (first) await tell(first);
  for (const account of await accountsOf(brand.id)) await setVoice(account.key, 'brand');
  for (const told of posts) await tell(told);
  for (const told of underOurs(moment).toReversed()) await tell(told);
  for (const told of heard(moment).toReversed()) await tell(told);
  freeze(null);
};

const must = async (kept: ReturnType<typeof keep>): Promise<void> => {
  const done = await kept;
  if (!done.ok) throw new Error(done.code);
};

/** Five weeks of mentions, some answered, some people with a role: what figures count. */
const weeks = async (moment: number): Promise<void> => {
  const brand = await currentBrand();
  for (const { post, ours, ago, repliedAgo } of fiveWeeks(moment).toReversed()) {
    const id = newId();
    freeze(moment - ago);
    await must(keep({ id, brandId: brand.id, post, ...(ours ? { ours } : {}) }));
    if (repliedAgo === undefined) continue;
    freeze(moment - repliedAgo);
    await patch(id, { status: 'replied' });
  }
  freeze(null);
  await writeSetting('business-hours', { days: [1, 2, 3, 4, 5, 6, 7], from: 8 * 60, to: 20 * 60 });
  const roles = ['customer', 'advocate', 'potential customer', 'influencer'];
  for (const [n, person] of (await personsOf(brand.id, 16)).entries()) {
    await savePerson(person.id, { roles: [roles[n % roles.length] ?? 'customer', ...(n % 5 === 0 ? ['customer'] : [])] });
  }
};

/** A second brand with one mention of its own, so that the switch is there. The first stays the current one. */
const secondBrand = async (): Promise<void> => {
  const first = await currentBrand();
  const second = await saveBrand('Teapotters’ Union of the Lower Valley', []);
  const [one] = heard(Date.now());
  if (one) {
    const text = 'The Union’s samovar evening was lovely, and nobody spoke of kettles.';
    const post = {
      ...one.post,
      nativeId: 'union1',
      permalink: null,
      text,
      author: { name: 'Ottilie Marsh', handle: 'ottilie', url: null, nativeId: null },
    };
    await must(keep({ id: newId(), brandId: second.id, post, ours: { tags: [{ group: 'free', name: 'samovar' }] } }));
  }
  await setCurrentBrand(first.id);
};

/** As on the first day, for a brand of this name. */
const nothing = async (name: string): Promise<void> => {
  const tx = (await database()).transaction(actStores, 'readwrite');
  for (const store of actStores) if (store !== 'brands') await tx.objectStore(store).clear();
  await tx.done;
  await (await database()).clear('rules');
  await saveBrand(name, [], (await currentBrand()).id);
};

/** So many mentions, a minute between two. */
const many = async (count: number): Promise<void> => {
  const brand = await currentBrand();
  const moment = Date.now();
  const [one] = heard(moment);
  for (let left = count; one && left > 0; left -= 1) {
    freeze(moment - left * 60_000);
    await must(
      keep({
        id: newId(),
        brandId: brand.id,
        post: { ...one.post, nativeId: `many${left}`, permalink: null, text: `${left}. ${one.post.text}` },
      }),
    );
  }
  freeze(null);
};

Reflect.set(globalThis, 'seed', { fill, many, nothing, secondBrand, weeks });
