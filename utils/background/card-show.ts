import { fail, ok } from '@/utils/domain/result.ts';
import { protocol } from '@/utils/messages/protocol.ts';
import { type Act, act, done } from '@/utils/messages/server.ts';
import { get } from '@/utils/store/list.ts';
import { injectTeacher, tell } from './reader.ts';
import { reportOf } from './report.ts';
import { within, withinInTurn } from './within.ts';

/** What a card may ask of the page that it was kept from: to point at a field there, and to draw the post for a report. */
export const cardShowActs: readonly (readonly [string, Act])[] = [
  [
    'composer.teach',
    act(
      protocol['composer.teach'],
      // In turn: a key may be pressed before the page is ready for it.
      withinInTurn(async ({ place, page, interactionId: id }, { field }) => {
        if (place !== 'frame' || !page || !(await injectTeacher(page.tabId, page.frameId))) return fail('unreadable');
        await tell(page.tabId, { down: 'teach', id, field }, page.frameId);
        return done;
      }),
    ),
  ],
  [
    'composer.teach-step',
    act(
      protocol['composer.teach-step'],
      withinInTurn(async ({ page }, { step }) => {
        if (page) await tell(page.tabId, { down: 'teach-step', step }, page.frameId);
        return done;
      }),
    ),
  ],
  [
    'composer.teach-end',
    act(
      protocol['composer.teach-end'],
      within(async ({ page }) => {
        if (page) await tell(page.tabId, { down: 'teach-end' }, page.frameId);
        return done;
      }),
    ),
  ],
  [
    'composer.report',
    act(
      protocol['composer.report'],
      within(async ({ page, interactionId }) => {
        const kept = await get(interactionId);
        const text = page && kept ? await reportOf(page, kept.post) : null;
        return text === null ? fail('no-post-here') : ok({ text });
      }),
    ),
  ],
];
