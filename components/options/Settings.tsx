import './Settings.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { BrandSettings } from '@/components/options/BrandSettings.tsx';
import { HoursSetting } from '@/components/options/HoursSetting.tsx';
import { KeySetting } from '@/components/options/KeySetting.tsx';
import { OwnAccounts } from '@/components/options/OwnAccounts.tsx';
import { RolesSetting } from '@/components/options/RolesSetting.tsx';
import { RulesSetting } from '@/components/options/RulesSetting.tsx';
import { SitesSetting } from '@/components/options/SitesSetting.tsx';
import { StorageSetting } from '@/components/options/StorageSetting.tsx';
import { TagsSetting } from '@/components/tags/TagsSetting.tsx';
import { t } from '@/components/text.ts';
import type { Brand } from '@/utils/domain/interaction.ts';
import { onChange } from '@/utils/store/announce.ts';
import { brands, currentBrand, saveBrand, setCurrentBrand } from '@/utils/store/brands.ts';

/** Everything there is to set, on one page; each change holds at once. */
export const Settings = () => {
  const brand = useSignal<Brand | null>(null);
  const all = useSignal<readonly Brand[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      [brand.value, all.value] = await Promise.all([currentBrand(), brands()]);
    };
    void read();
    onChange((change) => {
      if (change.kind === 'brands') void read();
    }, gone.signal);
    return () => gone.abort();
  }, []);
  const add = async () => {
    const made = await saveBrand(t('newBrand', all.value.length + 1), []);
    await setCurrentBrand(made.id);
  };
  const open = brand.value;
  if (!open) return null;
  return (
    <main class="settings">
      <h1 class="head">{t('settings')}</h1>
      <Section name={t('brand')} about={t('brand_about')}>
        {all.value.length > 1 ? (
          <ul class="settings-brands">
            {all.value.map(({ id, name }) => (
              <li key={id}>
                <Button aria-pressed={id === open.id} onClick={() => void setCurrentBrand(id)}>
                  {name || t('unnamedBrand')}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <BrandSettings key={open.id} brand={open} />
        <Button kind="plain" onClick={() => void add()}>
          {t('addBrand')}
        </Button>
      </Section>
      <Section name={t('ownAccounts')} about={t('ownAccounts_about')}>
        <OwnAccounts brandId={open.id} />
      </Section>
      <Section name={t('reasonsAndTags')} about={t('tags_about')}>
        <TagsSetting key={open.id} brandId={open.id} />
      </Section>
      <Section name={t('roles')} about={t('roles_about')}>
        <RolesSetting key={open.id} brandId={open.id} />
      </Section>
      <Section name={t('businessHours')} about={t('businessHours_about')}>
        <HoursSetting />
      </Section>
      <Section name={t('sites')} about={t('sites_about')}>
        <SitesSetting />
      </Section>
      <Section name={t('rules')} about={t('rules_about')}>
        <RulesSetting />
      </Section>
      <Section name={t('keyForKeep')} about={t('keyForKeep_about')}>
        <KeySetting />
      </Section>
      <Section name={t('storage')} about={t('storage_about')}>
        <StorageSetting />
      </Section>
      <Section name={t('practiceTitle')} about={t('practice_about')}>
        <Button onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') })}>{t('practice')}</Button>
      </Section>
    </main>
  );
};

const Section = ({ name, about, children }: { name: string; about: string; children: ComponentChildren }) => (
  <section class="settings-section">
    <div>
      <h2 class="name">{name}</h2>
      <p class="small second">{about}</p>
    </div>
    <div class="settings-fields">{children}</div>
  </section>
);
