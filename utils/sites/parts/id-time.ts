import type { Time } from '@/utils/domain/post.ts';

/**
 * Ids that hold the moment they were given out, in milliseconds since 1970:
 * X's snowflakes count from 4 Nov 2010 (github.com/twitter-archive/snowflake), LinkedIn's activity ids and TikTok's video ids from 1970.
 */
const schemes = {
  x: (id: bigint) => Number(id >> 22n) + 1_288_834_974_657,
  linkedin: (id: bigint) => Number(id >> 22n),
  tiktok: (id: bigint) => Number(id >> 32n) * 1000,
};

/** The time an id holds; null for what is no such id (X's own before snowflakes were shorter). */
export function timeFromId(id: string | null | undefined, scheme: keyof typeof schemes): Time | null {
  return id && /^\d{15,20}$/.test(id) ? timeAt(schemes[scheme](BigInt(id)), id) : null;
}

const sortable = '234567abcdefghijklmnopqrstuvwxyz';

/** The time in an AT Protocol record key: 13 characters, microseconds above 10 bits of clock id (atproto.com/specs/tid). */
export function timeFromRecordKey(key: string | null | undefined): Time | null {
  if (!key || !/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  return timeAt(Number(numberIn(key, sortable) >> 10n) / 1000, key);
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The time in the name of a post on Instagram or Threads, an id of 11 characters: milliseconds from 24 Aug 2011 above 23 bits
 * (instagram-engineering.com, "Sharding & IDs at Instagram"). Approximate: a film has its id before it is uploaded.
 */
export function timeFromShortcode(code: string | null | undefined): Time | null {
  if (!code || !/^[\w-]{11}$/.test(code)) return null;
  const time = timeAt(Number(numberIn(code, base64) >> 23n) + 1_314_220_021_721, code);
  return time && { ...time, approximate: true };
}

/** A number written with the letters of an alphabet for digits; each must be one of them. */
const numberIn = (letters: string, alphabet: string): bigint =>
  [...letters].reduce((value, letter) => value * BigInt(alphabet.length) + BigInt(alphabet.indexOf(letter)), 0n);

function timeAt(ms: number, raw: string): Time | null {
  const plausible = ms > Date.UTC(2003) && ms < Date.UTC(2100);
  return plausible ? { at: new Date(ms).toISOString(), raw, source: 'id', approximate: false } : null;
}
