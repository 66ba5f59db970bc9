import type { CDPSession } from 'playwright-core';

/** What an extension's scripts cost a page's main thread, in ms, over one phase. Two ways, never in one run: each disturbs the other. */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; url?: string; fileName?: string; data?: { url?: string } };
}

async function traceOf(browser: CDPSession, stream: string): Promise<TraceEvent[]> {
  let text = '';
  for (let end = false; !end; ) {
    const part = await browser.send('IO.read', { handle: stream, size: 1 << 22 });
    text += part.base64Encoded ? Buffer.from(part.data, 'base64').toString('utf8') : part.data;
    end = part.eof;
  }
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(text);
  return traceEvents;
}

/** Thread time of the outermost events on a renderer's main thread whose script is an extension's. */
export async function attributed(browser: CDPSession, work: () => Promise<void>): Promise<number> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', '__metadata'] },
  });
  await work();
  const complete = new Promise<string>((resolve) => browser.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? '')));
  await browser.send('Tracing.end');
  const events = await traceOf(browser, await complete);
  const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread));
  const address = ({ args }: TraceEvent) => args?.data?.url ?? args?.url ?? args?.fileName ?? '';
  const ours = events.filter(
    (event) =>
      event.ph === 'X' &&
      main.has(thread(event)) &&
      String(address(event)).startsWith('chrome-extension://') &&
      /\/(page|button|reader[a-z-]*|content)\.js/.test(address(event)),
  );
  ours.sort((a, b) => a.tid - b.tid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let sum = 0;
  let last = { thread: '', end: 0 };
  for (const event of ours) {
    if (thread(event) === last.thread && event.ts < last.end) continue;
    last = { thread: thread(event), end: event.ts + (event.dur ?? 0) };
    sum += event.tdur ?? event.dur ?? 0;
  }
  return sum / 1000;
}

/** Wall time of samples with an extension's frame on the stack: sees what runs after an `await` as well. */
export async function sampled(page: CDPSession, work: () => Promise<void>): Promise<number> {
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.send('Profiler.start');
  await work();
  const { profile } = await page.send('Profiler.stop');
  const parent = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child): [number, number] => [child, id])));
  const own = new Set(profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://')).map(({ id }) => id));
  const ours = (id: number | undefined): boolean => id !== undefined && (own.has(id) || ours(parent.get(id)));
  const deltas = profile.timeDeltas ?? [];
  return (profile.samples ?? []).reduce((sum, id, i) => sum + (ours(id) ? (deltas[i + 1] ?? 0) : 0), 0) / 1000;
}
