import type { BusinessHours } from './business-hours.ts';
import { daysBetween, mondayOf, plusDays } from './calendar.ts';
import { type Entry, isMention, isOurs, isReaction } from './entry.ts';
import { exchanges } from './exchanges.ts';
import { counted, type Figure } from './figure.ts';
import { newVoices, people } from './people.ts';
import { type Period, rangeOf } from './period.ts';
import { answered, betweenMembers, responseTime } from './replies.ts';
import { type BySentiment, bySentiment, netSentiment } from './sentiment.ts';
import { platformOf, type Tally, tagsOf, tallyBy } from './tally.ts';
import { type Day, dayAt } from './zone.ts';

/** What the report needs to know besides the entries. */
export interface Terms {
  zone: string;
  hours: BusinessHours;
  /** Our names and handles, as pages show them. */
  ours: readonly string[];
}

/** One column of the chart: a day, or the week that begins on it. */
export interface Column {
  first: Day;
  sentiments: BySentiment;
}

export interface Week {
  /** Everything in it was kept in the period; figures of mentions count Listening, people, wins and replies both notebooks once. */
  figures: readonly Figure[];
  sentiments: BySentiment;
  columns: readonly Column[];
  /** How many days a column stands for. */
  step: 1 | 7;
  platforms: readonly Tally[];
  reasons: readonly Tally[];
  noReason: readonly Entry[];
  wins: readonly Entry[];
  passedOn: readonly Entry[];
}

/** A chart of more days than these goes by weeks. */
const DAYS = 31;

const columnsOf = (mentions: readonly Entry[], { first, last }: Period, zone: string, step: 1 | 7): Column[] => {
  const startOf = (day: Day): Day => (step === 1 ? day : mondayOf(day));
  const filed = Map.groupBy(mentions, ({ it }) => startOf(dayAt(it.keptAt, zone)));
  const columns: Column[] = [];
  for (let day = startOf(first); day <= last; day = plusDays(day, step)) {
    columns.push({ first: day, sentiments: bySentiment(filed.get(day) ?? []) });
  }
  return columns;
};

/** The report of a period, from what was kept in it. */
export const week = (entries: readonly Entry[], period: Period, { zone, hours, ours }: Terms): Week => {
  const { from, to } = rangeOf(period, zone);
  const mentions = entries.filter(isMention);
  const others = entries.filter((entry) => !isOurs(entry));
  const wins = entries.filter(({ it }) => it.win);
  const passedOn = others.filter(({ it }) => it.passedOn.length > 0);
  const step = daysBetween(period.first, period.last) > DAYS ? 7 : 1;
  return {
    figures: [
      counted('mentions', mentions, mentions.length),
      netSentiment(mentions),
      people(others),
      newVoices(others, from, to),
      betweenMembers(others, ours),
      counted('wins', wins, entries.length),
      answered(others),
      responseTime(others, hours, zone),
      exchanges(entries),
      counted('passedOn', passedOn, others.length),
      counted('reactions', entries.filter(isReaction), entries.length),
    ],
    sentiments: bySentiment(mentions),
    columns: columnsOf(mentions, period, zone, step),
    step,
    platforms: tallyBy(mentions, platformOf),
    reasons: tallyBy(mentions, tagsOf('reason')),
    noReason: mentions.filter((entry) => tagsOf('reason')(entry).length === 0),
    wins,
    passedOn,
  };
};
