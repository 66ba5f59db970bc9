import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { CheckSetting } from '@/components/options/CheckSetting.tsx';
import { t } from '@/components/text.ts';
import { persist, type Room, room } from '@/utils/store/storage.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000 * MEGABYTE;

const size = (bytes: number): string =>
  bytes >= GIGABYTE ? t('gigabytes', Math.round(bytes / (GIGABYTE / 10)) / 10) : t('megabytes', Math.max(1, Math.round(bytes / MEGABYTE)));

/** How much is used, and whether the browser promised not to clear it when space runs short. */
export const StorageSetting = () => {
  const found = useSignal<Room | null>(null);
  const read = async () => {
    found.value = await room();
  };
  useEffect(() => void read(), []);
  const ask = async () => {
    await persist();
    await read();
  };
  const used = found.value?.used ?? null;
  return (
    <>
      <p>
        {used === null ? t('storage_unknown') : t('storage_used', size(used))}{' '}
        <span class="second">{found.value === null ? '' : t(found.value.persisted ? 'storage_persisted' : 'storage_not_persisted')}</span>
      </p>
      {found.value?.filling ? <p role="alert">{t('storage_filling')}</p> : null}
      {found.value?.persisted === false ? <Button onClick={() => void ask()}>{t('storage_persist')}</Button> : null}
      <CheckSetting />
    </>
  );
};
