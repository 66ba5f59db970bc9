import type { Level } from './protocol.ts';

/** What the browser says about who sent a message; nothing of it can be chosen by a page. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** Of a frame that its page wrote, that page's; "null" where it is sandboxed. */
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito: boolean; url?: string | undefined; title?: string | undefined } | undefined;
}

/** The sender, once trusted to be what it is. `tabId` and `frameId` are null for the popup and the side panel. */
export interface From {
  level: Level;
  tabId: number | null;
  frameId: number | null;
  incognito: boolean;
  /** Of the frame that spoke; of one that a page wrote itself (about:blank, srcdoc), that page's origin, where it has one. */
  address: string;
  /** The page around a frame, as the browser says it; null for a page itself, and where the browser doesn't say it. */
  top: { url: string; title: string } | null;
}

const addressOf = (url: string, origin: string | undefined): string =>
  url.startsWith('about:') && /^https?:/.test(origin ?? '') ? `${origin}/` : url;

const CARD = '/composer.html';

const topOf = ({ tab, frameId }: Sender): From['top'] => (frameId && tab?.url ? { url: tab.url, title: tab.title ?? '' } : null);

/**
 * One of the four levels, or null: not ours. `origin` is the extension's own ("chrome-extension://abc"). In sandboxed pages
 * `sender.origin` is "null" and with a dynamic address `sender.url` is still the static one: so `url` alone decides.
 */
export function senderOf(sender: Sender, ours: { id: string; origin: string }): From | null {
  if (sender.id !== ours.id || !sender.url) return null;
  const at = {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    incognito: sender.tab?.incognito ?? false,
    address: addressOf(sender.url, sender.origin),
    top: topOf(sender),
  };
  if (!sender.url.startsWith(`${ours.origin}/`)) {
    return at.tabId === null || at.frameId === null ? null : { level: 'page', ...at };
  }
  if (new URL(sender.url).pathname === CARD) return at.tabId === null ? null : { level: 'composer', ...at };
  return at.tabId !== null && at.frameId !== 0 ? null : { level: 'own', ...at };
}
