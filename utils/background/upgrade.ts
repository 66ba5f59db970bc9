import browser from 'webextension-polyfill';
import { onUpgrade } from '@/utils/store/upgrading.ts';

const EVERY = 20_000;

/** An idle worker is ended after 30 s, and an upgrade of years of notes takes longer: to ask the browser something is not to be idle. */
export const stayForUpgrade = (): void => {
  let asking: ReturnType<typeof setInterval> | undefined;
  onUpgrade((at) => {
    if (at === null) {
      clearInterval(asking);
      asking = undefined;
    } else asking ??= setInterval(() => void browser.runtime.getPlatformInfo(), EVERY);
  }, new AbortController().signal);
};
