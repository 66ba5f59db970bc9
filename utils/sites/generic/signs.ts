import { upFrom } from '../dom.ts';
import { byName } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import { fewWords, saidIn } from './said.ts';
import { leadsToPerson, looksLikeTime, personWords, quoteWords, spread } from './words.ts';
import type { Work } from './work.ts';

/** Signs that an element shows a time or names a person. Hints from names and attributes: cheap, no layout. */

const timed =
  /^(?:date|datetime|(?:unix)?time|[a-z-]*date-timestamp|data-(?:(?:x?u|date|(?:creat|publish|post)\w*-?)?(?:time(?:stamp)?|date|at)|epoch|created|utc|ts|published|livestamp))$/;
/** An attribute that says a time: it is called so, or it is one of the page's own with a date and a clock, or of what holds no elements with seconds since 1970. */
export const clocksOf = (el: Element): string[] =>
  el.getAttributeNames().filter((name) => {
    const like = clock(name);
    const value = like && el.getAttribute(name);
    return value && (like.test(value) || (el.firstElementChild === null && isStamp(name) && stamp.test(value)));
  });

/** What the value of an attribute must be like to say a time. No list of `Attr` is made: a page has tens of thousands. */
const clock = byName((name) => (timed.test(name) ? /\d{4}/ : name.startsWith('data-') ? /^\d{4}-\d\d-\d\d[T ]\d\d:/ : null));
export const stamp = /^1\d{9}(?:\d{3})?$/;
/** It says when, and not of a change or of what is to come. */
export const isStamp = byName((name) =>
  /^data-(?!.*(?:updat|edit|modif|chang|last|expir|join|regist|visit|seen|start|end|now|server)).*(?:date|time(?:stamp)?|unix|epoch|(?:created|posted|published)(?:-?(?:at|on))?)$/.test(
    name,
  ),
);

/** RDFa and microdata: `dc:created`, `sioc:created_at`, `datePublished`. */
const written = /(?:^|[:\s])(?:created(?:_at)?|date|issued|published|date(?:Created|Published))(?:\s|$)/;

/** Says a time by its kind or its attributes; what its words say is looked at elsewhere. */
export function saysTime(el: Element): boolean {
  if (el.localName === 'time' || el.localName === 'relative-time') return true;
  if (!el.hasAttributes()) return false;
  if (clocksOf(el)[0]) return true;
  const property = el.getAttribute('property') ?? el.getAttribute('itemprop');
  if (property !== null && written.test(property) && /\d{4}/.test(el.getAttribute('content') ?? '')) return true;
  const title = el.getAttribute('title') ?? el.getAttribute('aria-label');
  return title !== null && title.length <= 60 && /\d/.test(title) && looksLikeTime(title) && saidIn(el).length <= 60;
}

/** 3: says it writes here (`rel=author`, "author", "username"); 2: links to where people are kept; 1: might; 0: no. */
export function saysPerson(el: Element): number {
  // Between elements mostly space stands.
  const before = el.previousSibling?.nodeValue?.trim();
  const after = el.nextSibling?.nodeValue;
  const pictured = isPictured(el) || (before && told.test(before)) || (after?.includes(':') && says.test(after)) ? 2 : 0;
  if (!el.hasAttributes()) return pictured || (el.localName === 'cite' ? 1 : 0);
  const named = `${el.getAttribute('class') ?? ''} ${el.getAttribute('itemprop') ?? ''} ${el.getAttribute('rel') ?? ''} ${el.getAttribute('property') ?? ''}`;
  const byName = named === '   ' ? 0 : strength(named);
  if (byName === 3) return 3;
  const href = el.getAttribute('href');
  return href !== null && (leadsToPerson(href) || namesItself(el, href)) ? 2 : pictured || byName || (el.localName === 'cite' ? 1 : 0);
}

/** What stands before a name: "Posted on 3 May 2019 by". */
const told =
  /^\s*(?:\(?#?\d+\)?\s+)?(?:by|von|por|par|di|av|door):?$|^\s*(?:\p{L}+ed|geschrieben|erstellt|verfasst|kommentar|comment)(?=\s)[^.]{0,60}\s(?:by|von):?\s*$/iu;
/** And after one: "wrote:", "schrieb am 3. Mai:". */
const says = /^\s*(?:says|said|wrote|schr(?:ie|ei)bt?|sagte?|a écrit|dice)(?:\s.{1,40})?:\s*$/i;

const pictures = new WeakMap<Document, ReadonlySet<string>>();
const portrayed = new WeakSet<PageView>();
const portrait = /avatar|profile|portrait|userpic|profpic|user-?photo|headshot/i;
const called = /^(?:(?:user|member|profile|avatar|photo|picture|of) )+|(?:['’]s|,)?(?: (?:user|profile|avatar|photo|picture))+$/gi;

/** Notes whom the page's portraits show, once until it changes: such words, standing alone, name a person. */
export function* notePortraits(page: PageView): Work<void> {
  if (portrayed.has(page)) return;
  const { doc } = page;
  const names = new Set<string>();
  for (const [index, el] of [...doc.querySelectorAll('img[alt], [role="img"][aria-label]')].slice(0, 3_000).entries()) {
    if (index % 60 === 0) yield;
    const said = (el.getAttribute('alt') || el.getAttribute('aria-label') || '').trim();
    const name = said.replace(called, '').toLowerCase();
    const near = `${said} ${el.getAttribute('src')} ${el.className} ${el.parentElement?.className} ${el.parentElement?.parentElement?.className}`;
    if (portrait.test(near) && /^(?=.{2,40}$)(?=.*\p{L})\S+(?: \S+){0,4}$/u.test(name)) names.add(name);
  }
  pictures.set(doc, names);
  portrayed.add(page);
}

/** Notes further names until what comes back is called. */
export function alsoNames(doc: Document, more: readonly string[]): () => void {
  const before = pictures.get(doc) ?? new Set();
  pictures.set(doc, new Set([...before, ...more]));
  return () => pictures.set(doc, before);
}

export const isPortrait = (el: Element): boolean =>
  el.localName === 'img' && pictures.get(el.ownerDocument)?.has((el.getAttribute('alt') ?? '').toLowerCase()) === true;

function isPictured(el: Element): boolean {
  const names = pictures.get(el.ownerDocument);
  const { firstChild, firstElementChild: inner } = el;
  const words = names?.size ? firstChild?.nodeValue : null;
  return words != null && words.length <= 60 && names?.has(words.trim().toLowerCase()) === true && (!inner || tellsTime(inner));
}

const surely =
  /(?:^|[^a-z])(?:url {2}external|(?:post|comment|topic|thread|message|review)?(?:authors?|autor|auteur|user-?name|userlink|nick(?:name)?|poster|comment(?:er|or)|user-?id|fn|screen-?name|display-?name|creator|bigusername|reviewer|postername|pseudo|foaf:name))(?![a-z])/;
/** A link whose words are the last and only part of its path: "Ann" to "/ann", "@ann" to "https://site.example/ann". */
function namesItself(el: Element, href: string): boolean {
  const segment = /^(?:https?:\/\/[^/]+)?\/[~@]?([\w.-]{2,40})\/?$/.exec(href)?.[1];
  const words = segment === undefined ? '' : saidIn(el).trim();
  return words.replace(/^[@~]/, '').toLowerCase() === segment?.toLowerCase() && el.closest('[class*="breadcrumb" i]') === null;
}

/** Not the name but something about the person. */
const about =
  /date|last-?(?:re|po)|avatar|control|badge|rank|profile(?!-(?:name|link))|(?<!card-sub)title|image|img|photo|count|role|group|status(?!-(?:user|author))|info|meta|box|wrap|register|joined|statistic|button|(?:^|[^a-z])(?:bio|pic|flair|stats|desc|ip)(?![a-z])/;

const strength = byName((named): number => {
  const names = spread(named);
  return /location/.test(names) ? 0 : surely.test(names) ? (about.test(names) ? 1 : 3) : Number(personWords.test(names));
});

/** Holds the words of another: what is said there of persons and times isn't the post's. */
export function isQuote(el: Element): boolean {
  if (el.matches(QUOTES)) return true;
  const name = el.getAttribute('class');
  return name !== null && el.localName !== 'body' && calledQuote(name) && !holdsLikes(el);
}

/** Replies lie in it, whatever its name says: like what it lies in. */
function holdsLikes(el: Element): boolean {
  const like = el.firstElementChild?.classList[0];
  return like !== undefined && el.parentElement?.closest(`.${CSS.escape(like)}`) !== null;
}

const calledQuote = byName((name) => {
  const tokens = name.trim().split(/\s+/);
  return (
    tokens.every((token) => !/^(?:message|post|comment|reply)$|review/i.test(token)) &&
    tokens.some((token) => quoteWords.test(spread(token)) && !/^(?:no|has|with|js|is|can)-/.test(token))
  );
});

/** Stands in what someone wrote, or in a quote: a name or a time there is not the post's own. A time can open it: "an hour ago — Mine holds." */
export function inProse(el: Element, post: Element): boolean {
  const own = saidIn(el).trim();
  if (own.startsWith('@') && inSentence(el)) return true;
  const words = own.length;
  // A post of several elements is called by its first: it ends where that lies.
  const end = upFrom(post);
  for (let up: Element | null = el; up && up !== post && up !== end; up = upFrom(up)) {
    if (isQuote(up)) return true;
    if (paragraphs.test(up.localName) && fewWords(up, 2 * words + 80) === null && (up.firstChild !== el || !tellsTime(el))) return true;
  }
  return false;
}

/** A mention: what its parent says besides is neither short nor a time. */
function inSentence({ parentElement: parent }: Element): boolean {
  const besides = [...(parent?.childNodes ?? [])]
    .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
    .join(' ')
    .trim();
  return besides.length > 8 && !looksLikeTime(besides.slice(0, 90));
}

const answered = '[class*="reply-to"], [class*="replyto"], [class*="replying-to"], [class*="InReplyTo"], [component$="/parent"]';

/** In a microformat that cites what another wrote or liked on a page of theirs, or in what says to whom this answers. */
export function isCited(el: Element, post: Element): boolean {
  const cite = el.closest(`.h-cite, .p-like, ${answered}`);
  return cite !== null && cite !== post && !cite.contains(post);
}

export const HIDDEN = '[style*="display:none"], [style*="display: none"]';

/** One that is called a post is none of another's. */
export const QUOTES = 'blockquote:not(.comment, .post, [class*="message"]), q, pre';
const paragraphs = /^(?:p|li)$/;

/** Says a time by its kind or its attributes, or by its own words. */
export const tellsTime = (el: Element): boolean => saysTime(el) || ownWordsAreTime(el);

/** The first of its own words that say a time. */
export const timeText = (el: Element): ChildNode | undefined =>
  [...el.childNodes].find((node) => node.nodeType === 3 && looksLikeTime((node.nodeValue ?? '').trim()));

export const ownWordsAreTime = (el: Element): boolean => timeText(el) !== undefined;
