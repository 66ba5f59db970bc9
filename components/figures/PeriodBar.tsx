import './PeriodBar.css';
import { periodText, weekName } from '@/components/figures/period-text.ts';
import { localZone, zoneOf } from '@/components/figures/terms.ts';
import { type PageAddress, pageHash } from '@/components/shell/pages.ts';
import { t } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';
import { plusDays } from '@/utils/insight/calendar.ts';
import {
  daysUntil,
  monthAround,
  type Period,
  parsePeriod,
  periodAfter,
  periodBefore,
  weekAround,
  writePeriod,
  yearAround,
} from '@/utils/insight/period.ts';
import { type Day, dayAt } from '@/utils/insight/zone.ts';

export const todayIn = (zone: string): Day => dayAt(now(), zone);

/** The period of an address; where it names none, the one that `usual` says. */
export const periodOf = (query: URLSearchParams, usual: (today: Day) => Period): Period =>
  parsePeriod(query.get('period') ?? '') ?? usual(todayIn(zoneOf(query)));

const kinds: { readonly [kind: string]: (day: Day) => Period } = {
  week: weekAround,
  month: monthAround,
  year: yearAround,
  ninety: (day) => daysUntil(day, 90),
};

/** Which period is shown and by which clocks: a step back, a step on, another kind, two days of one's own. */
export const PeriodBar = ({ address, period }: { address: PageAddress; period: Period }) => {
  const zone = zoneOf(address.query);
  const today = todayIn(zone);
  const to = (other: Period): string => pageHash(address, { period: writePeriod(other), mark: null, of: null, at: null });
  const go = (other: Period) => {
    location.hash = to(other);
  };
  const after = periodAfter(period);
  const anchor = period.last < today ? period.first : today;
  const week = weekName(period);
  const ninety = period.last === today && writePeriod(period) === writePeriod(daysUntil(today, 90));
  return (
    <div class="period">
      <p class="period-name">
        <span class="name">{periodText(period)}</span>
        {week ? <span class="second">{week}</span> : null}
      </p>
      <div class="period-steps">
        <a class="button" href={to(periodBefore(period))} aria-label={t('periodBefore')}>
          <Arrow turned />
        </a>
        {after.first > today ? null : (
          <a class="button" href={to(after)} aria-label={t('periodAfter')}>
            <Arrow />
          </a>
        )}
        <label>
          <span class="unseen">{t('period')}</span>
          <select
            class="field"
            value={ninety ? 'ninety' : period.kind}
            onChange={({ currentTarget: { value } }) =>
              go(
                value === 'days'
                  ? { kind: 'days', first: plusDays(period.first, ninety ? 1 : 0), last: period.last }
                  : (kinds[value]?.(value === 'ninety' ? today : anchor) ?? period),
              )
            }
          >
            <option value="week">{t('period_week')}</option>
            <option value="month">{t('period_month')}</option>
            <option value="year">{t('period_year')}</option>
            <option value="ninety">{t('period_ninety')}</option>
            <option value="days">{t('period_days')}</option>
          </select>
        </label>
        {period.kind === 'days' && !ninety ? (
          <>
            <DayField name={t('from')} value={period.first} onPick={(first) => first <= period.last && go({ ...period, first })} />
            <DayField name={t('until')} value={period.last} onPick={(last) => last >= period.first && go({ ...period, last })} />
          </>
        ) : null}
        <label>
          <span class="unseen">{t('timeZone')}</span>
          <select
            class="field period-zone"
            value={zone}
            onChange={({ currentTarget: { value } }) => {
              location.hash = pageHash(address, { zone: value === localZone() ? null : value });
            }}
          >
            {[...new Set([zone, localZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((one) => (
              <option key={one} value={one}>
                {one.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
};

const DayField = ({ name, value, onPick }: { name: string; value: Day; onPick: (day: Day) => void }) => (
  <label>
    <span class="unseen">{name}</span>
    <input
      class="field"
      type="date"
      title={name}
      value={value}
      onChange={({ currentTarget }) => currentTarget.value && onPick(currentTarget.value)}
    />
  </label>
);

const Arrow = ({ turned = false }: { turned?: boolean }) => (
  <svg class={turned ? 'arrow arrow-back' : 'arrow'} viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6 3.5 10.5 8 6 12.5" />
  </svg>
);
