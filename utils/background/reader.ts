import browser from 'webextension-polyfill';
import type { Aim, Down } from '@/utils/messages/down.ts';
import { type Bundle, bundleOf, MARKS } from '@/utils/sites/hosts.ts';
import { rulesFor } from './rules.ts';

/** What every reader takes over, so that none carries it. */
const BUTTON = '/button.js';
const fileOf = (bundle: Bundle): string => (bundle === 'engines' ? '/reader.js' : `/reader-${bundle}.js`);

const isAim = (value: unknown): value is Aim => typeof value === 'object' && value !== null && 'pointed' in value && 'focused' in value;

interface Target {
  tabId: number;
  frameIds?: number[];
  allFrames?: boolean;
}

const isPlace = (value: unknown): value is { host: string; marked: Bundle | null } =>
  typeof value === 'object' && value !== null && 'host' in value;

interface Place {
  frameId: number;
  host: string;
  bundle: Bundle;
}

/** Every frame of the target, with the reader that it gets. */
async function placesIn(target: Target): Promise<Place[]> {
  const results = await browser.scripting.executeScript({
    target,
    func: (marks: [Bundle, string][]) => ({
      host: location.hostname,
      marked: marks.find(([, mark]) => document.querySelector(mark) !== null)?.[0] ?? null,
    }),
    args: [MARKS],
  });
  return results.map(({ frameId = 0, result }) =>
    isPlace(result)
      ? { frameId, host: result.host, bundle: bundleOf(result.host, result.marked) }
      : { frameId, host: '', bundle: 'engines' },
  );
}

type Rules = Awaited<ReturnType<typeof rulesFor>>;

/** What the person taught on the hosts of these frames. */
async function taughtIn(places: readonly Place[]): Promise<Map<string, Rules>> {
  const hosts = [...new Set(places.map(({ host }) => host))];
  return new Map(await Promise.all(hosts.map(async (host) => [host, await rulesFor(host)] as const)));
}

/** It goes to the readers before anything is asked of them. */
const teach = (tabId: number, places: readonly Place[], rules: Map<string, Rules>): Promise<unknown> =>
  Promise.all(
    places.map(({ frameId, host }) => {
      const learned = rules.get(host) ?? [];
      return learned.length === 0 ? null : tell(tabId, { down: 'rules', learned, gone: [] }, frameId);
    }),
  );

/** Puts a reader into frames. One that has gone meanwhile, as advertisements do, is left out and keeps the others from nothing. */
async function reach(tabId: number, frames: readonly Place[], bundle: Bundle): Promise<{ frameId: number; aim: Aim }[]> {
  const files = [BUTTON, fileOf(bundle)];
  try {
    const frameIds = frames.map(({ frameId }) => frameId);
    const results = await browser.scripting.executeScript({ target: { tabId, frameIds }, files });
    return results.flatMap(({ frameId, result }) => (isAim(result) ? [{ frameId: frameId ?? 0, aim: result }] : []));
  } catch (gone) {
    console.info('Earshot: a frame takes no script', gone);
    return frames.length === 1 ? [] : (await Promise.all(frames.map((frame) => reach(tabId, [frame], bundle)))).flat();
  }
}

/** Injects the reader where it isn't yet and asks every frame where the person is. Null: the browser forbids this page. */
async function inject(target: Target): Promise<{ frameId: number; aim: Aim }[] | null> {
  const { tabId } = target;
  try {
    const places = await placesIn(target);
    // The database opens while the reader comes up.
    const rules = taughtIn(places);
    const groups = [...Map.groupBy(places, ({ bundle }) => bundle)];
    const aims = (await Promise.all(groups.map(([bundle, frames]) => reach(tabId, frames, bundle)))).flat();
    await teach(tabId, places, await rules);
    return aims.length === 0 ? null : aims;
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return null;
  }
}

/** Injects a script beside the reader of one frame. Its result; null where the browser forbids it. */
export async function runBeside(tabId: number, frameId: number, file: string): Promise<unknown> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
    return done?.result ?? null;
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return null;
  }
}

/** Injects what "Show me where" needs. False: the browser forbids it, or no reader is there. */
export const injectTeacher = async (tabId: number, frameId: number): Promise<boolean> =>
  (await runBeside(tabId, frameId, '/teach.js')) === true;

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
  if (!frames) return null;
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
