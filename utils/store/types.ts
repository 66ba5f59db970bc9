import type { Interaction, Notebook, Ours, Sentiment, Snapshot, Status, TagGroup } from '@/utils/domain/interaction.ts';
import type { Post } from '@/utils/domain/post.ts';

/** Which interactions a list shows. Everything given must hold; within a list of values any may. */
export interface Filter {
  brandId: string;
  /** Absent: both. */
  notebook?: Notebook;
  /** As typed in the search field: words, "phrases", tag: from: site: … (see `search-query.ts`). */
  words?: string;
  tags?: readonly { group: TagGroup; name: string }[];
  sentiments?: readonly (Sentiment | 'unset')[];
  statuses?: readonly Status[];
  sites?: readonly string[];
  personId?: string;
  /** Kept from (inclusive) and to (exclusive), ms since 1970. */
  from?: number;
  to?: number;
  win?: boolean;
  passedOn?: boolean;
  /** Trash instead of what is kept. */
  deleted?: boolean;
  /** Own posts only, each with the number of its reactions: the Performance list, where reactions fold under their post. */
  foldReactions?: boolean;
}

export interface Row extends Interaction {
  /** Kept reactions under this own post. */
  reactions: number;
  /** When the newest numbers were seen, and what they said; null where there are none. */
  latest: Snapshot | null;
}

export interface Page {
  rows: Row[];
  /** Hand it back to get the rows after these; null at the end. */
  next: string | null;
}

export interface Totals {
  listening: number;
  performance: number;
  toReply: number;
}

/** What a capture brings: the id is made where the person pressed the key, so that a repeated save is the same save. */
export interface KeepInput {
  id: string;
  brandId: string;
  post: Post;
  ours?: Partial<Ours>;
}

export interface Kept {
  /** `again`: this post was kept before; `interaction` is that one, with its numbers appended under `snapshotId`. */
  state: 'new' | 'again';
  interaction: Interaction;
  /** The snapshot this capture added; null where the page shows no numbers. */
  snapshotId: string | null;
  /** When it was kept before, ms since 1970. */
  before: number | null;
  /** When it went into the trash that it is back from, ms since 1970; null where it lay in none. */
  trashedAt: number | null;
  /** First sight of an account that is likely ours: the card asks. */
  askVoice: boolean;
}

/** Announced after commit, to our own pages and to background. */
export interface Change {
  kind: 'interactions' | 'tags' | 'brands' | 'accounts' | 'persons' | 'views' | 'rules' | 'settings';
  ids: string[];
}

/** Expected failures: each has a sentence in `_locales`. */
export type StoreCode = 'disk-full' | 'blocked' | 'not-found' | 'newer-version' | 'terminated' | 'stopped';
