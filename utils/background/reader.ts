import browser from 'webextension-polyfill';
import type { Aim, Down } from '@/utils/messages/down.ts';
import { ANYWHERE, type Bundle, bundleOf } from '@/utils/sites/hosts.ts';

/** What every reader takes over, so that none carries it. */
const BUTTON = '/button.js';
const FILES: Record<Bundle, string> = {
  engines: '/reader.js',
  networks: '/reader-networks.js',
  others: '/reader-others.js',
  sites: '/reader-sites.js',
};

const isAim = (value: unknown): value is Aim => typeof value === 'object' && value !== null && 'pointed' in value && 'focused' in value;

interface Target {
  tabId: number;
  frameIds?: number[];
  allFrames?: boolean;
}

const isPlace = (value: unknown): value is { host: string; marked: boolean } =>
  typeof value === 'object' && value !== null && 'host' in value;

/** Every frame of the target by the reader that it gets. */
async function framesByBundle(target: Target): Promise<Map<Bundle, number[]>> {
  const results = await browser.scripting.executeScript({
    target,
    func: (marks: string) => ({ host: location.hostname, marked: document.querySelector(marks) !== null }),
    args: [ANYWHERE],
  });
  const frames = new Map<Bundle, number[]>();
  for (const { frameId, result } of results) {
    const bundle = isPlace(result) ? bundleOf(result.host, result.marked) : 'engines';
    frames.set(bundle, [...(frames.get(bundle) ?? []), frameId ?? 0]);
  }
  return frames;
}

/** Injects the reader where it isn't yet and asks every frame where the person is. Null: the browser forbids this page. */
async function inject(target: Target): Promise<{ frameId: number; aim: Aim }[] | null> {
  try {
    const frames = await framesByBundle(target);
    const injected = [...frames].map(([bundle, frameIds]) =>
      browser.scripting.executeScript({ target: { tabId: target.tabId, frameIds }, files: [BUTTON, FILES[bundle]] }),
    );
    return (await Promise.all(injected))
      .flat()
      .flatMap(({ frameId, result }) => (isAim(result) ? [{ frameId: frameId ?? 0, aim: result }] : []));
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return null;
  }
}

/** Injects the button alone into a frame where the pointer came to rest. False: the browser forbids this page. */
export async function injectButton(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [BUTTON] });
    return true;
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return false;
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
