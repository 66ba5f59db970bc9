import browser from 'webextension-polyfill';
import type { Aim, Down } from '@/utils/messages/down.ts';
import { LONG } from '@/utils/sites/generic/work.ts';
import { type Bundle, bundleOf, MARKS } from '@/utils/sites/hosts.ts';
import { rulesFor } from './rules.ts';
import { runIn } from './run.ts';

/** What every reader takes over, so that none carries it. */
const BUTTON = '/button.js';
/** Reads what no recipe knows: beside a reader that lacks it. */
const GENERIC = '/generic.js';
/** Sees into open shadow roots: before the reader, where words lie in some. */
const SHADOW = '/shadow.js';
/** Looks at a part of a long page first: before the reader, where the page is one. */
const THINNED = '/thinned.js';
/** Keeps posts and holds the card: before the reader, where the person keeps something at once. */
export const KEEPER = '/keeper.js';
/** Follows what was taught. */
const TAUGHT = '/taught.js';
const fileOf = (bundle: Bundle): string => (bundle === 'unknown' ? '/reader.js' : `/reader-${bundle}.js`);

const isThere = (value: unknown): value is { lacks: boolean } => typeof value === 'object' && value !== null && 'lacks' in value;
const isAim = (value: unknown): value is Aim => typeof value === 'object' && value !== null && 'pointed' in value && 'focused' in value;

interface Target {
  tabId: number;
  frameIds?: number[];
  allFrames?: boolean;
}

/** What a frame says of itself. */
interface Said {
  host: string;
  marked: Bundle | null;
  deep: boolean;
  long: boolean;
}

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && 'host' in value;

const filesFor = ({ host, marked, deep, long }: Said): string[] => [
  ...(deep ? [SHADOW] : []),
  ...(long ? [THINNED] : []),
  fileOf(bundleOf(host, marked)),
];

/** A frame, and the files that it gets after the button: what must be there before its reader, and that. */
interface Place {
  frameId: number;
  host: string;
  files: readonly string[];
}

/** Every frame of the target, with the reader that it gets. */
async function placesIn(target: Target): Promise<Place[]> {
  const results = await runIn(target, {
    func: (marks: [Bundle, string][], many: number) => ({
      // A frame that its page wrote is read as that page.
      host: location.protocol === 'about:' && URL.canParse(window.origin) ? new URL(window.origin).hostname : location.hostname,
      marked: marks.find(([, mark]) => document.querySelector(mark) !== null)?.[0] ?? null,
      deep: (() => {
        // Looked for by names and by the pointer: to ask each element of a long page for its root takes tens of milliseconds.
        const named = document.evaluate("//*[contains(local-name(), '-')]", document, null, 5);
        const found: Node[] = [...document.querySelectorAll(':is(:hover)')];
        for (let next = named.iterateNext(); next; next = named.iterateNext()) found.push(next);
        return found.some((one) => one instanceof Element && (one.shadowRoot?.textContent ?? '').trim().length > 40);
      })(),
      long: document.getElementsByTagName('*').length >= many,
    }),
    args: [MARKS, LONG],
  });
  return results.map(({ frameId = 0, result }) =>
    isSaid(result) ? { frameId, host: result.host, files: filesFor(result) } : { frameId, host: '', files: [fileOf('unknown')] },
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
  Promise.all(places.map(({ frameId, host }) => tellRules(tabId, rules.get(host) ?? [], [], frameId)));

/** What holds from now on, and what no longer does, goes to the readers of one frame or of all of a tab. */
export async function tellRules(tabId: number, learned: Rules, gone: readonly string[], frameId?: number): Promise<void> {
  if (learned.length > 0) await inFrame(tabId, frameId, { files: [TAUGHT] });
  if (learned.length + gone.length > 0) await tell(tabId, { down: 'rules', learned, gone: [...gone] }, frameId);
}

/**
 * Puts a reader into frames, and the generic one beside it where it lacks that. A frame that has gone meanwhile, as
 * advertisements do, is left out and keeps the others from nothing.
 */
async function reach(tabId: number, frames: readonly Place[], first: readonly string[]): Promise<number[]> {
  try {
    const frameIds = frames.map(({ frameId }) => frameId);
    const results = await runIn({ tabId, frameIds }, { files: [BUTTON, ...first, ...(frames[0]?.files ?? [])] });
    const there = results.flatMap(({ frameId = 0, result }) => (isThere(result) ? [{ frameId, lacks: result.lacks }] : []));
    const lacking = there.filter(({ lacks }) => lacks).map(({ frameId }) => frameId);
    if (lacking.length > 0) await runIn({ tabId, frameIds: lacking }, { files: [GENERIC] });
    return there.map(({ frameId }) => frameId);
  } catch (gone) {
    console.info('Earshot: a frame takes no script', gone);
    return frames.length === 1 ? [] : (await Promise.all(frames.map((frame) => reach(tabId, [frame], first)))).flat();
  }
}

/** Injects the reader where it isn't yet, after what comes `first`. The frames that have it; null: the browser forbids this page. */
async function inject(target: Target, first: readonly string[] = []): Promise<number[] | null> {
  const { tabId } = target;
  try {
    const places = await placesIn(target);
    // The database opens while the reader comes up.
    const rules = taughtIn(places);
    const groups = [...Map.groupBy(places, ({ files }) => files.join()).values()];
    const there = (await Promise.all(groups.map((frames) => reach(tabId, frames, first)))).flat();
    await teach(tabId, places, await rules);
    return there.length === 0 ? null : there;
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return null;
  }
}

type What = { files: string[] } | { func: () => unknown };

/** Runs something in one frame, or in all of a tab. Nothing where the browser forbids it. */
async function inFrame(tabId: number, frameId: number | undefined, what: What): Promise<{ result?: unknown }[]> {
  const frames = frameId === undefined ? { allFrames: true } : { frameIds: [frameId] };
  try {
    return await runIn({ tabId, ...frames }, what);
  } catch (refused) {
    console.info('Earshot: this page takes no script', refused);
    return [];
  }
}

/** Injects a script beside the reader of one frame. Its result; null where the browser forbids it. */
export const runBeside = async (tabId: number, frameId: number, file: string): Promise<unknown> =>
  (await inFrame(tabId, frameId, { files: [file] }))[0]?.result ?? null;

/** Injects a script beside the readers of a tab, into every frame. */
export const runInEvery = async (tabId: number, file: string): Promise<void> => void (await inFrame(tabId, undefined, { files: [file] }));

/** Injects what "Show me where" needs. False: the browser forbids it, or no reader is there. */
export const injectTeacher = async (tabId: number, frameId: number): Promise<boolean> =>
  (await runBeside(tabId, frameId, '/teach.js')) === true;

/** Injects the button alone into a frame where the pointer came to rest. False: the browser forbids this page. */
export const injectButton = async (tabId: number, frameId: number): Promise<boolean> =>
  (await inFrame(tabId, frameId, { files: [BUTTON] })).length > 0;

export const injectFrame = async (tabId: number, frameId: number, first: readonly string[] = []): Promise<boolean> =>
  (await inject({ tabId, frameIds: [frameId] }, first)) !== null;

export const injectEveryFrame = async (tabId: number): Promise<boolean> => (await inject({ tabId, allFrames: true })) !== null;

/** Null: the frame is gone. */
async function aimIn(tabId: number, frameId: number): Promise<Aim | null> {
  const [said] = await inFrame(tabId, frameId, { func: () => globalThis.earshotReader?.aim() });
  return isAim(said?.result) ? said.result : null;
}

/** The frame that the person is in: under the pointer, else with the focus, else the page itself. Null: no script allowed. */
export async function aimedFrame(tabId: number): Promise<number | null> {
  const frameIds = await inject({ tabId, allFrames: true }, [KEEPER]);
  if (!frameIds) return null;
  const aims = await Promise.all(frameIds.map((frameId) => aimIn(tabId, frameId)));
  return frameIds.find((_, i) => aims[i]?.pointed) ?? frameIds.find((_, i) => aims[i]?.focused) ?? 0;
}

/** Tells the reader of one frame, or of every frame of a tab. A tab without a reader is no failure. */
export async function tell(tabId: number, message: Down, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch (nobody) {
    console.debug('Earshot: no reader in tab', tabId, nobody);
  }
}
