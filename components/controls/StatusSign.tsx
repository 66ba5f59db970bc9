import './StatusSign.css';
import { t } from '@/components/text.ts';
import type { Status } from '@/utils/domain/interaction.ts';

const shapes: Record<Exclude<Status, 'none'>, string> = {
  'needs-reply': 'M6.5 9 3.5 6l3-3M3.5 6H9a3.5 3.5 0 0 1 3.5 3.5',
  replied: 'M3 6.5 6.5 10 13 2.5',
  'no-reply-needed': 'M4 6h8',
};

export const statusKey = {
  none: 'status_none',
  'needs-reply': 'status_needs',
  replied: 'status_replied',
  'no-reply-needed': 'status_not_needed',
} as const;

/** Said by shape alone, 16 × 12: an arrow in an outline waits for a reply, a tick has one, a dash needs none. */
export const StatusSign = ({ status, silent = false }: { status: Status; silent?: boolean }) =>
  status === 'none' ? null : (
    <svg
      class={status === 'needs-reply' ? 'status status-waits' : 'status'}
      viewBox="0 0 16 12"
      role="img"
      aria-hidden={silent}
      aria-label={t(statusKey[status])}
    >
      <path d={shapes[status]} />
    </svg>
  );
