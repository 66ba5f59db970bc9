import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { pressed } from '@/components/notebook/keys.ts';
import type { Listing } from '@/components/notebook/listing.ts';
import { markHash, markOf, shownPage } from '@/components/shell/pages.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');

/** Keys that hold on the whole screen: `/` to search, F1 for the list of keys, Escape back, and the list's own keys from anywhere but a field. */
export const useScreenKeys = (listing: Listing, field: RefObject<HTMLInputElement | null>, onHelp: () => void): void => {
  useEffect(() => {
    const gone = new AbortController();
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'F1') onHelp();
      else if (shownPage.value !== null) {
        if (event.key !== 'Escape' || !markOf(shownPage.value.query)) return;
        location.hash = markHash(shownPage.value, null);
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
  listing.focusWanted.value = true;
  void listing.change({ open: null });
};
