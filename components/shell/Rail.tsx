import './Rail.css';
import browser from 'webextension-polyfill';
import { Icon } from '@/components/controls/Icon.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { viewKeys } from '@/components/notebook/place-keys.ts';
import { atPlace, type Place, toHash } from '@/components/notebook/view.ts';
import { BrandSwitch } from '@/components/shell/Tabs.tsx';
import { number, t } from '@/components/text.ts';

const groups = [
  { name: 'place_listening', side: 'listening', views: ['listening'] },
  { name: 'place_performance', side: 'performance', views: ['performance'] },
  { name: 'both', side: 'both', views: ['to-reply'] },
] as const satisfies readonly { name: string; side: string; views: readonly Place[] }[];

/** Every view there is, by notebook; Settings at the foot. */
export const Rail = ({ onHelp }: { onHelp: () => void }) => {
  const listing = useListing();
  const totals = listing.totals.value;
  const { place } = listing.view.value;
  const counts = { listening: totals?.listening, performance: totals?.performance, 'to-reply': totals?.toReply };
  return (
    <nav class="rail" aria-label={t('views')}>
      <p class="rail-brand">
        {listing.brands.value.length < 2 ? <span class="head">{listing.brand.value?.name || t('extensionName')}</span> : null}
        <BrandSwitch />
      </p>
      {groups.map(({ name, side, views }) => (
        <section key={side} class={`rail-group rail-${side}`}>
          <h2 class="small">{t(name)}</h2>
          {views.map((view) => (
            <a key={view} href={toHash(atPlace(view))} class="rail-view" {...(place === view ? { 'aria-current': 'page' as const } : {})}>
              {t(viewKeys[view])}
              <span class="number hint">{counts[view] === undefined ? '' : number(counts[view])}</span>
            </a>
          ))}
        </section>
      ))}
      <div class="rail-foot">
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
