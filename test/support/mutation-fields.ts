import type { Count, Post, Time } from '@/utils/domain/post.ts';

export type Value = string | Time | Count | null;

export interface Field {
  value: Value;
  /** How the page can show it: one line each. */
  shown: string[];
  isText: boolean;
  /** Said to be a beginning: as good as missing. */
  isCut?: boolean;
  isAddress: boolean;
  isCount: boolean;
}

/** The fields of a post that stand somewhere on the page, by name. */
export function fieldsOf(post: Post): Map<string, Field> {
  const { author } = post;
  const fields = new Map<string, Field>([
    ['author', wordField(author.name)],
    ['handle', wordField(author.handle, `@${author.handle}`, `u/${author.handle}`)],
    ['authorUrl', addressField(author.url)],
    ['text', { value: post.text, shown: [], isText: true, isCut: post.textCut, isAddress: false, isCount: false }],
    ['permalink', addressField(post.permalink)],
    [
      'postedAt',
      { value: post.postedAt, shown: post.postedAt ? [post.postedAt.raw] : [], isText: false, isAddress: false, isCount: false },
    ],
    ['nativeId', wordField(post.nativeId)],
    ['title', wordField(post.title)],
  ]);
  for (const [name, count] of Object.entries(post.metrics)) {
    fields.set(`metrics.${name}`, { value: count, shown: [count.raw], isText: false, isAddress: false, isCount: true });
  }
  return fields;
}

const wordField = (value: string | null, ...other: string[]): Field => ({
  value,
  shown: value === null ? [] : [value, ...other],
  isText: false,
  isAddress: false,
  isCount: false,
});
const addressField = (value: string | null): Field => ({ value, shown: [], isText: false, isAddress: true, isCount: false });

export const isMissing = (value: Value): boolean => value === null || value === '';

/**
 * Whether another layer's answer is the same thing: the same day for a moment, an overlapping interval for a count, the
 * handle in place of the name, another address that holds the post's own id. `fields` are those before the change.
 */
export function agrees(name: string, after: Value, fields: ReadonlyMap<string, Field>, now: number): boolean {
  const before = fields.get(name)?.value ?? null;
  if (typeof before === 'string' || typeof after === 'string' || before === null || after === null) {
    return before === after || (typeof after === 'string' && isOther(name, after, fields));
  }
  if ('low' in before) return 'low' in after && before.low <= after.high && after.low <= before.high;
  return 'at' in after && sameTime(before, after, now);
}

function isOther(name: string, after: string, fields: ReadonlyMap<string, Field>): boolean {
  const word = (field: string): string => String(fields.get(field)?.value ?? '').toLowerCase();
  if (name === 'author' || name === 'handle') return after.replace(/^@/, '').toLowerCase() === word('handle');
  return name === 'permalink' && word('nativeId').length > 2 && after.toLowerCase().includes(word('nativeId'));
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
