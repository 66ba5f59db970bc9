import '@/components/theme.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followKeepKey } from '@/components/welcome/keep-key.ts';
import { finish } from '@/components/welcome/steps.ts';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { send } from '@/utils/messages/client.ts';
import { startButton } from '@/utils/page/start-button.ts';
import { startGeneric } from '@/utils/page/start-generic.ts';
import { startKeeper } from '@/utils/page/start-keeper.ts';
import { startMarks } from '@/utils/page/start-marks.ts';
import { startReader } from '@/utils/page/start-reader.ts';
import { engines } from '@/utils/sites/registry-engines.ts';
import { onChange } from '@/utils/store/announce.ts';
import { currentBrand, saveBrand } from '@/utils/store/brands.ts';
import { storeCode } from '@/utils/store/store-code.ts';

const stop = new AbortController();

const keepBrand = async (name: string, watched: readonly string[]): Promise<string | null> => {
  try {
    await saveBrand(name, watched, (await currentBrand()).id);
    return null;
  } catch (error) {
    return storeCode(error);
  }
};

/** The browser's question comes first, in the click itself: after any wait it would be refused. */
const turnOn = async (origins: string[]): Promise<boolean> => {
  const granted = await browser.permissions.request({ origins });
  return granted && (await send('own.turn-on', { origins })).ok;
};

followKeepKey(stop.signal);
onChange(({ kind }) => {
  if (kind === 'interactions') finish('keep');
}, stop.signal);
render(<Welcome saveBrand={keepBrand} turnOn={turnOn} />, document.body);
startButton();
startGeneric();
startReader(engines);
startMarks();
startKeeper();
