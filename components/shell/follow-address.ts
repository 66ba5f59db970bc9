import { effect } from '@preact/signals';
import type { Listing } from '@/components/notebook/listing.ts';
import { fromHash, toHash } from '@/components/notebook/view.ts';

/**
 * Each view and filter has an address: going somewhere is a step in the history, typing a search or narrowing a filter
 * rewrites the step one is on, and back and forward show what was shown.
 */
export const followAddress = (listing: Listing, aborted: AbortSignal): void => {
  listing.view.value = fromHash(location.hash);
  const stop = effect(() => {
    const view = listing.view.value;
    const hash = toHash(view);
    if (hash === location.hash) return;
    const from = fromHash(location.hash);
    if (from.place === view.place && from.open === view.open) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
  aborted.addEventListener('abort', stop);
  addEventListener('hashchange', () => void listing.show(fromHash(location.hash)), { signal: aborted });
  addEventListener('popstate', () => void listing.show(fromHash(location.hash)), { signal: aborted });
};
