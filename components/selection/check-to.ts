import type { Listing } from '@/components/notebook/listing.ts';
import { between } from '@/components/notebook/nearest.ts';

/** Checks every row from the one stood on to this one. */
export const checkTo = (listing: Listing, id: string): void => {
  listing.checked.value = new Set([...listing.checked.value, ...between(listing.lines.value, listing.current.value, id)]);
  listing.current.value = id;
};
