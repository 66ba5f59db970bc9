import * as z from 'zod';
import { ADDRESS_LIMIT, LINE_LIMIT, TEXT_LIMIT } from './limits.ts';

/**
 * A post: anything a person wrote that can be kept, as it was read from a page or written by hand.
 * Page scripts import only the types of this file: the schemas stay in background and our own pages.
 */

const line = z.string().max(LINE_LIMIT);
const address = z.url({ protocol: /^https?$/ }).max(ADDRESS_LIMIT);

/** A number as a page shows it. `low` and `high` bound what the text can mean: "1.2K" is 1,150 to 1,299, value 1,200. */
export const countSchema = z.object({ raw: z.string().max(80), value: z.number(), low: z.number(), high: z.number() });
export type Count = z.infer<typeof countSchema>;

export const metricNames = [
  'likes',
  'reposts',
  'replies',
  'views',
  'score',
  'rating',
  'saves',
  'clicks',
  'impressions',
  'reach',
  'followers',
] as const;
export type MetricName = (typeof metricNames)[number];
/** A metric that the page doesn't show is absent; absent is unknown and never 0. */
export const metricsSchema = z.partialRecord(z.enum(metricNames), countSchema);
export type Metrics = z.infer<typeof metricsSchema>;

/**
 * When a post was written. `at` is ISO 8601, UTC where the page tells the offset, and without an offset where it doesn't.
 * A day without a time stays a day ("2026-11-22"). `approximate`: worked out from "3 h ago"; such a time is never exact.
 */
export const timeSchema = z.object({
  at: z.string().max(40),
  raw: z.string().max(200),
  source: z.enum(['attribute', 'structured', 'epoch', 'text', 'id', 'relative', 'person']),
  approximate: z.boolean(),
});
export type Time = z.infer<typeof timeSchema>;

export const roles = ['post', 'comment', 'answer', 'review', 'message', 'event', 'call'] as const;
export type Role = (typeof roles)[number];

export const formats = ['text', 'image', 'carousel', 'video', 'short', 'story', 'live', 'link', 'poll', 'article', 'audio'] as const;
export type Format = (typeof formats)[number];

const who = z.object({
  name: line.nullable(),
  /** Without the @ or u/ in front. */
  handle: line.nullable(),
  url: address.nullable(),
  /** The site's own id of the account, where the page shows one: survives a change of handle. */
  nativeId: line.nullable(),
});
export type Who = z.infer<typeof who>;

const excerpt = z.object({
  nativeId: line.nullable(),
  author: line.nullable(),
  text: z.string().max(TEXT_LIMIT).nullable(),
  permalink: address.nullable(),
});
export type Excerpt = z.infer<typeof excerpt>;

/** The fields that a recipe can name as missing. */
export const fieldNames = ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'] as const;
export type FieldName = (typeof fieldNames)[number];

export const postSchema = z.object({
  /** Platform id in lower case: "x", "reddit", "discourse"; "web" for the generic reader; "hand" for what was written by hand. */
  site: z.string().max(40),
  /** The site's name as people say it: "X", "Reddit", or the host of a blog or forum. */
  siteName: line,
  role: z.enum(roles),
  nativeId: line.nullable(),
  pageUrl: address.nullable(),
  permalink: address.nullable(),
  author: who,
  text: z.string().max(TEXT_LIMIT),
  /** The page itself shows only a part ("… more"), or the text was longer than TEXT_LIMIT. */
  textCut: z.boolean(),
  title: line.nullable(),
  language: z.string().max(35).nullable(),
  /** What the person had selected, where a selection was kept. */
  quote: z.string().max(TEXT_LIMIT).nullable(),
  quoted: excerpt.nullable(),
  parent: excerpt.nullable(),
  thread: z.object({
    nativeId: line.nullable(),
    title: line.nullable(),
    url: address.nullable(),
    community: line.nullable(),
    /** Handle (else name) of whoever started the thread: decides the notebook. */
    starter: line.nullable(),
    /** Place among the posts of the page, from 1. */
    position: z.number().int().positive().nullable(),
  }),
  repostedBy: line.nullable(),
  postedAt: timeSchema.nullable(),
  metrics: metricsSchema,
  format: z.enum(formats).nullable(),
  promoted: z.boolean(),
  state: z.enum(['live', 'deleted', 'private']),
  /** Required by the recipe and not found on the page. */
  missing: z.array(z.enum(fieldNames)),
  /** Found by a rule that the person taught, not by the recipe; absent where there is none. */
  taught: z.array(z.enum(fieldNames)).optional(),
  /** The browser showed the page in a translation of its own: the words are not those that were written. Absent where none was seen. */
  translated: z.boolean().optional(),
  recipe: z.object({ name: z.string().max(40), version: z.number().int() }),
});
export type Post = z.infer<typeof postSchema>;
