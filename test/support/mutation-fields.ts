import type { Count, Post, Time } from '@/utils/domain/post.ts';

export type Value = string | Time | Count | null;

export interface Field {
  value: Value;
  /** How the page can show it: one line each. */
  shown: string[];
  isText: boolean;
  isAddress: boolean;
}

/** The fields of a post that stand somewhere on the page, by name. */
export function fieldsOf(post: Post): Map<string, Field> {
  const { author } = post;
  const fields = new Map<string, Field>([
    ['author', wordField(author.name)],
    ['handle', wordField(author.handle, `@${author.handle}`, `u/${author.handle}`)],
    ['authorUrl', addressField(author.url)],
    ['text', { value: post.text, shown: [], isText: true, isAddress: false }],
    ['permalink', addressField(post.permalink)],
    ['postedAt', { value: post.postedAt, shown: post.postedAt ? [post.postedAt.raw] : [], isText: false, isAddress: false }],
    ['nativeId', wordField(post.nativeId)],
    ['title', wordField(post.title)],
  ]);
  for (const [name, count] of Object.entries(post.metrics)) {
    fields.set(`metrics.${name}`, { value: count, shown: [count.raw], isText: false, isAddress: false });
  }
  return fields;
}

const wordField = (value: string | null, ...other: string[]): Field => ({
  value,
  shown: value === null ? [] : [value, ...other],
  isText: false,
  isAddress: false,
});
const addressField = (value: string | null): Field => ({ value, shown: [], isText: false, isAddress: true });

export const isMissing = (value: Value): boolean => value === null || value === '';

/** Whether another layer's answer can be the same thing: the same day for a moment, an overlapping interval for a count. */
export function agrees(name: string, before: Value, after: Value, now: number): boolean {
  if (typeof before === 'string' || typeof after === 'string' || before === null || after === null) {
    return before === after || (name === 'handle' && String(before).toLowerCase() === String(after).toLowerCase());
  }
  if ('low' in before) return 'low' in after && before.low <= after.high && after.low <= before.high;
  return 'at' in after && sameTime(before, after, now);
}

const day = 86_400_000;

function sameTime(before: Time, after: Time, now: number): boolean {
  const [was, is] = [Date.parse(before.at), Date.parse(after.at)];
  const blur =
    after.approximate || before.approximate
      ? Math.max(2 * day, (now - was) * 0.2)
      : /Z$/.test(after.at) && /Z$/.test(before.at)
        ? 60_000
        : day;
  return Math.abs(was - is) <= blur;
}
