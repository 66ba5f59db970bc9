import type { Ours } from '@/utils/domain/interaction.ts';
import type { Count, MetricName, Post } from '@/utils/domain/post.ts';

/** How a test says what somebody said: a post as a recipe would have read it, and when it was kept. */

export interface Told {
  post: Post;
  ours?: Partial<Ours>;
  /** Kept so long ago, ms. */
  ago: number;
  /** The numbers as seen later: so long ago, and what they said. */
  later?: { ago: number; metrics: Post['metrics'] }[];
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const count = (raw: string): Count => {
  const value = Number(raw.replace(/,/g, '').replace(/K$/, '')) * (raw.endsWith('K') ? 1_000 : 1);
  const spread = raw.endsWith('K') ? 50 : 0;
  return { raw, value, low: value - spread, high: value + Math.max(0, spread - 1) };
};

export const numbers = (said: { [name in MetricName]?: string }): Post['metrics'] =>
  Object.fromEntries(Object.entries(said).map(([name, raw]) => [name, count(raw)]));

interface Said {
  site: string;
  siteName: string;
  name?: string | null;
  handle?: string | null;
  text: string;
  /** How long before now it was written; null: the page shows no date. */
  written: number | null;
  approximate?: boolean;
  role?: Post['role'];
  metrics?: Post['metrics'];
  thread?: Partial<Post['thread']>;
  rest?: Partial<Post>;
}

let made = 0;

/** A post as a recipe would have read it, at `now` (ms since 1970). */
export const said = (now: number, it: Said): Post => {
  made += 1;
  const page = it.thread?.url ?? `https://${it.site}.example/t/${made}`;
  return {
    site: it.site,
    siteName: it.siteName,
    role: it.role ?? 'comment',
    nativeId: `n${made}`,
    pageUrl: page,
    permalink: `${page}#${made}`,
    author: {
      name: it.name ?? null,
      handle: it.handle ?? null,
      url: it.handle ? `https://${it.site}.example/u/${it.handle}` : null,
      nativeId: null,
    },
    text: it.text,
    textCut: false,
    title: null,
    language: 'en',
    quote: null,
    quoted: null,
    parent: null,
    thread: { nativeId: null, title: null, url: page, community: null, starter: null, position: 2, ...it.thread },
    repostedBy: null,
    postedAt:
      it.written === null
        ? null
        : {
            at: new Date(now - it.written).toISOString(),
            raw: it.approximate ? '3 h' : new Date(now - it.written).toISOString(),
            source: it.approximate ? 'relative' : 'attribute',
            approximate: it.approximate ?? false,
          },
    metrics: it.metrics ?? {},
    format: null,
    promoted: false,
    state: 'live',
    missing: [],
    recipe: { name: it.site, version: 1 },
    ...it.rest,
  };
};
