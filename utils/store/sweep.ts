import { beside } from './beside.ts';
import { database } from './database.ts';
import { merged } from './segment-merge.ts';
import { allIn } from './segment-read.ts';
import { replaceSegments } from './segment-replace.ts';
import type { Segment } from './segment-write.ts';
import { storeCode } from './store-code.ts';

/** Rewrites a segment without these rows, in one transaction. Nothing where it has none of them. */
const swept = ({ id }: Segment, gone: ReadonlySet<number>): Promise<void> =>
  beside(async (tx) => {
    const { segmentStores } = tx;
    const segment = await tx.objectStore('segments').get(id);
    const chunks = await segmentStores.chunks.getAll(allIn(id));
    if (!segment || !chunks.some(({ places }) => places.some((place) => gone.has(place)))) return;
    await replaceSegments(segmentStores, [segment], await merged(segmentStores, [segment], (place) => !gone.has(place)));
  });

/**
 * Takes the words of rows that went for good off the disk too: nothing finds them any more, and until then they would lie in
 * segments. Cut short, it leaves some there; doing it again does the rest.
 */
export const sweep = async (places: readonly number[]): Promise<void> => {
  if (places.length === 0) return;
  const gone = new Set(places);
  const [first, last] = [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];
  try {
    const segments = await (await database()).getAll('segments');
    for (const segment of segments) if (segment.first <= last && segment.last >= first) await swept(segment, gone);
    const tx = (await database()).transaction('loose', 'readwrite', { durability: 'relaxed' });
    await Promise.all([...places.map((place) => tx.store.delete(place)), tx.done]);
  } catch (error) {
    // The rows are gone all the same; a bug is thrown on.
    storeCode(error);
  }
};
