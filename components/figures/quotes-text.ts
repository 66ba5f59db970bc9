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

const line = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** What was said on one line, so that no line of it begins as a formula would where a report is pasted into a sheet. */
const onOneLine = (it: Interaction): Interaction => ({
  ...it,
  post: { ...it.post, text: line(it.post.text), quote: it.post.quote === null ? null : line(it.post.quote) },
});

/** Several, one below the other. */
export const quotesText = (entries: readonly Entry[]): string => entries.map(({ it }) => quoteText(onOneLine(it))).join('\n\n');
