import browser from 'webextension-polyfill';
import * as z from 'zod';
import { now } from '@/utils/clock.ts';
import { secret } from '@/utils/domain/secret.ts';
import type { From } from '@/utils/messages/sender.ts';
import { inTurn } from './in-turn.ts';

/**
 * Who may open which card. A key is made at a save, bound to the tab it may be used in, and used once; the card that uses
 * it goes on with a session that it made up. Both live in `storage.session`, since the worker can die at any time, and are gone with the browser.
 */
const grantSchema = z.object({
  interactionId: z.uuid(),
  state: z.enum(['new', 'again']),
  snapshotId: z.uuid().nullable(),
  before: z.number().nullable(),
  trashedAt: z.number().nullable(),
  askVoice: z.boolean(),
  /** The tab that may use it, and there only a frame of ours in a page, or only a tab of our own. */
  tabId: z.number().int(),
  place: z.enum(['frame', 'window']),
  /** The page and frame it was kept in, whose reader shows the card; null where no page is involved. */
  page: z.object({ tabId: z.number().int(), frameId: z.number().int() }).nullable(),
  seq: z.number().int(),
  at: z.number(),
});
export type Grant = z.infer<typeof grantSchema>;
export type NewGrant = Omit<Grant, 'seq' | 'at'>;

/** A key that no card came for is void after this. */
const KEY_LASTS_MS = 60_000;

async function read(name: string): Promise<Grant | null> {
  const stored = await browser.storage.session.get(name);
  return grantSchema
    .nullable()
    .catch(null)
    .parse(stored[name] ?? null);
}

export async function issueKey(grant: NewGrant): Promise<string> {
  const key = secret();
  await browser.storage.session.set({ [`key:${key}`]: { ...grant, seq: 0, at: now() } satisfies Grant });
  return key;
}

/**
 * What a key opens, under the session that the card made up, or null: the key is unknown, used, too old, or from another
 * place than it was made for. Asked again with the same session, since the answer was lost, it opens the same.
 */
export const redeemKey = (key: string, session: string, from: From): Promise<Grant | null> =>
  inTurn('keys', async () => (await sessionOf(session, from)) ?? redeem(key, session, from));

async function redeem(key: string, session: string, from: From): Promise<Grant | null> {
  const grant = await read(`key:${key}`);
  if (!grant) return null;
  const inPlace = grant.tabId === from.tabId && (from.frameId === 0) === (grant.place === 'window');
  const opens = inPlace && now() - grant.at <= KEY_LASTS_MS;
  // The session first: a worker that ends in between leaves a key that no card has used.
  if (opens) await browser.storage.session.set({ [`session:${session}`]: grant });
  await browser.storage.session.remove(`key:${key}`);
  return opens ? grant : null;
}

export async function sessionOf(session: string, from: From): Promise<Grant | null> {
  const grant = await read(`session:${session}`);
  return grant && grant.tabId === from.tabId ? grant : null;
}

export const noteGrant = (session: string, grant: Grant): Promise<void> => browser.storage.session.set({ [`session:${session}`]: grant });

export const endSession = (session: string): Promise<void> => browser.storage.session.remove(`session:${session}`);

async function all(): Promise<[string, Grant][]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored.flatMap(([name, value]) => {
    const grant = /^(?:key|session):/.test(name) ? grantSchema.safeParse(value) : null;
    return grant?.success ? [[name, grant.data]] : [];
  });
}

/** What was granted last to the page in this tab for an interaction: a page can only ask for a window on what was kept there. */
export async function grantedTo(tabId: number, interactionId: string): Promise<Grant | null> {
  const mine = (await all())
    .map(([, grant]) => grant)
    .filter((grant) => grant.page?.tabId === tabId && grant.interactionId === interactionId);
  // The browser lists them by their random names.
  return mine.sort((one, other) => one.at - other.at).at(-1) ?? null;
}

/** A closed tab's cards can't come back. */
export async function forgetTab(tabId: number): Promise<void> {
  const names = (await all()).filter(([, grant]) => grant.tabId === tabId).map(([name]) => name);
  await browser.storage.session.remove(names);
}
