import './Tabs.css';
import type { ComponentChildren } from 'preact';
import { useListing } from '@/components/notebook/listing-context.ts';
import type { Place } from '@/components/notebook/view.ts';
import { number, t } from '@/components/text.ts';
import { setCurrentBrand } from '@/utils/store/brands.ts';

const tabs = ['listening', 'performance'] as const satisfies readonly Place[];

/** The two notebooks, each with its count; the brand switch only where there are two brands. */
export const Tabs = ({ children }: { children?: ComponentChildren }) => {
  const listing = useListing();
  const { place } = listing.view.value;
  const totals = listing.totals.value;
  return (
    <nav class="tabs-row" aria-label={t('notebooks')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          class={`tab tab-${tab}`}
          title={t(`${tab}_about`)}
          {...(place === tab ? { 'aria-current': 'page' as const } : {})}
          onClick={() => void listing.go(tab)}
        >
          {t(`place_${tab}`)} <span class="tab-count number">{totals ? number(totals[tab]) : ''}</span>
        </button>
      ))}
      <span class="tabs-rest">
        <BrandSwitch />
        {children}
      </span>
    </nav>
  );
};

export const BrandSwitch = () => {
  const listing = useListing();
  const all = listing.brands.value;
  if (all.length < 2) return null;
  return (
    <label class="brand-switch">
      <span class="unseen">{t('brand')}</span>
      <select value={listing.brand.value?.id} onChange={({ currentTarget }) => void setCurrentBrand(currentTarget.value)}>
        {all.map((brand) => (
          <option key={brand.id} value={brand.id}>
            {brand.name}
          </option>
        ))}
      </select>
    </label>
  );
};
