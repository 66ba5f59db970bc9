/** Times as files say them: ISO 8601 with the offset of a time zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formats.set(timeZone, made);
  return made;
};

/** "2026-11-22T13:05:00+01:00" for a time in ms since 1970, as clocks in `timeZone` (IANA) show it. */
export const withOffset = (at: number, timeZone: string): string => {
  const part = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  const offset = of('timeZoneName').replace(/^GMT/, '').replace('−', '-') || '+00:00';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}${offset}`;
};

/** Day of a time, "2026-11-22", in `timeZone`. */
export const dayIn = (at: number, timeZone: string): string => withOffset(at, timeZone).slice(0, 10);

const offset = /(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * When a post was written, as far as the page told: in the zone where it told the offset, else just as it was read ("2026-11-22",
 * "2026-11-22T13:05"), since an offset would be a guess.
 */
export const saidTime = (at: string, timeZone: string): { text: string; timeZone: string } => {
  const time = offset.test(at) && at.includes('T') ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? { text: at, timeZone: '' } : { text: withOffset(time, timeZone), timeZone };
};

/** The same in ms since 1970; null where the page told no offset or no time of day. */
export const exactTime = (at: string): number | null => {
  const time = offset.test(at) && at.includes('T') ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? null : time;
};
