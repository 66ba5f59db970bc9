import { cleanPermalink } from '@/utils/domain/url.ts';
import { database } from './database.ts';

/** An address without its fragment and whatever follows a visitor around. */
const plain = (address: string): string => {
  const url = new URL(cleanPermalink(address));
  url.hash = '';
  return url.href;
};

/** The same page under other fragments, and with more in its query. */
const spellings = (brandId: string, page: string): IDBKeyRange[] => [
  IDBKeyRange.only([brandId, page]),
  ...['#', page.includes('?') ? '&' : '?'].map((more) => IDBKeyRange.bound([brandId, page + more], [brandId, `${page}${more}\uffff`])),
];

/**
 * How many are kept of the page at an address: kept there, or elsewhere from the thread that it shows. However many are
 * kept in all, only those of this page are read. What lies in the trash doesn't count.
 */
export const keptOnPage = async (brandId: string, address: string): Promise<number> => {
  if (!URL.canParse(address)) return 0;
  const page = plain(address);
  const store = (await database()).transaction('interactions').store;
  const asked = [page, address.replace(/#.*$/, '')].flatMap((one) => spellings(brandId, one));
  const found = await Promise.all(asked.flatMap((range) => [store.index('page').getAll(range), store.index('threadPage').getAll(range)]));
  const here = found
    .flat()
    .filter(
      ({ deletedAt, post }) => deletedAt === null && [post.pageUrl, post.thread.url].some((url) => url !== null && plain(url) === page),
    );
  return new Set(here.map(({ id }) => id)).size;
};
