import type { Post, Role } from '@/utils/domain/post.ts';

/** What a person writes down by hand: a message, an event, a call, anything no page shows. */
export interface Written {
  role: Role;
  who: string;
  where: string;
  /** Local time, "2026-11-22T14:05", or a day, or nothing. */
  when: string;
  address: string;
  text: string;
}

const line = (text: string): string | null => text.trim().slice(0, 2_000) || null;
const handle = /^(?:@|u\/)(\S+)$/;

/** An http(s) address, or null; a host without its scheme is taken as https. */
export const addressOf = (typed: string): string | null => {
  const text = typed.trim();
  if (!text) return null;
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) && /^https?:$/.test(new URL(whole).protocol) && whole.length <= 4_000 ? new URL(whole).href : null;
};

/** The post of what was written by hand; `place` names it where no place was given. */
export const handPost = (written: Written, place: string): Post => {
  const who = line(written.who);
  const called = who ? handle.exec(who) : null;
  const at = /^\d{4}-\d{2}-\d{2}T/.test(written.when) ? new Date(written.when).toISOString() : written.when;
  const address = addressOf(written.address);
  return {
    site: 'hand',
    siteName: line(written.where) ?? place,
    role: written.role,
    nativeId: null,
    pageUrl: address,
    permalink: address,
    author: { name: called ? null : who, handle: called?.[1] ?? null, url: null, nativeId: null },
    text: written.text.trim(),
    textCut: false,
    title: null,
    language: null,
    quote: null,
    quoted: null,
    parent: null,
    thread: { nativeId: null, title: null, url: null, community: null, starter: null, position: null },
    repostedBy: null,
    postedAt: at ? { at, raw: written.when, source: 'person', approximate: false } : null,
    metrics: {},
    format: null,
    promoted: false,
    state: 'live',
    missing: [],
    recipe: { name: 'hand', version: 1 },
  };
};
