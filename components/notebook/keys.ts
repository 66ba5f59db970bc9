import {
  chosen,
  chosenIds,
  moveNotebook,
  remove,
  setSentiment,
  toggleReplied,
  toggleReply,
  toggleWin,
  visit,
} from '@/components/notebook/acts.ts';
import type { Listing } from '@/components/notebook/listing.ts';

const step = (listing: Listing, by: number): void => {
  const lines = listing.lines.value;
  const at = lines.findIndex((row) => row.id === listing.current.value);
  const to = lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + by))];
  if (to) stand(listing, to.id);
};

const stand = (listing: Listing, id: string): void => {
  listing.current.value = id;
  listing.focusWanted.value = true;
};

const open = (listing: Listing, into: 'detail' | 'field'): Promise<void> | null => {
  if (!listing.current.value) return null;
  listing.detailWanted.value = into;
  return listing.change({ open: listing.current.value });
};

const PAGE_STEP = 5;

/** The card's grammar of keys on the row stood on (or all checked ones), and the ways through a list. */
const keys: { readonly [key: string]: (listing: Listing) => unknown } = {
  j: (listing) => step(listing, 1),
  k: (listing) => step(listing, -1),
  ArrowDown: (listing) => step(listing, 1),
  ArrowUp: (listing) => step(listing, -1),
  PageDown: (listing) => step(listing, PAGE_STEP),
  PageUp: (listing) => step(listing, -PAGE_STEP),
  Home: (listing) => step(listing, -Number.MAX_SAFE_INTEGER),
  End: (listing) => step(listing, Number.MAX_SAFE_INTEGER),
  Enter: (listing) => open(listing, 'detail'),
  e: (listing) => open(listing, 'field'),
  o: (listing) => chosen(listing).slice(0, 1).map(visit),
  x: (listing) => listing.current.value && listing.check(listing.current.value),
  Delete: (listing) => remove(listing, chosenIds(listing)),
  '+': (listing) => setSentiment(listing, 'positive'),
  '-': (listing) => setSentiment(listing, 'negative'),
  '=': (listing) => setSentiment(listing, 'neutral'),
  '*': (listing) => setSentiment(listing, 'mixed'),
  '?': (listing) => toggleReply(listing),
  r: (listing) => toggleReplied(listing),
  '!': (listing) => toggleWin(listing),
  '>': (listing) => moveNotebook(listing),
  z: (listing) => listing.notices.undo(),
};

/** Nothing is edited in the trash: there one walks, chooses, and brings back. */
const inTrash = new Set(['j', 'k', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'Enter', 'e', 'o', 'x', 'z']);

export const listKeys = Object.keys(keys);

/** Acts on a key pressed in the list; true where it did. A button in the row keeps Enter and Space. */
export const pressed = (listing: Listing, event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const row = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row';
  if (!row && event.key === 'Enter') return false;
  const act = keys[event.key];
  if (!act || (listing.view.value.place === 'trash' && !inTrash.has(event.key))) return false;
  event.preventDefault();
  act(listing);
  return true;
};
