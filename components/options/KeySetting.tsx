import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';

const CHROME_KEYS = 'chrome://extensions/shortcuts';

/** The key as the browser has it now; the browser's own page changes it. */
export const KeySetting = () => {
  const key = useSignal<string | null>(null);
  useEffect(() => {
    const read = async () => {
      const all = await browser.commands.getAll();
      key.value = all.find((command) => command.name === 'keep')?.shortcut ?? '';
    };
    void read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  const choose = async () => {
    if ('openShortcutSettings' in browser.commands) await browser.commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROME_KEYS });
  };
  if (key.value === null) return null;
  return (
    <>
      <p>{key.value ? <kbd>{key.value}</kbd> : t('keyClash', 'Alt+K')}</p>
      <Button onClick={() => void choose()}>{t(key.value ? 'chooseAnotherKey' : 'choose')}</Button>
    </>
  );
};
