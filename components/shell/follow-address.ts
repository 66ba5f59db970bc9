import { effect } from '@preact/signals';
import type { Listing } from '@/components/notebook/listing.ts';
import { fromHash, toHash } from '@/components/notebook/view.ts';
import { pageAt, shownPage } from '@/components/shell/pages.ts';

/**
 * Each view and filter has an address: going somewhere is a step in the history, typing a search or narrowing a filter
 * rewrites the step one is on, and back and forward show what was shown. A page of figures is its address alone.
 */
export const followAddress = (listing: Listing, aborted: AbortSignal): void => {
  shownPage.value = pageAt(location.hash);
  if (shownPage.value === null) listing.view.value = fromHash(location.hash);
  const stop = effect(() => {
    const view = listing.view.value;
    if (shownPage.value !== null) return;
    const hash = toHash(view);
    if (hash === location.hash) return;
    const from = fromHash(location.hash);
    if (from.place === view.place && from.open === view.open) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
  });
  const moved = () => {
    const page = pageAt(location.hash);
    // The view first: the address is not to be rewritten from the one that was left.
    if (page === null) void listing.show(fromHash(location.hash));
    shownPage.value = page;
  };
  aborted.addEventListener('abort', stop);
  addEventListener('hashchange', moved, { signal: aborted });
  addEventListener('popstate', moved, { signal: aborted });
};
