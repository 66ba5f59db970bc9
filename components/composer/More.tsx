import { useSignal } from '@preact/signals';
import type { Card } from '@/components/composer/card.ts';
import { PersonField } from '@/components/composer/PersonField.tsx';
import { Report } from '@/components/composer/Report.tsx';
import { TagField } from '@/components/composer/TagField.tsx';
import { t } from '@/components/text.ts';

/** Milliseconds since 1970 of the end of a day in the person's zone, and back. */
const endOfDay = (day: string): number | null => {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date, 23, 59).getTime() : null;
};
const dayOf = (at: number | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** What is seldom needed: reason, due, activity, person. */
export const More = ({ card }: { card: Card }) => {
  const open = useSignal(false);
  return (
    <div class="more">
      <div class="more-foot">
        <button
          type="button"
          class="word"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {t(open.value ? 'less' : 'more')}
        </button>
        <span class="small hint">{t('cardKeys')}</span>
      </div>
      {open.value ? <MoreRows card={card} focused /> : null}
      {open.value && card.inPage ? <Report card={card} /> : null}
    </div>
  );
};

export const MoreRows = ({ card, focused = false }: { card: Card; focused?: boolean }) => {
  const { due, activity, status, post, account } = card.kept.value;
  return (
    <div class="more-rows">
      <span class="small second">{t('group_reason')}</span>
      <TagField card={card} group="reason" label={t('group_reason')} focused={focused} />
      <label class="small second" for="due">
        {t('due')}
      </label>
      <input
        id="due"
        class="field"
        type="date"
        defaultValue={dayOf(due)}
        onInput={({ currentTarget }) => {
          const at = endOfDay(currentTarget.value);
          card.edit(at !== null && status === 'none' ? { due: at, status: 'needs-reply' } : { due: at });
        }}
      />
      <label class="small second" for="activity">
        {t('activity')}
      </label>
      <input
        id="activity"
        class="field"
        type="text"
        dir="auto"
        maxLength={200}
        autocomplete="off"
        defaultValue={activity ?? ''}
        onInput={({ currentTarget }) => card.edit({ activity: currentTarget.value.trim() || null })}
      />
      <label class="small second" for="person">
        {t('person')}
      </label>
      {account === null ? (
        <bdi class="name">{post.author.name ?? card.kept.value.filled.author ?? t('missing_author')}</bdi>
      ) : (
        <PersonField card={card} id="person" />
      )}
      <p class="more-person small">
        {post.author.handle ? <bdi class="hint">@{post.author.handle}</bdi> : null}
        {post.author.url ? (
          <a href={post.author.url} target="_blank" rel="noreferrer noopener">
            {t('openProfile')}
          </a>
        ) : null}
      </p>
    </div>
  );
};
