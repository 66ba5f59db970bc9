import { useRef } from 'preact/hooks';
import { t } from '@/components/text.ts';
import type { Brand } from '@/utils/domain/interaction.ts';
import { saveBrand } from '@/utils/store/brands.ts';

/** The brand's name and its watched words, one a line or parted by commas; stored as they are typed. */
export const BrandSettings = ({ brand }: { brand: Brand }) => {
  const name = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const save = () => void saveBrand(name.current?.value ?? brand.name, (words.current?.value ?? '').split(/[,\n]/), brand.id);
  return (
    <>
      <label>
        <span class="small second">{t('brandName')}</span>
        <input ref={name} class="field" dir="auto" maxLength={200} defaultValue={brand.name} onInput={save} />
      </label>
      <label>
        <span class="small second">{t('watchedWords')}</span>
        <textarea ref={words} class="field" dir="auto" rows={4} maxLength={20_000} defaultValue={brand.watched.join('\n')} onInput={save} />
      </label>
    </>
  );
};
