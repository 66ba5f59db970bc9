import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { freeze } from '@/utils/clock.ts';
import type { Post } from '@/utils/domain/post.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';
import { currentBrand } from '@/utils/store/brands.ts';
import { closeDatabase } from '@/utils/store/database.ts';
import { keep } from '@/utils/store/keep.ts';
import type { KeepInput, Kept } from '@/utils/store/types.ts';

export const START = Date.UTC(2026, 10, 16, 9, 0);

let moment = START;
let made = 0;

/** An empty profile, the clock at Monday, 16 November 2026, 9:00 UTC. */
export const emptyStore = async (): Promise<string> => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  moment = START;
  freeze(moment);
  return (await currentBrand()).id;
};

/** Lets `ms` pass. */
export const pass = (ms: number): void => {
  moment += ms;
  freeze(moment);
};

export const newCapture = (): string => {
  made += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, made);
  return uuidv7(moment, bytes);
};

const nobody: Post['author'] = { name: null, handle: null, url: null, nativeId: null };
const noThread: Post['thread'] = { nativeId: null, title: null, url: null, community: null, starter: null, position: null };

type Parts = Partial<Omit<Post, 'author' | 'thread'>> & { author?: Partial<Post['author']>; thread?: Partial<Post['thread']> };

/** A comment on an invented forum; only what a test is about need be said. */
export const post = ({ author, thread, ...rest }: Parts = {}): Post => ({
  site: 'discourse',
  siteName: 'forum.kettle.example',
  role: 'comment',
  nativeId: null,
  pageUrl: 'https://forum.kettle.example/t/lids/7',
  permalink: null,
  text: 'The lid of my kettle rattles.',
  textCut: false,
  title: null,
  language: 'en',
  quote: null,
  quoted: null,
  repostedBy: null,
  parent: null,
  postedAt: null,
  metrics: {},
  format: 'text',
  promoted: false,
  state: 'live',
  missing: [],
  recipe: { name: 'discourse', version: 1 },
  ...rest,
  author: { ...nobody, ...author },
  thread: { ...noThread, ...thread },
});

export const count = (value: number): { raw: string; value: number; low: number; high: number } => ({
  raw: String(value),
  value,
  low: value,
  high: value,
});

/** Keeps a post a minute after the one before, and hands back what the store answered. */
export const kept = async (brandId: string, parts: Parts, ours?: KeepInput['ours'], id = newCapture()): Promise<Kept> => {
  pass(60_000);
  const result = await keep({ id, brandId, post: post(parts), ...(ours ? { ours } : {}) });
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
