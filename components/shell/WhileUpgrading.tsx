import './WhileUpgrading.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '@/components/text.ts';
import { onUpgrade, type Progress } from '@/utils/store/upgrading.ts';

/** The app, or how far the notes are while a new version puts them in its shape: until then nothing can be read. */
export const WhileUpgrading = ({ children }: { children: ComponentChildren }) => {
  const progress = useSignal<Progress | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    onUpgrade((at) => {
      progress.value = at;
    }, gone.signal);
    return () => gone.abort();
  }, []);
  if (progress.value === null) return <>{children}</>;
  const { done, of } = progress.value;
  return (
    <main class="upgrading">
      <h1>{t('upgrading')}</h1>
      <p>{t('upgrading_about')}</p>
      <progress aria-label={t('upgrading')} value={done} max={of} />
      <p class="second">{t('doing', done, of)}</p>
    </main>
  );
};
