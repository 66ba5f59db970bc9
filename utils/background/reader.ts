import browser from 'webextension-polyfill';
import type { Aim, Down } from '@/utils/messages/down.ts';

const READER = ['/reader.js'];

const isAim = (value: unknown): value is Aim => typeof value === 'object' && value !== null && 'pointed' in value && 'focused' in value;

/** Injects the reader where it isn't yet and asks every frame where the person is. Null: the browser forbids this page. */
async function inject(target: {
  tabId: number;
  frameIds?: number[];
  allFrames?: boolean;
}): Promise<{ frameId: number; aim: Aim }[] | null> {
  try {
    const results = await browser.scripting.executeScript({ target, files: READER });
    return results.flatMap(({ frameId, result }) => (isAim(result) ? [{ frameId: frameId ?? 0, aim: result }] : []));
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return null;
  }
}

export const injectFrame = async (tabId: number, frameId: number): Promise<boolean> =>
  (await inject({ tabId, frameIds: [frameId] })) !== null;

export const injectEveryFrame = async (tabId: number): Promise<boolean> => (await inject({ tabId, allFrames: true })) !== null;

/** The frame that the person is in: under the pointer, else with the focus, else the page itself. Null: no script allowed. */
export async function aimedFrame(tabId: number): Promise<number | null> {
  const frames = await inject({ tabId, allFrames: true });
  if (!frames?.length) return null;
  return (frames.find(({ aim }) => aim.pointed) ?? frames.find(({ aim }) => aim.focused))?.frameId ?? 0;
}

/** Tells the reader of one frame, or of every frame of a tab. A tab without a reader is no failure. */
export async function tell(tabId: number, message: Down, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch (nobody) {
    console.debug('Earshot: no reader in tab', tabId, nobody);
  }
}
