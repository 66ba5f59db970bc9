import { attr, folded } from '../dom.ts';
import { cleanText } from '../text.ts';
import type { Block } from './block.ts';
import { hasKey } from './keys.ts';
import { authorIn, propsOf } from './microdata.ts';
import type { Parts } from './parts.ts';
import { ownPath } from './permalink.ts';
import { saidIn } from './said.ts';
import { fewAround, inProse, isCited, noteOn, saysPerson, saysTime } from './signs.ts';
import { actWords, leadsToPerson, looksLikeTime, noName, toldName } from './words.ts';

/** Who wrote a block, by the strongest sign in it that isn't part of what was written. */

export interface Person {
  el: Element;
  name: string;
  url: string | null;
}

export function personOf(block: Block, { own, props, inContent, inQuoted, content }: Parts): Person | null {
  const declared = authorIn(props, block.el);
  if (declared) {
    const { el, outer, name, url } = declared;
    return name === null ? null : { el, name, url: url ?? linkOf(el, outer, own) };
  }
  const titles = [...propsOf(props, block.el, /^name$/)];
  const found = own
    .map((el) => ({ el, strength: el === block.el && block.nodes.length === 1 ? 0 : saysPerson(el) }))
    .filter(
      ({ el, strength }) =>
        strength > 0 &&
        !inContent(el) &&
        !titles.includes(el) &&
        !(content !== null && el.contains(content)) &&
        !inProse(el, block.el) &&
        noteOn(el) === null &&
        !isCited(el, block.el) &&
        el.closest('h1') === null &&
        (nameOf(el) !== null || opensWithName(el)) &&
        !passesOn(el, block.el) &&
        !inQuoted(el),
    );
  const full = found.filter(
    ({ el }) =>
      /\p{L}.|.\p{L}/u.test(nameOf(innerName(el)) ?? '') &&
      !/reputation|karma|points/.test(`${attr(el, 'href') ?? ''} ${attr(el, 'class') ?? ''}`),
  );
  const closest = (full.length > 0 ? full : found).filter(
    ({ el, strength }) => !full.some((one) => one.el !== el && one.strength >= Math.min(2, strength) && el.contains(one.el)),
  );
  const top = Math.max(0, ...closest.map(({ strength }) => Math.min(2, strength)));
  const best = closest.find(({ strength }) => strength === 3) ?? closest.find(({ strength }) => strength >= top);
  if (!best || top < 2) {
    const told = toldIn(own, inContent);
    if (told) return told;
  }
  const unmarked =
    block.facts.person === null || (best && top >= 2) ? null : own.find((el) => hasKey(el, block.facts.person ?? '') && !inContent(el));
  const el = unmarked && (nameOf(unmarked) ?? untimed(unmarked)) !== null ? unmarked : best?.el;
  if (!el) return null;
  const inner = nameBeside(innerName(el), own);
  const name = nameOf(inner) ?? untimed(inner);
  if (name === null) return null;
  const url = linkOf(inner, nameOf(el) === null ? inner : el, own);
  // On a server of many, a person of another has that one's name after theirs; what has no space in it may be an address.
  const server = /.(@[\w-]+\.[\w.-]+)$/.exec(name)?.[1];
  return { el: inner, name: server && (url?.endsWith(server) ?? /\s/.test(name)) ? name.slice(0, -server.length) : name, url };
}

const passed =
  /^(?:reposted|retweeted|boosted|reblogged|shared|reshared|geteilt|rebloggt|partagé|compartido|compartilhado|condiviso|gedeeld|udostępnione?|поделил[а-я]*)(?: (?:by|von|par|por|da|door|przez))? \S|\S (?:reposted|retweeted|boosted|reblogged|shared (?:this|a post)|hat geteilt|a republié|ha compartido|compartió|republicou|ha condiviso|поделил[а-я]*)(?: this)?$/;

/** Says who passed on what another wrote: "Reposted by Ann". */
function passesOn(el: Element, post: Element): boolean {
  for (const words of fewAround(el, 80, post)) if (passed.test(words.toLowerCase())) return true;
  return false;
}

/** "written by Ann on 3 May 2019" in the words of one element. */
function toldIn(own: readonly Element[], inContent: Parts['inContent']): Person | null {
  for (const el of own) {
    const words = inContent(el) || el.childElementCount > 1 ? null : folded(saidIn(el));
    const name = words === null || words.length > 140 ? null : toldName(words);
    if (name !== null) return { el, name, url: null };
  }
  return null;
}

/** Only what is written as a handle: "@ann" beside the name, or in the address of the person. */
export function handleOf({ own, inContent }: Parts, person: Person | null): string | null {
  const url = person?.url ?? '';
  const addressed = /\/@([\w.-]+(?:@[\w.-]+)?)\/?$/.exec(url)?.[1] ?? /\/u\/([\w.-]+@[\w-]+\.[\w.-]+)\/?$/.exec(url)?.[1];
  if (addressed) return addressed;
  for (const el of own) {
    if (el.childElementCount > 1 || !saidIn(el).includes('@') || inContent(el) || (el !== person?.el && person?.el.contains(el))) continue;
    if (inProse(el, own[0] ?? el) || isCited(el, own[0] ?? el)) continue;
    const words = saidIn(el)
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim();
    if (/^@[\p{L}\p{N}_.-]{2,}(?:@[\w.-]+)?$/u.test(words)) return words;
  }
  const host = person?.el.baseURI.split('/')[2] ?? '';
  const alone = /^\/(?:u\/)?(?=[^/]*[a-z])([\w-]{2,40})\/?$/i.exec(url.replace(/^https?:\/\//, '').replace(host, ''))?.[1];
  if (alone && bare(person?.name ?? '').includes(bare(alone).slice(0, 3))) return alone;
  const last = /\/user\/([^/?#]+)\/?$/.exec(url)?.[1];
  return last !== undefined && person?.name.replace(/^\/?u\//, '').toLowerCase() === last.toLowerCase() ? last : null;
}

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of a handle, "@ann", the name that links to the same place. */
function nameBeside(el: Element, own: readonly Element[]): Element {
  const href = attr(el.closest('a[href]'), 'href');
  if (href === null || !/^@/.test(nameOf(el) ?? '')) return el;
  return own.find((one) => one.localName === 'a' && attr(one, 'href') === href && /^[^@]./.test(nameOf(one) ?? '')) ?? el;
}

/** Of "by Ann, 3 posts" the part that is the name: the link or the marked name inside. */
export function innerName(el: Element): Element {
  const inner =
    el.querySelector('[itemprop~="name"], .fn, .p-name, .username, .author-name, [rel~="author"], [class$="name"]') ??
    [...el.querySelectorAll('a, b, strong, cite')].find((one) => nameOf(one) !== null);
  return inner && nameOf(inner) !== null ? inner : el;
}

/** Its first words are the name, in an element of their own; the time and more stand behind. */
function opensWithName(el: Element): boolean {
  const inner = innerName(el);
  return inner !== el && inner.parentElement === el && saidIn(el).trim().startsWith(saidIn(inner).trim());
}

const before =
  /^(?:(?:posted|written|submitted|published|geschrieben|publié|escrito|rédigé|scritto|verfasst|gepostet|comment|review)?\s*(?:by|von|por|par|di|door|av|от|przez)\b:?|(?:aut[ho]+r|автор|نویسنده|yazar|작성자|re|投稿者|作者)\s?[:：])\s*/iu;
const after =
  /(?:(?:^|\s*,\s*|\s+)(?:says?|said|wrote|writes|sagte?|schreibt|schrieb|meint|dice|dijo|(?:a )?dit|a écrit|escribió|escribe|scrive|schreef|zegt|disse|diz|пишет)\s*[:.…]*|\s*[:,·•|»]+|\s[:@][a-z]\S*)$/i;

/** What stands before a name or a date, or says what its writer is here: a place in the thread, a part in it. */
const label =
  /^(?:[#\d.,\s]+|(?:comment|post|reply|answer) \d+|[|:•·].*|from|date|author|autor|auteur|posted|name|user|to|von|de|subject|re|作者|名前|投稿者|投稿日|发表于|時間|op|topicstarter|topic (?:author|starter)|original poster|description|reporter|assignee|moderator|автор|작성자|楼主)[:：]?$/i;

/** What is done with a post, or said of who wrote it, alone. */
const act = new RegExp(
  `^(?:${actWords}|(?:un)?follow|message|contact|comments?|print|e-?mail|archive|(?:more|mehr|weitere?)(?: .*)?|log ?in|register|sign in|find|logged|online|offline|(?:(?:view|members?|user) )?profile|talk|(?:post|comment) ?#\\d+|registrieren|anmelden)$`,
  'i',
);

/** "By Ann Miller", alone in an element. */
const byline =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+\p{Lu}[\p{L}.'’-]+(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*|v[ao]n|de[rl]?|la|da|di|und|and|et|[ye&])){1,6}$/u;
export const bylineIn = (own: readonly Element[]): string | null =>
  nameOf(own.slice(0, 80).find((el) => !el.firstElementChild && byline.test(saidIn(el).trim())) ?? null);

/** What joins the name to a time, which may have gone. */
const connective = /\s(?:am|on|at|op|den|dne|à|alle|um|в)$/u;

/** How much they wrote, beside the name. */
const counted = /(?:^|\s)\d[\d.,]*[km]? (?:reviews?|posts?|fans?|followers?|comments?|points?|beiträge|bewertungen|avis)$/i;

/** The name before the time that stands in an element: of "Ann on 3 May" the first. */
export function untimed(el: Element): string | null {
  const nodes = [...el.childNodes];
  const at = nodes.findIndex((one) => one instanceof Element && (saysTime(one) || looksLikeTime(saidIn(one).trim())));
  const words = nodes.slice(0, Math.max(0, at)).map(saidIn).join('').trim();
  return /^\P{L}|^$/u.test(words) || noName.test(words) ? null : named(folded(words));
}

export const nameOf = (el: Element | null): string | null =>
  named(folded(el && saidIn(el) !== '' ? cleanText(el, { most: 1_000 }) : attr(el, 'content')));

/** The name in what stands where one is looked for; null where that is none. */
export function named(raw: string | null): string | null {
  if (raw === null || raw.length > 90) return null;
  const name = raw.replace(before, '').replace(after, '').replace(counted, '').replace(connective, '').trim();
  return name === '' ||
    label.test(name) ||
    act.test(name) ||
    looksLikeTime(name) ||
    !/[\p{L}\p{N}]/u.test(name) ||
    /^(?:[\d\s/.:#-]+[/.:#-]|@\S+ |https?:|www\.|\()|: /.test(name)
    ? null
    : name;
}

/** A portrait or a button that leads to a profile by its number. */
const isProfile = (el: Element): boolean => saidIn(el).trim() === '' && /(?:profil|member|user).*\d/i.test(attr(el, 'href') ?? '');
function linkOf(inner: Element, outer: Element, own: readonly Element[]): string | null {
  const link =
    inner.closest('a[href]') ??
    inner.querySelector('a[href]') ??
    outer.querySelector('a[href]') ??
    own.find((el) => leadsToPerson(el.getAttribute('href') ?? '') && (nameOf(el) === nameOf(inner) || isProfile(el))) ??
    null;
  const href = attr(link, 'href');
  return href === null || /^(?:#|javascript:|mailto:)/i.test(href) || ownPath.test(href) ? null : href;
}
