import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** When it was written; `–` says that the page shows no date. */
export const PostTime = ({ kept }: { kept: Interaction }) => {
  const { post, filled } = kept;
  const time =
    post.postedAt ??
    (filled.postedAt ? { at: filled.postedAt, raw: filled.postedAt, source: 'person' as const, approximate: false } : null);
  const said = time ? postTime(time, now()) : null;
  if (!time || !said) {
    return (
      <span class="post-time" title={t('noDateWhy', post.siteName)}>
        –<span class="unseen">{t('noDate')}</span>
      </span>
    );
  }
  return (
    <time class="post-time number" dateTime={time.at} title={said.full}>
      {said.short}
    </time>
  );
};
