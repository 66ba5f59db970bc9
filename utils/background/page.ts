import browser from 'webextension-polyfill';
import { fail, ok } from '@/utils/domain/result.ts';
import { protocol } from '@/utils/messages/protocol.ts';
import type { From } from '@/utils/messages/sender.ts';
import { type Act, act, done } from '@/utils/messages/server.ts';
import { currentBrand } from '@/utils/store/brands.ts';
import { keep } from '@/utils/store/keep.ts';
import { PRACTICE } from '@/utils/store/practice.ts';
import { grantedTo, issueKey } from './card-access.ts';
import { withPage } from './framed-post.ts';
import { injectButton, injectFrame, KEEPER, runBeside, tell } from './reader.ts';
import { isOn } from './sites.ts';
import { stored } from './stored.ts';
import { openCardWindow } from './window.ts';

/** The thread of the welcome page, which imports the page code: no site and no address of anybody's. */
const practice = { site: PRACTICE, siteName: 'Practice', pageUrl: null, permalink: null };

/** Brings a script beside the reader of the frame that asks. */
const brought =
  (file: string) =>
  async (_: object, { tabId, frameId }: From) => {
    if (tabId === null || frameId === null) return fail('no-tab');
    return (await runBeside(tabId, frameId, file)) === true ? done : fail('unreadable');
  };

/** What the scripts in web pages may ask. Private windows keep nothing, whatever way it was asked. */
export const pageActs: readonly (readonly [string, Act])[] = [
  [
    'page.intent',
    act(protocol['page.intent'], async (_, { tabId, frameId, address, top }) => {
      if (tabId === null || frameId === null) return fail('no-tab');
      // A sandboxed frame that a page wrote has no origin: the browser put us there because the page around is on.
      if (!(await isOn(address.startsWith('about:') && top ? top.url : address))) return fail('off');
      return (await injectButton(tabId, frameId)) ? ok({ keep: browser.i18n.getMessage('keep') }) : fail('unreadable');
    }),
  ],
  [
    'page.reader',
    act(protocol['page.reader'], async (_, { tabId, frameId }) => {
      if (tabId === null || frameId === null) return fail('no-tab');
      return (await injectFrame(tabId, frameId)) ? done : fail('unreadable');
    }),
  ],
  ['page.keeper', act(protocol['page.keeper'], brought(KEEPER))],
  ['page.marks', act(protocol['page.marks'], brought('/marks.js'))],
  [
    'page.keep',
    act(protocol['page.keep'], async ({ id, post: read }, from) => {
      const { level, tabId, frameId, incognito } = from;
      if (incognito) return fail('private-window');
      if (tabId === null || frameId === null) return fail('no-tab');
      const post = level === 'own' ? { ...read, ...practice } : withPage(read, from);
      const kept = await stored(async () => keep({ id, brandId: (await currentBrand()).id, post }));
      if (!kept.ok) return kept;
      const { interaction, state, snapshotId, before, trashedAt, askVoice } = kept.value;
      const card = { interactionId: interaction.id, state, snapshotId, before, trashedAt, askVoice };
      const key = await issueKey({ ...card, tabId, place: 'frame', page: { tabId, frameId } });
      return ok({ id: interaction.id, identity: interaction.identity, state, key });
    }),
  ],
  [
    'page.pick-end',
    act(protocol['page.pick-end'], async (_, { tabId }) => {
      if (tabId !== null) await tell(tabId, { down: 'pick-end' });
      return done;
    }),
  ],
  [
    'page.window',
    act(protocol['page.window'], async ({ id }, { tabId, frameId }) => {
      const grant = tabId === null ? null : await grantedTo(tabId, id);
      if (!grant) return fail('not-found');
      // A card in a window shows nothing in the page.
      if (tabId !== null && frameId !== null) await tell(tabId, { down: 'teach-end' }, frameId);
      return (await openCardWindow(grant)) ? done : fail('no-window');
    }),
  ],
];
