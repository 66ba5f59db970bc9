import './DueChip.css';
import { t } from '@/components/text.ts';
import { dayText, fullTime } from '@/components/time-text.ts';

const DAY = 86_400_000;

const Clock = () => (
  <svg class="icon due-clock" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5l3 2" />
  </svg>
);

/** By when an answer is due, both in ms since 1970. Overdue: inverted; later: outlined. No colour says it. */
export const DueChip = ({ due, now }: { due: number; now: number }) => {
  const late = due < now;
  const days = Math.floor((now - due) / DAY);
  const text = late ? (days > 0 ? t('overdueDays', days) : t('overdue')) : t('dueOn', dayText(due, now));
  return (
    <span class={late ? 'due due-late' : 'due'} title={fullTime(due)}>
      <Clock />
      {text}
    </span>
  );
};
