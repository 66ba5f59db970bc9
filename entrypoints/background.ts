import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod';
import { cardActs } from '@/utils/background/card.ts';
import { forgetTab } from '@/utils/background/card-access.ts';
import { cardShowActs } from '@/utils/background/card-show.ts';
import { keepAimed, keepFromMenu } from '@/utils/background/keep-here.ts';
import { makeMenus, placeOf } from '@/utils/background/menus.ts';
import { ownActs } from '@/utils/background/own.ts';
import { pageActs } from '@/utils/background/page.ts';
import { register, turnOff, turnOn } from '@/utils/background/sites.ts';
import { tabsFollow } from '@/utils/background/tabs-follow.ts';
import { teachActs } from '@/utils/background/teach.ts';
import { onAlarm, watchTrash } from '@/utils/background/trash.ts';
import { stayForUpgrade } from '@/utils/background/upgrade.ts';
import { answer } from '@/utils/messages/server.ts';
import { setSink } from '@/utils/store/announce.ts';
import { database } from '@/utils/store/database.ts';
import { storeCode } from '@/utils/store/store-code.ts';

/** Wiring only: it keeps no state, since the browser ends it at any time. Every listener is added in the first turn. */
export default defineBackground({
  type: 'module',
  main() {
    z.config({ jitless: true });
    const acts = new Map([...pageActs, ...teachActs, ...cardActs, ...cardShowActs, ...ownActs]);
    const ours = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };

    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender, ours, acts));

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await Promise.all([makeMenus(), register(), watchTrash()]);
      // At once, and not when the person first wants something.
      if (reason === 'update') await database().catch(storeCode);
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => register());
    browser.alarms.onAlarm.addListener(onAlarm);
    browser.permissions.onAdded.addListener(({ origins }) => turnOn(origins ?? []));
    browser.permissions.onRemoved.addListener(({ origins }) => turnOff(origins ?? []));

    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'keep' && tab?.id !== undefined) return keepAimed(tab.id);
    });
    browser.contextMenus.onClicked.addListener((info, tab) => {
      const place = placeOf(info);
      if (place && tab?.id !== undefined) return keepFromMenu(tab.id, place);
    });
    setSink(tabsFollow);
    stayForUpgrade();
    browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
  },
});
