import type { DBSchema, IDBPTransaction } from 'idb';
import type { Account, Brand, Interaction, Person, Snapshot, TagGroup } from '@/utils/domain/interaction.ts';
import type { Rule } from '@/utils/domain/rule.ts';
import type { Block } from './segment-block.ts';
import type { Pairs } from './segment-pairs.ts';
import type { Chunk, Segment } from './segment-write.ts';

/**
 * What lies in the database. `place` sorts newest first (see `place.ts`); `shelf` is where a row is listed (see `shelf.ts`).
 * Rows carry their newest numbers and their count of reactions, so that a list is one read.
 */
export interface StoredInteraction extends Interaction {
  place: number;
  shelf: string;
  /** The conversation it belongs to; absent where the page shows none. */
  threadKey?: string;
  /** On our own posts: the conversation they started. */
  rootOf?: string;
  latest: Snapshot | null;
  reactions: number;
  /** Its terms changed since a segment was written with them, which may still say what the row no longer has (see `loose`). */
  mixed?: true;
}

export interface StoredAccount extends Account {
  /** What `accountKeyOf` says of the handle alone, where the key is another: found by it where the site's own id wasn't shown. */
  handleKey?: string;
}

export interface StoredPerson extends Person {
  listening: number;
  performance: number;
  /** Minus the number kept: the index lists who is kept most first. */
  rank: number;
  /** When pinned, ms since 1970; absent where not, so that the index holds only those. */
  pinnedAt?: number;
}

export interface StoredTag {
  brandId: string;
  group: TagGroup;
  /** Without case and accents: two spellings are one tag. */
  key: string;
  name: string;
  listening: number;
  performance: number;
  /** Minus the uses: the index lists the most used first. */
  rank: number;
  /** The interaction it was first typed on: Undo takes an unused tag back with it. */
  born: string | null;
}

export interface Counters {
  brandId: string;
  listening: number;
  performance: number;
  toReply: number;
  /** Of those in Listening and Performance, from the practice thread. */
  practice: number;
}

export interface StoredSite {
  brandId: string;
  siteName: string;
  site: string;
  listening: number;
  performance: number;
}

/** By how much more, or less, is kept of an account than its person counts, and when it was last seen. */
export interface Seen {
  account: string;
  listening: number;
  performance: number;
  lastSeen: number;
  /** As it is to be written, with its person: nothing was kept of it before. */
  made?: StoredAccount;
}

/** What one act or several changed and people and sites don't count yet (see `uncounted.ts`). Tags wait by themselves. */
export interface Uncounted {
  accounts: Seen[];
  sites: StoredSite[];
}

/** Search terms of an interaction that are in no segment yet, or not as they are now; joined by line feeds. */
export interface Fresh {
  place: number;
  terms: string;
  pairs: Uint16Array;
}

export interface Schema extends DBSchema {
  interactions: {
    key: number;
    value: StoredInteraction;
    indexes: {
      id: string;
      shelf: [string, number];
      identity: [string, string];
      account: [string, number];
      reactionTo: [string, number];
      thread: [string, number];
      rootOf: string;
      page: [string, string];
      threadPage: [string, string];
    };
  };
  snapshots: { key: string; value: Snapshot; indexes: { interaction: [string, number] } };
  accounts: {
    key: string;
    value: StoredAccount;
    indexes: { voice: [string, string]; handle: [string, string]; person: string };
  };
  persons: { key: string; value: StoredPerson; indexes: { rank: [string, number]; pinned: [string, number] } };
  tags: { key: [string, string, string]; value: StoredTag; indexes: { rank: [string, number]; groupRank: [string, string, number] } };
  fresh: { key: number; value: Fresh };
  segments: { key: number; value: Segment };
  blocks: { key: [segment: number, last: string]; value: Block };
  chunks: { key: [segment: number, chunk: number]; value: Chunk };
  pairs: { key: [segment: number, part: number]; value: Pairs };
  /** Places of which a segment may say what the row no longer has. */
  loose: { key: number; value: { place: number } };
  counters: { key: string; value: Counters };
  sites: { key: [string, string]; value: StoredSite };
  uncounted: { key: number; value: Uncounted };
  uncountedTags: { key: number; value: StoredTag[] };
  brands: { key: string; value: Brand };
  settings: { key: string; value: { key: string; value: unknown } };
  rules: { key: string; value: Rule; indexes: { host: string } };
}

/** What an act on interactions may touch: one transaction over all of it. */
export const actStores = [
  'interactions',
  'snapshots',
  'accounts',
  'persons',
  'tags',
  'fresh',
  'segments',
  'blocks',
  'chunks',
  'pairs',
  'loose',
  'counters',
  'sites',
  'uncounted',
  'uncountedTags',
  'brands',
] as const;
export type ActStores = typeof actStores;
export type Writing = IDBPTransaction<Schema, ActStores, 'readwrite'>;
