import type { Time } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr, folded } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import type { Block } from './block.ts';
import { propsOf } from './microdata.ts';
import { noteOn, passesOn } from './notes.ts';
import type { Parts } from './parts.ts';
import { fewWords, saidIn } from './said.ts';
import { clocksOf, HIDDEN, inProse, isStamp, ownWordsAreTime, saysTime, stamp } from './signs.ts';
import { looksLikeTime } from './words.ts';

/** When a block was written: attributes before words, when it was written before when it was changed. */

export interface When {
  el: Element;
  time: Time | null;
}

export function timeOf(block: Block, parts: Parts, page: PageView): When | null {
  const shown = shownTime(block, parts, page);
  for (const el of propsOf(parts.props, block.el, /^(?:datePublished|dateCreated|commentTime|uploadDate)$/)) {
    const time = machineTime(el);
    if (time) return shown?.time && (shown.time.at === time.at || isSame(time.at, shown.time.at)) ? shown : zoned({ el, time }, block.el);
  }
  return shown && zoned(shown, block.el);
}

/** With the zone, where the post itself bears the same moment in seconds since 1970. */
function zoned(when: When, post: Element): When {
  const at = when.time?.at ?? '';
  if (at.length !== 19) return when;
  const stamps = post.getAttributeNames().filter((name) => isStamp(name) && stamp.test(post.getAttribute(name) ?? ''));
  const times = stamps.map((name) => timeFromEpoch(post.getAttribute(name)));
  const time = times.find((one) => one && isSame(at, one.at));
  return time ? { ...when, time } : when;
}

function shownTime(block: Block, { own, inContent, inQuoted, content }: Parts, page: PageView): When | null {
  const isFree = (el: Element): boolean => !inContent(el) && !inProse(el, block.el) && !isJoined(el) && !inQuoted(el);
  let some: When | null = null;
  const noted = own.filter((el) => saysTime(el) && isFree(el)).map((el) => ({ el, note: noteOn(el) }));
  for (const { el, note } of noted.toSorted((a, b) => Number(a.note !== null) - Number(b.note !== null))) {
    if (note === 'latest' || passesOn(el, block.el)) continue;
    const dated = looksLikeTime(saidIn(el).trim().slice(0, 90)) || opensWithDate.test(el.getAttribute('title') ?? '');
    const exact = machineTime(el) ?? (dated ? exactTime(el, page) : null);
    const time = exact ?? (content !== null && el.contains(content) ? null : told(folded(saidIn(el)), page));
    if (time) return { el, time };
    some ??= el === block.el ? null : { el, time };
  }
  for (const el of own) {
    if (content !== null && el.contains(content) && el.childElementCount > 0 && !ownWordsAreTime(el)) continue;
    const shown = timeWords(el);
    const time = told(shown, page);
    if (time && isFree(el) && noteOn(el) !== 'latest' && !passesOn(el, block.el) && el.closest(HIDDEN) === null)
      return { el, time: (time.approximate ? exactTime(el, page) : withClock(el, `${shown}`, time, page)) ?? time };
  }
  return some;
}

/** "2026-03-07 8:00 PM", "March 7, 2026", "Saturday, 7 March 2026": more than a name with a number in it. */
const opensWithDate =
  /^[\u200e\u200f]?(?:\p{L}{3,12}, )?(?:\d{1,4}(?:[-./:]\d|\.? \p{L}{3})|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/u;

/** The same moment, whose zone only the second tells: a clock elsewhere shows another quarter of an hour. */
function isSame(local: string, exact: string): boolean {
  const apart = Math.abs(Date.parse(`${local}Z`) - Date.parse(exact)) / 900_000;
  return local.length === 19 && exact.endsWith('Z') && Number.isInteger(apart) && apart <= 56;
}

/** A day with the clock that stands behind it: "03/11/24", "09:24 AM". */
function withClock({ nextElementSibling: next, nextSibling: text }: Element, day: string, { at }: Time, page: PageView): Time | null {
  const bare = text?.nodeType === 3 ? (/^\s*,\s*(\d\d?:\d\d(?: ?[ap]m)?)/i.exec(text.nodeValue ?? '')?.[1] ?? null) : null;
  const clock = at.length === 10 ? (bare ?? (next && fewWords(next, 12))) : null;
  const time = clock && /\d:\d\d/.test(clock) ? told(`${day} ${clock}`, page) : null;
  return time?.at.startsWith(`${at}T`) ? time : null;
}

/** What a tooltip's library keeps beside "a year ago": the whole date, in an attribute of its own, or in a link before it. */
function exactTime(el: Element, page: PageView): Time | null {
  const { previousElementSibling: before } = el;
  const names = el.getAttributeNames().filter((name) => /^data-|^(?:title|aria-label)$/.test(name));
  for (const value of [...names.map((name) => attr(el, name)), before?.localName === 'a' ? fewWords(before, 40) : null]) {
    if (!value || value.length > 90 || !/\d{4}|\d\d?([-./])\d\d?\1\d\d/.test(value)) continue;
    const time = timeFromText(dateIn(value.replace(/[\u200e\u200f]/g, '')), page.lang, page.now, page.url);
    if (time?.approximate === false) return withClock(el, time.at, time, page) ?? time;
  }
  return null;
}

const joined =
  /joined|registered|member since|founded|registriert|mitglied seit|dabei seit|beigetreten|inscri|iscritto|registrado|регистрац|rejestracja|注册|登録/i;

/** Says since when the writer is a member, in its own words or those before it. */
export function isJoined(el: Element): boolean {
  const { previousElementSibling: before, previousSibling: text } = el;
  return joined.test(
    `${el.getAttribute('class')} ${fewWords(el, 60)} ${before ? fewWords(before, 40) : (text?.nodeValue ?? '').slice(-40)}`,
  );
}

/** A day without a year may be of any: what stays the same when the clock goes on, and still isn't sure, is left out, but where it is the day of the page's address. */
function told(words: string | null, { lang, now, url }: PageView): Time | null {
  const time = timeFromText(words, lang, now, url);
  const later = new Date(now.getTime() + 86_400_000);
  if (!time?.approximate || timeFromText(words, lang, later, url)?.at !== time.at) return time;
  const [, year, month, day] = /\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(url.pathname) ?? [];
  return time.at.startsWith(`-${month}-${day}`, 4) ? { ...time, at: `${year}${time.at.slice(4)}`, approximate: false } : null;
}

function machineTime(el: Element): Time | null {
  for (const one of new Set([el, el.querySelector('[datetime]') ?? el])) {
    const times = [...clocksOf(one), 'content', 'title'].flatMap((name) => {
      const value = attr(one, name);
      return timeFromAttribute(value) ?? (/^data-|time/.test(name) ? timeFromEpoch(value) : null) ?? [];
    });
    const [first] = times;
    if (first) return times.find(({ at }) => isSame(first.at, at)) ?? first;
  }
  return null;
}

/** From the date on, where a year is told. */
function dateIn(text: string): string {
  const from =
    /(?<![A-Za-z\d])(?:\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?|[AP]M)?(?: [A-Z]{3,4})?(?:,|\son|\s[-–·•])?\s+)?(?:\d{1,2}\.?\s+\p{L}{3,}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/u.exec(
      text,
    );
  return from && from.index > 0 && /\d{4}/.test(text) ? text.slice(from.index) : text;
}

/** The part of an element's own words that is a time: of "on 3 May 2019 at 13:29, Ann wrote:" the date and the clock. */
function timeWords(el: Element): string | null {
  for (const node of el.childNodes) {
    if (node.nodeType !== 3) continue;
    const words = folded(node.nodeValue);
    if (words === null || words.length > 120 || joined.test(words) || !looksLikeTime(words.slice(0, 90))) continue;
    return dateIn(wholeOf(el) ?? words);
  }
  const whole = /date|time|posted/i.test(el.className) ? wholeOf(el) : null;
  return whole !== null && looksLikeTime(whole) ? dateIn(whole) : null;
}

/** All its words, where they are few: "March", "2024" and "13:29" may each have an element. */
function wholeOf(el: Element): string | null {
  const whole = folded([...el.childNodes].map((node) => (node.nodeName === 'BR' ? ' ' : saidIn(node))).join(''));
  return whole !== null && whole.length <= 80 ? whole : null;
}
