import { list } from '@/utils/store/list.ts';

/** What was kept of a page lately: a page that one reads now was mostly kept from today. */
const LATELY = 200;

const plain = (address: string): string => {
  const url = new URL(address);
  url.hash = '';
  return url.href;
};

/** How many of the newest 200 kept posts came from this address, its fragment aside. */
export const keptHere = async (brandId: string, address: string): Promise<number> => {
  if (!URL.canParse(address)) return 0;
  const here = plain(address);
  const { rows } = await list({ brandId }, null, LATELY);
  return rows.filter(({ post }) => [post.pageUrl, post.thread.url].some((url) => url !== null && plain(url) === here)).length;
};
