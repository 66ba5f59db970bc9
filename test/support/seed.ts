import { freeze } from '@/utils/clock.ts';
import { accountsOf, setVoice } from '@/utils/store/accounts.ts';
import { currentBrand, saveBrand, setCurrentBrand } from '@/utils/store/brands.ts';
import { keep } from '@/utils/store/keep.ts';
import { newId } from '@/utils/store/new-id.ts';
import { heard, ourPosts, type Told, underOurs } from './invented.ts';

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

/** A second brand, so that the switch is there. */
const secondBrand = async (): Promise<void> => {
  const brand = await currentBrand();
  await saveBrand('Teapotters’ Union of the Lower Valley', []);
  await setCurrentBrand(brand.id);
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

Reflect.set(globalThis, 'seed', { fill, many, secondBrand });
