import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000 * MEGABYTE;

const size = (bytes: number): string =>
  bytes >= GIGABYTE ? t('gigabytes', Math.round(bytes / (GIGABYTE / 10)) / 10) : t('megabytes', Math.max(1, Math.round(bytes / MEGABYTE)));

/** How much is used, and whether the browser promised not to clear it when space runs short. */
export const StorageSetting = () => {
  const used = useSignal<number | null>(null);
  const persisted = useSignal<boolean | null>(null);
  const read = async () => {
    const [estimate, kept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    used.value = estimate.usage ?? null;
    persisted.value = kept;
  };
  useEffect(() => void read(), []);
  const ask = async () => {
    await navigator.storage.persist();
    await read();
  };
  return (
    <>
      <p>
        {used.value === null ? t('storage_unknown') : t('storage_used', size(used.value))}{' '}
        <span class="second">{persisted.value === null ? '' : t(persisted.value ? 'storage_persisted' : 'storage_not_persisted')}</span>
      </p>
      {persisted.value === false ? <Button onClick={() => void ask()}>{t('storage_persist')}</Button> : null}
    </>
  );
};
