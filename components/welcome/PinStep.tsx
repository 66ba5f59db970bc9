import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '@/components/text.ts';
import { Step } from '@/components/welcome/Step.tsx';
import { finish } from '@/components/welcome/steps.ts';

/** Notices by itself that the icon stands in the toolbar: told by the browser, or looked for when the page is in front again. */
export const PinStep = () => {
  useEffect(() => {
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      const { isOnToolbar } = await browser.action.getUserSettings();
      if (isOnToolbar && !stop.signal.aborted) finish('pin');
    };
    const changed = (): void => void look();
    void look();
    window.addEventListener('focus', changed, { signal: stop.signal });
    /** Missing before Chrome 130. */
    const told = 'onUserSettingsChanged' in browser.action ? browser.action.onUserSettingsChanged : null;
    told?.addListener(changed);
    return () => {
      stop.abort();
      told?.removeListener(changed);
    };
  }, []);
  return (
    <Step name="pin">
      <p>{t(import.meta.env.FIREFOX ? 'welcome_pinFirefox' : 'welcome_pinChrome')}</p>
    </Step>
  );
};
