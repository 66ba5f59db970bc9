import { fail, ok } from '@/utils/domain/result.ts';
import { protocol } from '@/utils/messages/protocol.ts';
import { type Act, act, done } from '@/utils/messages/server.ts';
import { commentFramesIn } from './comment-frames.ts';
import { injectEveryFrame, runInEvery } from './reader.ts';
import { turnOff, turnOn } from './sites.ts';
import { tabsFollow } from './tabs-follow.ts';
import { openCardWindow } from './window.ts';

/** What our own pages ask of background: what only it can do. Reading and writing they do themselves. */
export const ownActs: readonly (readonly [string, Act])[] = [
  [
    'own.turn-on',
    act(protocol['own.turn-on'], async ({ origins }) => {
      await turnOn(origins);
      return done;
    }),
  ],
  [
    'own.turn-off',
    act(protocol['own.turn-off'], async ({ origins }) => {
      await turnOff(origins);
      return done;
    }),
  ],
  ['own.comment-frames', act(protocol['own.comment-frames'], async ({ tabId }) => ok({ addresses: await commentFramesIn(tabId) }))],
  [
    'own.pick',
    act(protocol['own.pick'], async ({ tabId }) => {
      if (!(await injectEveryFrame(tabId))) return fail('unreadable');
      await runInEvery(tabId, '/pick.js');
      return done;
    }),
  ],
  [
    'own.changed',
    act(protocol['own.changed'], async (change) => {
      await tabsFollow(change);
      return done;
    }),
  ],
  [
    'own.card',
    act(protocol['own.card'], async ({ id }) => {
      const card = {
        interactionId: id,
        state: 'new',
        snapshotId: null,
        before: null,
        trashedAt: null,
        askVoice: false,
        page: null,
      } as const;
      return (await openCardWindow(card)) ? done : fail('no-window');
    }),
  ],
];
