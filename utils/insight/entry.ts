import type { Interaction, Voice } from '@/utils/domain/interaction.ts';

/** A kept post with what is known of its writer: what every figure is counted from. */
export interface Entry {
  it: Interaction;
  /** Null where the page showed no account. */
  person: string | null;
  /** The person's: customer, advocate … */
  roles: readonly string[];
  voice: Voice | null;
  /** When anything of this person was first kept, ms since 1970. */
  firstSeen: number | null;
}

/** Our brand, or one of us under their own name. */
export const isOurs = ({ voice }: Entry): boolean => voice === 'brand' || voice === 'team';

/** What others said, in the Listening notebook: a colleague's word counts as our reply, never as a mention. */
export const isMention = (entry: Entry): boolean => entry.it.notebook === 'listening' && !isOurs(entry);

/** What others wrote under our own posts, in the Performance notebook. */
export const isReaction = (entry: Entry): boolean => entry.it.notebook === 'performance' && !isOurs(entry);

export const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ it }) => it.id);

const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * When it was written, ms since 1970; null where the page tells no exact moment: a day alone, a clock of an unknown zone,
 * or a time worked out from "3 h ago".
 */
export const writtenAt = ({ it: { post } }: Entry): number | null => {
  const { postedAt } = post;
  if (!postedAt || postedAt.approximate || !zoned.test(postedAt.at)) return null;
  const at = Date.parse(postedAt.at);
  return Number.isNaN(at) ? null : at;
};
