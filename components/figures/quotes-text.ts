import { passOnText } from '@/components/composer/pass-on-text.ts';
import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Entry } from '@/utils/insight/entry.ts';

/** Quotes for a colleague, one below the other: words, who, where, when, link, our note. */
export const quotesText = (entries: readonly Entry[]): string =>
  entries
    .map(({ it }) => {
      const date = it.post.postedAt ? (postTime(it.post.postedAt, now())?.full ?? null) : null;
      return passOnText(it.post, { date, note: it.note, noteLabel: t('note') });
    })
    .join('\n\n');
