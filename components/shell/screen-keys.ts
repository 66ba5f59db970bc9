import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { pressed } from '@/components/notebook/keys.ts';
import type { Listing } from '@/components/notebook/listing.ts';
import { markHash, markOf, type PageAddress, pageHash, shownPage } from '@/components/shell/pages.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');

/** On a page of figures or people: Escape closes what is open beside it, `/` searches, z undoes. True where it did. */
const onPage = (address: PageAddress, listing: Listing, { key, target }: KeyboardEvent): boolean => {
  const beside = markOf(address.query) ? markHash(address, null) : address.query.has('person') ? pageHash(address, { person: null }) : null;
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (key === 'Escape' && beside) location.hash = beside;
  else if (typing(target)) return false;
  else if (key === '/' && field) field.focus();
  else if (key === 'z' && listing.notices.shown.value) void listing.notices.undo();
  else return false;
  return true;
};

/** Keys that hold on the whole screen: `/` to search, F1 for the list of keys, Escape back, and the list's own keys from anywhere but a field. */
export const useScreenKeys = (listing: Listing, field: RefObject<HTMLInputElement | null>, onHelp: () => void): void => {
  useLayoutEffect(() => {
    const gone = new AbortController();
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'F1') onHelp();
      else if (shownPage.value !== null) {
        if (!onPage(shownPage.value, listing, event)) return;
      } else if (event.key === 'Escape' && listing.view.value.open) back(listing);
      else if (event.key === 'Escape' && listing.checked.value.size > 0) listing.checked.value = new Set();
      else if (typing(event.target)) return;
      else if (event.key === '/') {
        field.current?.focus();
        field.current?.select();
      } else {
        pressed(listing, event);
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', heard, { signal: gone.signal });
    return () => gone.abort();
  }, [listing, field, onHelp]);
};

/** From the detail to the row it belongs to. */
export const back = (listing: Listing): void => {
  const { open } = listing.view.value;
  listing.current.value ??= listing.lines.value.find(({ id }) => id === open)?.id ?? listing.lines.value[0]?.id ?? null;
  listing.focusWanted.value = true;
  void listing.change({ open: null });
};
