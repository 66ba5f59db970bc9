import './Rail.css';
import browser from 'webextension-polyfill';
import { Icon } from '@/components/controls/Icon.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { viewKeys } from '@/components/notebook/place-keys.ts';
import { atPlace, type Place, toHash } from '@/components/notebook/view.ts';
import { type Page, pageHash, pages, shownPage } from '@/components/shell/pages.ts';
import { BrandSwitch } from '@/components/shell/Tabs.tsx';
import { number, type TextKey, t } from '@/components/text.ts';

type View = Exclude<Place, 'both'> | Page;

const groups = [
  { name: 'place_listening', side: 'listening', views: ['listening', 'why', 'wins'] },
  { name: 'place_performance', side: 'performance', views: ['performance'] },
  { name: 'both', side: 'both', views: ['to-reply', 'people', 'week'] },
] as const satisfies readonly { name: TextKey; side: string; views: readonly View[] }[];

const isPage = (view: View): view is Page => pages.some((page) => page === view);
const nameOf = (view: View): string => t(isPage(view) ? `view_${view}` : viewKeys[view]);
const hashOf = (view: View): string => (isPage(view) ? pageHash({ page: view, query: new URLSearchParams() }) : toHash(atPlace(view)));

/** Every view there is, by notebook; Settings at the foot. */
export const Rail = ({ onHelp }: { onHelp: () => void }) => {
  const listing = useListing();
  const totals = listing.totals.value;
  const shown = shownPage.value?.page ?? listing.view.value.place;
  const counts = new Map<View, number | undefined>([
    ['listening', totals?.listening],
    ['performance', totals?.performance],
    ['to-reply', totals?.toReply],
  ]);
  return (
    <nav class="rail" aria-label={t('views')}>
      <p class="rail-brand">
        {listing.brands.value.length < 2 ? <span class="head">{listing.brand.value?.name || t('extensionName')}</span> : null}
        <BrandSwitch />
      </p>
      {groups.map(({ name, side, views }) => (
        <section key={side} class={`rail-group rail-${side}`}>
          <h2 class="small">{t(name)}</h2>
          {views.map((view) => {
            const count = counts.get(view);
            return (
              <a key={view} href={hashOf(view)} class="rail-view" {...(shown === view ? { 'aria-current': 'page' as const } : {})}>
                {nameOf(view)}
                {count === undefined ? null : <span class="number hint">{number(count)}</span>}
              </a>
            );
          })}
        </section>
      ))}
      <div class="rail-foot">
        <a class="rail-view" href={hashOf('trash')} {...(shown === 'trash' ? { 'aria-current': 'page' as const } : {})}>
          <span>
            <Icon name="trash" /> {t('view_trash')}
          </span>
        </a>
        <button type="button" class="rail-view" onClick={onHelp}>
          {t('keys')} <kbd class="hint">F1</kbd>
        </button>
        <button type="button" class="rail-view" onClick={() => void browser.runtime.openOptionsPage()}>
          <span>
            <Icon name="settings" /> {t('settings')}
          </span>
        </button>
      </div>
    </nav>
  );
};
