import type { BrowserContext } from 'playwright-core';

/** Seconds of processor time by kind of process: on a busy machine they say more than the clock. */
export type Spent = ReadonlyMap<string, number>;

/** Asks the browser what its processes have used so far. */
export const cpuOf = async (context: BrowserContext): Promise<() => Promise<Spent>> => {
  const browser = context.browser();
  const session = await browser?.newBrowserCDPSession();
  return async () => {
    const all = new Map<string, number>();
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    for (const { type, cpuTime } of processInfo) all.set(type, (all.get(type) ?? 0) + cpuTime);
    return all;
  };
};

/** What was used in between, as "browser 1.2 renderer 3.4". */
export const spent = (before: Spent, after: Spent): string =>
  [...after]
    .map(([type, seconds]) => [type, (seconds - (before.get(type) ?? 0)).toFixed(1)] as const)
    .filter(([, seconds]) => seconds !== '0.0')
    .map(([type, seconds]) => `${type} ${seconds}`)
    .join(' ');
