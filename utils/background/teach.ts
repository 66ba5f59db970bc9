import browser from 'webextension-polyfill';
import { hostIn } from '@/utils/domain/host.ts';
import type { Post } from '@/utils/domain/post.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import type { News } from '@/utils/messages/down.ts';
import { protocol } from '@/utils/messages/protocol.ts';
import type { From } from '@/utils/messages/sender.ts';
import { type Act, act, done } from '@/utils/messages/server.ts';
import { readAgain } from '@/utils/store/read-again.ts';
import { learnRule } from '@/utils/store/rules.ts';
import { grantedTo } from './card-access.ts';
import { stored } from './stored.ts';

/**
 * Cards are told through their tab, which our own scripts and frames hear and no page: what background says to all, Firefox
 * brings to no frame of ours on somebody's page.
 */
async function tellCard(tabId: number | null, news: News): Promise<void> {
  if (tabId === null) return;
  try {
    await browser.tabs.sendMessage(tabId, news);
  } catch (nobody) {
    console.debug('Earshot: the card is closed', nobody);
  }
}

/** What a page may do with a card that was opened there; nothing in another tab, or after it closed. */
const mine = async <T>(id: string, { tabId }: From, run: () => Promise<Result<T, string>>): Promise<Result<T, string>> =>
  tabId !== null && (await grantedTo(tabId, id)) ? run() : fail('not-found');

/** What the script that learns asks. The host of a rule is the sender's, whatever the message says. */
export const teachActs: readonly (readonly [string, Act])[] = [
  [
    'page.taught',
    act(protocol['page.taught'], (input, from) =>
      mine(input.id, from, async () => {
        const host = hostIn(from.address);
        const rule = host === '' ? fail('unreadable') : await stored(() => learnRule(host, input.lesson));
        return rule.ok ? ok({ rule: rule.value }) : rule;
      }),
    ),
  ],
  [
    'page.read-again',
    act(protocol['page.read-again'], (input, from) =>
      mine(input.id, from, async () => {
        const hosts = [hostIn(from.address), hostIn(from.top?.url)].filter((host) => host !== '');
        const mayBe = ({ pageUrl }: Post): boolean => hosts.includes(hostIn(pageUrl));
        const read = await stored(() => readAgain(input.posts, mayBe));
        await tellCard(from.tabId, { card: input.id, news: read.ok ? 'taught' : 'stopped', code: read.ok ? null : read.code });
        return read.ok ? done : read;
      }),
    ),
  ],
  [
    'page.teach-end',
    act(protocol['page.teach-end'], (input, from) =>
      mine(input.id, from, async () => {
        await tellCard(from.tabId, { card: input.id, news: 'stopped', code: input.code });
        return done;
      }),
    ),
  ],
  [
    'page.pointed',
    act(protocol['page.pointed'], ({ id, pointed }, from) =>
      mine(id, from, async () => {
        await tellCard(from.tabId, { card: id, news: 'pointed', pointed });
        return done;
      }),
    ),
  ],
];
