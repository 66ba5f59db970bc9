import './SearchBar.css';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '@/components/controls/Icon.tsx';
import { FilterMenu } from '@/components/notebook/FilterMenu.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { number, t } from '@/components/text.ts';

/** Long enough that a word typed in one go is one search. */
const PAUSE = 120;

/** Search, To reply, filter. `field` lets `/` find it. */
export const SearchBar = ({ field, toReply = true }: { field: RefObject<HTMLInputElement | null>; toReply?: boolean }) => {
  const listing = useListing();
  const { place, words } = listing.view.value;
  const timer = useRef(0);
  useEffect(() => {
    const input = field.current;
    if (input && document.activeElement !== input) input.value = words;
  }, [words]);
  const waiting = listing.totals.value?.toReply ?? 0;
  const search = (value: string) =>
    void listing.change({ words: value, ...(value === '' && place === 'both' ? { place: 'listening' as const } : {}) });
  return (
    <search class="search">
      <label class="search-field">
        <Icon name="search" />
        <span class="unseen">{t('search')}</span>
        <input
          ref={field}
          type="search"
          dir="auto"
          placeholder={t(place === 'to-reply' || place === 'trash' ? 'search' : `search_${place}`)}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          defaultValue={words}
          onInput={({ currentTarget }) => {
            clearTimeout(timer.current);
            timer.current = window.setTimeout(() => search(currentTarget.value), PAUSE);
          }}
          onKeyDown={(event) => {
            if (event.isComposing || event.key !== 'Escape' || event.currentTarget.value === '') return;
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.value = '';
            search('');
          }}
        />
      </label>
      {toReply ? (
        <button
          type="button"
          class="button button-plain search-reply"
          aria-pressed={place === 'to-reply'}
          onClick={() => void listing.go(place === 'to-reply' ? 'listening' : 'to-reply')}
        >
          {t('toReply')} <span class="number second">{number(waiting)}</span>
        </button>
      ) : null}
      <FilterMenu />
    </search>
  );
};
