import * as z from 'zod';
import { id, notebooks } from './interaction.ts';

/** A filter with a name. `address` is the view's own address ("#/listening?words=lid"), read as leniently as any other. */
export const savedViewSchema = z.object({
  version: z.literal(1),
  id,
  brandId: z.string().max(60),
  /** Null: a view over both. */
  notebook: z.enum(notebooks).nullable(),
  name: z.string().trim().min(1).max(80),
  address: z.string().startsWith('#/').max(8_000),
});
export type SavedView = z.infer<typeof savedViewSchema>;
