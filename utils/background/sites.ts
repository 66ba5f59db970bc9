import browser from 'webextension-polyfill';
import * as z from 'zod';
import { covers } from '@/utils/domain/origin.ts';
import { inTurn } from './in-turn.ts';
import { tell } from './reader.ts';
import { runIn } from './run.ts';

/**
 * Where Earshot is on: the origins that the person turned on (kept in `storage.local` as `sites`), as far as the browser
 * still grants them. Only there the resident script is registered; everywhere else a keep comes through `activeTab`.
 */
const SCRIPT = 'page';
const RESIDENT = ['/page.js'];
/** It forbids helpers of every kind, and people's accounts are at stake: a wide grant doesn't mean it, only its own name does. */
const BY_NAME_ONLY = { host: /(?:^|\.)linkedin\.com$/, match: '*://*.linkedin.com/*' };
const namesIt = (origins: readonly string[]): boolean => origins.some((origin) => origin.includes('linkedin.com/'));
const list = z.array(z.string().max(300)).catch([]);

const read = async (): Promise<string[]> => list.parse((await browser.storage.local.get('sites')).sites ?? []);

const granted = async (origins: readonly string[]): Promise<string[]> => {
  const each = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, i) => each[i]);
};

export const sitesOn = async (): Promise<string[]> => granted(await read());

/** The origins of `on` as far as they hold for what another origin names: a wide one doesn't mean what goes by its name only. */
const holding = (on: readonly string[], isByName: boolean): readonly string[] => (isByName && !namesIt(on) ? [] : on);

/** Whether the person turned Earshot on for an address; without asking the browser, which gives us no way in where it isn't granted. */
export async function isOn(address: string): Promise<boolean> {
  const isByName = URL.canParse(address) && BY_NAME_ONLY.host.test(new URL(address).hostname);
  return holding(await read(), isByName).some((origin) => covers(origin, address));
}

/** Makes the browser's registration say what the list says: on install, update and start, and after each change. */
export const register = (): Promise<void> => inTurn('sites', registerNow);

/** Origins that were asked for and granted, through our prompt or the browser's own settings. */
export async function turnOn(origins: readonly string[]): Promise<void> {
  const added = await granted(origins);
  await inTurn('sites', async () => {
    await browser.storage.local.set({ sites: [...new Set([...(await read()), ...added])].sort() });
    await registerNow();
  });
  await reachOpenTabs(added);
}

/** The scripts that are in open tabs of these origins leave at once. */
export async function turnOff(origins: readonly string[]): Promise<void> {
  await inTurn('sites', async () => {
    await browser.storage.local.set({ sites: (await read()).filter((origin) => !origins.includes(origin)) });
    await registerNow();
  });
  const on = await sitesOn();
  const gone = origins.map((origin) => ({ down: 'off', origin, on: holding(on, namesIt([origin])) }) as const);
  // By a tab's address they can't be asked for: the grant may be gone.
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : gone.map((down) => tell(id, down)))));
}

async function registerNow(): Promise<void> {
  const matches = await sitesOn();
  const there = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (there.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const excludeMatches = namesIt(matches) ? [] : [BY_NAME_ONLY.match];
  // Also in frames that such a page wrote itself.
  const when = { allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle', persistAcrossSessions: true } as const;
  const script = { id: SCRIPT, js: [...RESIDENT], matches, excludeMatches, ...when };
  if (there.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Tabs that were open before their site was turned on; one that the browser put away loads with the script. A site's frames
 * may stand in any tab: those are reached whose page is on.
 */
async function reachOpenTabs(added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  const on = await sitesOn();
  const tabs = await browser.tabs.query({ url: on, discarded: false });
  const spared = namesIt(on) ? null : BY_NAME_ONLY.host;
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (url && spared?.test(new URL(url).hostname))) return;
      try {
        await runIn({ tabId: id, allFrames: true }, { files: RESIDENT });
      } catch (refused) {
        console.info('Earshot: an open tab takes no script', refused);
      }
    }),
  );
}
