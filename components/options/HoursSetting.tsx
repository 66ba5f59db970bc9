import '@/components/tags/TagsSetting.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { businessHours, saveBusinessHours } from '@/components/figures/terms.ts';
import { locale, t } from '@/components/text.ts';
import type { BusinessHours } from '@/utils/insight/business-hours.ts';

const week = [1, 2, 3, 4, 5, 6, 7];

/** 1 is Monday: 5 January 1970 was one. */
const dayName = (day: number): string =>
  new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(1970, 0, 4 + day));

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (text: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

/** When we answer: response times count only these hours. */
export const HoursSetting = () => {
  const hours = useSignal<BusinessHours | null>(null);
  useEffect(() => {
    void businessHours().then((known) => {
      hours.value = known;
    });
  }, []);
  const known = hours.value;
  if (!known) return null;
  const save = (change: Partial<BusinessHours>) => {
    const next = { ...known, ...change };
    hours.value = next;
    if (next.from < next.to) void saveBusinessHours(next);
  };
  return (
    <>
      <fieldset class="settings-days">
        <legend class="small second">{t('days')}</legend>
        {week.map((day) => (
          <label key={day} class="settings-day">
            <input
              type="checkbox"
              checked={known.days.includes(day)}
              onChange={({ currentTarget }) =>
                save({ days: currentTarget.checked ? [...known.days, day].sort((a, b) => a - b) : known.days.filter((one) => one !== day) })
              }
            />
            {dayName(day)}
          </label>
        ))}
      </fieldset>
      <div class="settings-clock">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span class="small second">{t(end === 'from' ? 'from' : 'until')}</span>
            <input
              class="field"
              type="time"
              required
              value={clock(known[end])}
              onChange={({ currentTarget }) => {
                const minutes = minutesOf(currentTarget.value);
                if (minutes !== null) save({ [end]: minutes });
              }}
            />
          </label>
        ))}
      </div>
      {known.from < known.to ? null : <p role="alert">{t('hoursWrong')}</p>}
    </>
  );
};
