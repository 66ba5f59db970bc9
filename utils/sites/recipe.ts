import type { Count, Excerpt, FieldName, Format, MetricName, Role, Time } from '@/utils/domain/post.ts';

/** The page as recipes see it: `now` and `url` are handed in, so that reading is a pure function of the page. */
export interface PageView {
  readonly doc: Document;
  readonly url: URL;
  /** How counts and dates are written here: see `lang.ts`. */
  readonly lang: string;
  readonly now: Date;
}

/**
 * What a recipe found on one post. A field is left out (or null) when the page doesn't show it: never guessed.
 * Addresses may be relative and names may carry an @: `read.ts` resolves and cleans both.
 */
export interface Draft {
  role: Role;
  nativeId?: string | null;
  author?: string | null;
  handle?: string | null;
  authorUrl?: string | null;
  authorId?: string | null;
  text?: string | null;
  textCut?: boolean;
  title?: string | null;
  language?: string | null;
  permalink?: string | null;
  postedAt?: Time | null;
  metrics?: { [name in MetricName]?: Count | null };
  format?: Format | null;
  parent?: Partial<Excerpt> | null;
  quoted?: Partial<Excerpt> | null;
  repostedBy?: string | null;
  promoted?: boolean;
  state?: 'live' | 'deleted' | 'private';
  /** Fields that a rule of the person's found, not the recipe. */
  taught?: readonly FieldName[];
  thread?: { nativeId?: string | null; title?: string | null; url?: string | null; community?: string | null; starter?: string | null };
}

/** Knows one site or one engine. One file, one line in `registry.ts`, and fixtures in `test/fixtures/sites/<name>/`. */
export interface Recipe {
  /** The file's name: "x", "discourse". */
  readonly name: string;
  /** Platform id where several recipes read one site ("reddit"); else the name is the id. */
  readonly site?: string;
  /** Stored with each post; raised when what it reads changes. */
  readonly version: number;
  /** "x"; for one site that people name. Engines that run on many hosts leave it out: the host is the site's name. */
  readonly siteName?: string;
  /** Day and kind of the real pages it was checked against, or "not checked on a real page". */
  readonly checked: string;
  /** What every ordinary post here shows: what of it is absent is named as missing. */
  readonly required: readonly FieldName[];
  /** Cheap: the host, or a fingerprint of the engine. No layout reads. */
  fits(page: PageView): boolean;
  /** Every post on the page in document order, the article or main post among them. One query where possible. */
  posts(page: PageView): Element[];
  /** The post that `target` lies in, without looking at the others; null where it lies in none. */
  around(target: Element, page: PageView): Element | null;
  /** Place of a post among `posts`, from 1, where counting them would cost a look at the whole page; null: not known yet. */
  place?(post: Element, page: PageView): number | null;
  /** Reads one post. Never writes to the page, never reads layout, never throws for want of an element. */
  read(post: Element, page: PageView): Draft;
  /** What the page itself says of required fields that `read` and the person's rules found nothing of: the lists add it. */
  fill?(draft: Draft, post: Element, page: PageView): Draft;
}
