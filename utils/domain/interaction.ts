import * as z from 'zod';
import { metricsSchema, postSchema } from './post.ts';

/** An interaction: a kept post with what we added. Its id (UUIDv7, made where the key was pressed) never changes. */

export const INTERACTION_VERSION = 1;

export const notebooks = ['listening', 'performance'] as const;
export type Notebook = (typeof notebooks)[number];

export const sentiments = ['positive', 'neutral', 'negative', 'mixed'] as const;
export type Sentiment = (typeof sentiments)[number];

export const statuses = ['none', 'needs-reply', 'replied', 'no-reply-needed'] as const;
export type Status = (typeof statuses)[number];

export const voices = ['brand', 'team', 'neither'] as const;
/** Whose account it is: our brand speaking, one of us under their own name, or remembered as neither. */
export type Voice = (typeof voices)[number];

export const tagGroups = ['free', 'reason', 'topic', 'campaign', 'hook', 'market', 'audience'] as const;
export type TagGroup = (typeof tagGroups)[number];
export const tagSchema = z.object({ group: z.enum(tagGroups), name: z.string().trim().min(1).max(100) });
export type Tag = z.infer<typeof tagSchema>;

export const id = z.uuid();
/** Milliseconds since 1970, UTC. */
const at = z.number().int().nonnegative();

export const passedOnSchema = z.object({ to: z.string().max(200), at, told: z.boolean() });

/** What the person adds. The card sends a part of this as a patch; every field stands alone. */
export const oursSchema = z.object({
  notebook: z.enum(notebooks),
  tags: z.array(tagSchema).max(100),
  sentiment: z.enum(sentiments).nullable(),
  status: z.enum(statuses),
  due: at.nullable(),
  win: z.boolean(),
  winNote: z.string().max(2_000),
  note: z.string().max(100_000),
  passedOn: z.array(passedOnSchema).max(200),
  activity: z.string().max(200).nullable(),
  /** Fields of the post that the page lacked and the person filled in by hand. */
  filled: z.object({ author: z.string().max(300), postedAt: z.string().max(40) }).partial(),
});
export type Ours = z.infer<typeof oursSchema>;
export const patchSchema = oursSchema.partial();
export type Patch = z.infer<typeof patchSchema>;

export const interactionSchema = oursSchema.extend({
  version: z.literal(INTERACTION_VERSION),
  id,
  brandId: z.string().max(60),
  /** Why it is in its notebook: said in the card. */
  routedBy: z.enum(['thread', 'account', 'person', 'default']),
  post: postSchema,
  /** Same post, same identity: native id, else permalink, else a hash of thread, author and text. */
  identity: z.string().max(4_200),
  account: z.string().max(4_200).nullable(),
  /** In Performance: the own post that this is a reaction to. */
  reactionTo: id.nullable(),
  sentimentSuggested: z.enum(sentiments).nullable(),
  repliedAt: at.nullable(),
  keptAt: at,
  updatedAt: at,
  deletedAt: at.nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;

/** The counts of a post at one time: appended, never overwritten. */
export const snapshotSchema = z.object({ version: z.literal(1), id, interactionId: id, at, metrics: metricsSchema });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** One handle on one platform, in one brand's notebooks. */
export const accountSchema = z.object({
  version: z.literal(1),
  key: z.string().max(4_200),
  brandId: z.string().max(60),
  site: z.string().max(40),
  handle: z.string().max(2_000).nullable(),
  name: z.string().max(2_000).nullable(),
  url: z.string().max(4_000).nullable(),
  nativeId: z.string().max(2_000).nullable(),
  voice: z.enum(voices).nullable(),
  /** Where this author's posts were last moved by hand. */
  notebook: z.enum(notebooks).nullable(),
  personId: id,
  firstSeen: at,
  lastSeen: at,
});
export type Account = z.infer<typeof accountSchema>;

/** One human behind one or more accounts. */
export const personSchema = z.object({
  version: z.literal(1),
  id,
  brandId: z.string().max(60),
  name: z.string().max(2_000),
  roles: z.array(z.string().max(60)).max(20),
  note: z.string().max(100_000),
  pinned: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const brandSchema = z.object({
  version: z.literal(1),
  id: z.string().max(60),
  name: z.string().max(200),
  /** Spellings of the brand, products and hashtags looked for on pages. */
  watched: z.array(z.string().max(200)).max(500),
  createdAt: at,
});
export type Brand = z.infer<typeof brandSchema>;
