import * as z from 'zod';
import { id } from './interaction.ts';
import { fieldNames } from './post.ts';

/**
 * A reading rule: where on one host a field stands that the page's reader doesn't find, as the person showed it once. Only
 * names of tags and attributes, nothing that runs. Page scripts import only the types of this file.
 */
export const RULE_VERSION = 1;
/** More than anyone teaches: what a file or a page may bring of them. */
export const RULES_PER_HOST = 50;
export const RULES_IN_FILE = 2_000;

/** One step down: right below what was found so far, or (`deep`) anywhere in it. */
export const stepSchema = z.strictObject({
  tag: z.string().regex(/^(?:\*|[a-z][a-z0-9-]{0,39})$/),
  /** It must be there; with a value, as one of its words. */
  attribute: z
    .strictObject({ name: z.string().regex(/^[a-z][a-z0-9:_-]{0,59}$/), value: z.string().min(1).max(100).nullable() })
    .nullable(),
  /** Its place among the siblings of its tag, from 1. */
  nth: z.number().int().min(1).max(50).nullable(),
  deep: z.boolean(),
});
export type Step = z.infer<typeof stepSchema>;

export const lessonSchema = z.strictObject({
  field: z.enum(fieldNames),
  /** Where the path begins: the post's own element, the one around it, or its neighbour. */
  from: z.enum(['post', 'parent', 'before', 'after']),
  path: z.array(stepSchema).min(1).max(8),
  /** The attribute that holds it; null: its words. */
  take: z
    .string()
    .regex(/^(?:datetime|title|content|href|alt|aria-label|data-[a-z0-9-]{1,50})$/)
    .nullable(),
});
/** What was learned, without whose and when. */
export type Lesson = z.infer<typeof lessonSchema>;

export const ruleSchema = lessonSchema.extend({
  version: z.literal(RULE_VERSION),
  id,
  /** Without www: "forum.example". */
  host: z.string().regex(/^[a-z0-9:[\]_-][a-z0-9.:[\]_-]{0,252}$/),
  /** Milliseconds since 1970, UTC; no later than a date can be. */
  learnedAt: z.number().int().nonnegative().max(8_640_000_000_000_000),
});
export type Rule = z.infer<typeof ruleSchema>;
