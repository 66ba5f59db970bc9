import { fold } from '@/utils/domain/fold.ts';
import { type BusinessHours, businessMinutes } from './business-hours.ts';
import { type Entry, idsOf, writtenAt } from './entry.ts';
import { type Figure, share } from './figure.ts';

/** The middle value; of an even number the mean of the two in the middle; null of none. */
export const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/**
 * Share of replies between members, in percent: of replies whose parent's author is known, those that answer neither us nor
 * the writer's own post. `ours`: our names and handles. A comment of which the page doesn't say what it answers is unknown.
 * Source: Savannah, "audience is not the same as community" (features, section 0).
 */
export const betweenMembers = (entries: readonly Entry[], ours: readonly string[]): Figure => {
  const plain = (name: string): string => fold(name.replace(/^@|^u\//, '').trim());
  const us = new Set(ours.map(plain));
  const replies = entries.filter(({ it }) => it.post.parent !== null || it.post.role === 'comment' || it.post.role === 'answer');
  const known = replies.filter(({ it }) => it.post.parent?.author);
  const between = known.filter(({ it: { post } }) => {
    const to = plain(post.parent?.author ?? '');
    return !us.has(to) && ![post.author.handle, post.author.name].some((own) => own !== null && plain(own) === to);
  });
  return share('betweenMembers', between, known, replies.length - known.length);
};

/**
 * Response rate, in percent: answered ÷ (answered + still waiting). What nobody marked as needing a reply isn't counted.
 * Source: reputation.com, "answered ÷ received" (features, section 4).
 */
export const answered = (entries: readonly Entry[]): Figure => {
  const done = entries.filter(({ it }) => it.status === 'replied');
  const asked = entries.filter(({ it }) => it.status === 'replied' || it.status === 'needs-reply');
  return share('answered', done, asked, 0);
};

/**
 * First response time: the median, in minutes of business time, from when it was written to when it was answered. The median
 * and business hours, since a mean is one night's sleep long: sproutsocial.com/insights/first-response-time (features, section 4).
 * An answer to what has no exact time on its page, or at an unknown time, is unknown.
 */
export const responseTime = (entries: readonly Entry[], hours: BusinessHours, zone: string): Figure => {
  const replied = entries.filter(({ it }) => it.status === 'replied');
  const timed = replied.flatMap((entry) => {
    const from = writtenAt(entry);
    const to = entry.it.repliedAt;
    return from === null || to === null || to < from ? [] : [{ entry, minutes: businessMinutes(hours, from, to, zone) }];
  });
  return {
    name: 'responseTime',
    unit: 'minutes',
    value: median(timed.map(({ minutes }) => minutes)),
    n: timed.length,
    unknown: replied.length - timed.length,
    ids: idsOf(timed.map(({ entry }) => entry)),
  };
};
