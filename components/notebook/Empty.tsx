import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { isFiltered } from '@/components/notebook/view.ts';
import { t } from '@/components/text.ts';

/** An empty list teaches: what it is for and the next thing to do. It takes the focus that its last row had. */
export const Empty = () => {
  const { focusWanted } = useListing();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!focusWanted.value) return;
    focusWanted.value = false;
    box.current?.focus();
  }, [focusWanted.value]);
  return (
    <div ref={box} class="rows rows-empty" tabIndex={-1}>
      <Said />
    </div>
  );
};

const Said = () => {
  const listing = useListing();
  const view = listing.view.value;
  const words = view.words.trim();
  const key = useSignal('Alt+K');
  useEffect(() => {
    void browser.commands.getAll().then((all) => {
      key.value = all.find((command) => command.name === 'keep')?.shortcut ?? '';
    });
  }, []);
  if (words) {
    return (
      <>
        <p>{t(view.place === 'both' || view.place === 'to-reply' || view.place === 'trash' ? 'none_both' : `none_${view.place}`, words)}</p>
        <div class="rows-acts">
          {view.place === 'both' || view.place === 'trash' ? null : (
            <Button onClick={() => void listing.change({ place: 'both' })}>{t('searchBoth')}</Button>
          )}
          <Button
            kind="plain"
            onClick={() => void listing.change({ words: '', ...(view.place === 'both' ? { place: 'listening' as const } : {}) })}
          >
            {t('clear')}
          </Button>
        </div>
      </>
    );
  }
  if (isFiltered(view)) {
    return <p>{t('none_filtered')}</p>;
  }
  if (view.place === 'trash') {
    return (
      <>
        <p>{t('empty_trash')}</p>
        <p>{t('empty_trash_how')}</p>
      </>
    );
  }
  if (view.place === 'to-reply') {
    return <p>{t('empty_to_reply')}</p>;
  }
  if (view.place === 'performance') {
    return (
      <>
        <p>{t('empty_performance')}</p>
        <p>{t('empty_performance_how')}</p>
      </>
    );
  }
  return (
    <>
      <p>{t('empty_listening')}</p>
      <p>{key.value ? t('empty_listening_how', key.value) : t('empty_listening_button')}</p>
      <Button onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') })}>{t('practice')}</Button>
    </>
  );
};
