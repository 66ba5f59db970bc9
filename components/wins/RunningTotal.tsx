import { dayMonth } from '@/components/figures/period-text.ts';
import { number, t } from '@/components/text.ts';
import type { WinWeek } from '@/utils/insight/wins.ts';

const HEIGHT = 120;
const HEAD = 18;
/** A year of weeks: what is older is in the total. */
const SHOWN = 53;

/** The total by the end of each week, as steps that only rise; a week's own wins are the filled part and lead to its list. */
export const RunningTotal = ({ weeks }: { weeks: readonly WinWeek[] }) => {
  const shown = weeks.slice(-SHOWN);
  const most = Math.max(1, shown.at(-1)?.total ?? 1);
  const each = 100 / Math.max(1, shown.length);
  const every = Math.ceil(shown.length / 8);
  const y = (total: number): number => HEAD + HEIGHT - (total / most) * HEIGHT;
  return (
    <figure class="running">
      <svg height={HEAD + HEIGHT + 1} role="group" aria-label={t('runningTotal')}>
        {shown.map(({ week, monday, wins, total }, index) => (
          <g key={week}>
            <rect
              class="running-before"
              x={`${index * each}%`}
              width={`${each}%`}
              y={y(total - wins.length)}
              height={HEAD + HEIGHT - y(total - wins.length)}
            />
            {wins.length > 0 ? (
              <a
                href={`#${week}`}
                aria-label={t('markWins', dayMonth(monday), String(wins.length), String(total))}
                onClick={(event) => {
                  // The address is the page's; the list is on it.
                  event.preventDefault();
                  const list = document.getElementById(week);
                  list?.scrollIntoView({ block: 'start' });
                  list?.focus({ preventScroll: true });
                }}
              >
                <title>{t('markWins', dayMonth(monday), String(wins.length), String(total))}</title>
                <rect
                  class="running-wins"
                  x={`${index * each}%`}
                  width={`${each}%`}
                  y={y(total)}
                  height={y(total - wins.length) - y(total)}
                />
              </a>
            ) : null}
            {wins.length > 0 && shown.length <= 26 ? (
              <text class="columns-sum" x={`${(index + 0.5) * each}%`} y={y(total) - 5} text-anchor="middle">
                {number(total)}
              </text>
            ) : null}
          </g>
        ))}
        <line class="zero" x1="0" x2="100%" y1={HEAD + HEIGHT} y2={HEAD + HEIGHT} />
      </svg>
      <div class="columns-days small hint" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}>
        {shown.map(({ week, monday }, index) => (
          <span key={week}>{index % every === 0 ? dayMonth(monday) : ''}</span>
        ))}
      </div>
    </figure>
  );
};
