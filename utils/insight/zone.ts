/** A day of the calendar, "2026-11-22". */
export type Day = string;

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
};

/** What the clocks of a zone show at a moment, as if they showed UTC. All in ms since 1970. */
const shownAt = (at: number, zone: string): number => {
  const part: { [type: string]: number } = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1_000) + 1_000) % 1_000);
};

/** The day that a moment (ms since 1970) falls on in a zone. */
export const dayAt = (at: number, zone: string): Day => new Date(shownAt(at, zone)).toISOString().slice(0, 10);

/**
 * The first moment, in ms since 1970, at which a zone's clocks show this minute of the day or have gone past it: where they
 * are put forward over it, that is the moment they are; where they show it twice, the first time.
 */
export const momentOf = (day: Day, minute: number, zone: string): number => {
  const wanted = Date.parse(`${day}T00:00Z`) + minute * MINUTE;
  const offsets = [wanted - DAY, wanted + DAY].map((near) => shownAt(near, zone) - near);
  const found = offsets
    .map((offset) => wanted - offset)
    .sort((a, b) => a - b)
    .find((at) => shownAt(at, zone) >= wanted);
  return found ?? wanted;
};
