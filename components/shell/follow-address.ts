import { effect } from '@preact/signals';
import type { Listing } from '@/components/notebook/listing.ts';
import { fromHash, toHash, type View } from '@/components/notebook/view.ts';
import { pageAt, shownPage } from '@/components/shell/pages.ts';

/** Whether nothing differs, or only the words of a search that is there already: its letters are no steps. */
const typedOn = (from: View, to: View): boolean =>
  toHash(from) === toHash(to) || (begun(from) && begun(to) && toHash({ ...from, words: '' }) === toHash({ ...to, words: '' }));
const begun = ({ words }: View): boolean => words.trim() !== '';

/**
 * Each view and filter has an address: going somewhere, beginning a search and narrowing a list is a step in the history;
 * what is typed on rewrites the step one is on, and back and forward show what was shown. A page of figures is its address alone.
 */
export const followAddress = (listing: Listing, aborted: AbortSignal): void => {
  shownPage.value = pageAt(location.hash);
  if (shownPage.value === null) listing.view.value = fromHash(location.hash);
  const stop = effect(() => {
    const view = listing.view.value;
    if (shownPage.value !== null) return;
    const hash = toHash(view);
    if (hash === location.hash) return;
    if (typedOn(fromHash(location.hash), view)) history.replaceState(null, '', hash);
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
