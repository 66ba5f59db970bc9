import { beforeEach, expect, test, vi } from 'vitest';
import { forgetTab, type Grant, grantedTo, issueKey, redeemKey, sessionOf } from '@/utils/background/card-access.ts';
import { secret } from '@/utils/domain/secret.ts';
import type { From } from '@/utils/messages/sender.ts';

const { session, clock } = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  /** As the browser's, which is empty after a restart and lists what it holds by name. */
  const session = {
    stored,
    get: async (name: string | null) => {
      const names = name === null ? [...stored.keys()].sort() : [name];
      return Object.fromEntries(names.flatMap((each) => (stored.has(each) ? [[each, stored.get(each)]] : [])));
    },
    set: async (values: object) => {
      for (const [name, value] of Object.entries(values)) stored.set(name, value);
    },
    remove: async (names: string | string[]) => {
      for (const name of [names].flat()) stored.delete(name);
    },
  };
  return { session, clock: { at: 1_000 } };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session } } }));
vi.mock('@/utils/clock.ts', () => ({ now: () => clock.at }));

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const card: From = { level: 'composer', tabId: 7, frameId: 3, incognito: false, address: 'chrome-extension://a/composer.html', top: null };
const made = (more: Partial<Grant> = {}): Promise<string> =>
  issueKey({
    interactionId: ID,
    state: 'new',
    snapshotId: null,
    before: null,
    trashedAt: null,
    askVoice: false,
    tabId: 7,
    place: 'frame',
    page: { tabId: 7, frameId: 0 },
    ...more,
  });

beforeEach(() => {
  session.stored.clear();
  clock.at = 1_000;
});

test('a key opens one card; asked again by the same card, whose answer was lost, it opens the same', async () => {
  const key = await made();
  const mine = secret();
  expect(await redeemKey(key, mine, card)).toMatchObject({ interactionId: ID });
  expect(await redeemKey(key, mine, card)).toMatchObject({ interactionId: ID });
  expect(await redeemKey(key, secret(), card)).toBeNull();
});

test('of two cards with one key at once only one is opened', async () => {
  const key = await made();
  const opened = await Promise.all([redeemKey(key, secret(), card), redeemKey(key, secret(), card)]);
  expect(opened.filter((each) => each !== null)).toHaveLength(1);
});

test('a worker that ends while it opens a card leaves the key as it was', async () => {
  const key = await made();
  vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('ended'));
  const mine = secret();
  await expect(redeemKey(key, mine, card)).rejects.toThrow('ended');
  expect(await redeemKey(key, mine, card)).toMatchObject({ interactionId: ID });
});

test('a key is worth nothing in another tab, in a tab of its own, or after a minute; and then it is gone', async () => {
  for (const elsewhere of [
    { ...card, tabId: 8 },
    { ...card, frameId: 0 },
  ]) {
    const key = await made();
    expect(await redeemKey(key, secret(), elsewhere)).toBeNull();
    expect(await redeemKey(key, secret(), card)).toBeNull();
  }
  const key = await made();
  clock.at += 60_001;
  expect(await redeemKey(key, secret(), card)).toBeNull();
});

test('a session is of its tab', async () => {
  const mine = secret();
  await redeemKey(await made(), mine, card);
  expect(await sessionOf(mine, card)).toMatchObject({ interactionId: ID });
  expect(await sessionOf(mine, { ...card, tabId: 8 })).toBeNull();
  await forgetTab(7);
  expect(await sessionOf(mine, card)).toBeNull();
});

test('a window opens on what was granted last, whatever its key is called', async () => {
  await redeemKey(await made({ snapshotId: null }), `z${secret().slice(1)}`, card);
  clock.at += 1;
  await redeemKey(await made({ state: 'again' }), `-${secret().slice(1)}`, card);
  expect(await grantedTo(7, ID)).toMatchObject({ state: 'again' });
  expect(await grantedTo(8, ID)).toBeNull();
});
