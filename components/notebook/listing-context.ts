import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Listing } from '@/components/notebook/listing.ts';

export const ListingContext = createContext<Listing | null>(null);

/** The list and its state; a bug, not a state, where there is none. */
export const useListing = (): Listing => {
  const listing = useContext(ListingContext);
  if (!listing) throw new Error('No listing around this component');
  return listing;
};
