import { passOnText } from '@/components/composer/pass-on-text.ts';
import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';

/** A quote for a colleague: words, who, where, when, link, our note. */
export const quoteText = ({ post, note }: Interaction): string => {
  const date = post.postedAt ? (postTime(post.postedAt, now())?.full ?? null) : null;
  return passOnText(post, { date, note, noteLabel: t('note') });
};

/** Several, one below the other. */
export const quotesText = (entries: readonly Entry[]): string => entries.map(({ it }) => quoteText(it)).join('\n\n');
