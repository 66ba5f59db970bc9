import { attr, idOf, upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import type { Block } from './block.ts';
import { addressIn } from './microdata.ts';
import type { Parts } from './parts.ts';
import { saidIn } from './said.ts';
import { leadsToPerson, looksLikeTime } from './words.ts';

/** The address of the post itself: the link that holds its own id or its time, or calls itself permanent; else its id as a fragment. */
export function permalinkOf(block: Block, { own, props, inContent, inQuoted }: Parts, when: Element | null, page: PageView): string | null {
  const head = own.filter((el) => !inContent(el));
  const outer = shells(block.el);
  const anchors = [block.el, ...outer].flatMap(anchorBefore);
  const names = [...outer, ...head]
    .flatMap((el) => [
      idOf(el),
      el.localName === 'a' ? (attr(el, 'name') ?? '') : '',
      ...(el === block.el || el.localName === 'article' || outer.includes(el) ? idsOf(el) : []),
    ])
    .concat(anchors)
    .filter((name) => name !== '');
  const ids = new Set(
    names.flatMap((name) => [/(?:^|\D)(\d{3,})$/.exec(name)?.[1] ?? [], /(?:^|[-_])((?=\D*\d)[a-z\d]{6,})$/i.exec(name)?.[1] ?? []].flat()),
  );
  // In what says the time besides the name and what can be done only a link that says so leads to the post.
  const beside = when && when !== block.el ? [...when.querySelectorAll('a[href]')] : [];
  const timed = when?.closest('a[href]') ?? beside.find(leadsToPost) ?? null;
  let best: { href: string; worth: number } | null = null;
  // A heading among the words can lead to the post.
  for (const link of [...head, ...own.filter((el) => el.matches('a[rel~="bookmark"]') && inContent(el))]) {
    const given = link.localName === 'a' ? attr(link, 'href') : null;
    // An address of a post can name who reads it.
    const href = link === timed ? (given?.replace(/[?&]u=[a-z][^&#]*(?=#|$)/i, '') ?? null) : given;
    if (href === null || notAddress.test(href) || leadsToPerson(href)) continue;
    const worth = worthOf(link, href, timed, ids, names, page);
    if (worth > (best?.worth ?? 1.5) && !inQuoted(link)) best = { href, worth };
  }
  if (best && !best.href.startsWith('#')) return best.href;
  const declared = addressIn(props, block.el);
  if (declared !== null && !(best && isPage(declared, page)) && !leadsToPerson(declared)) return declared;
  if (best) return best.href;
  const told = block.el.hasAttribute('typeof')
    ? (attr(block.el, 'about') ?? attr(block.el, 'resource'))
    : (attr(block.el, 'itemid') ?? attr(block.el, 'data-permalink'));
  if (told !== null && !notAddress.test(told) && /^(?:https?:|[/#?])/.test(told) && !leadsToPerson(told)) return told;
  const copied = head.flatMap(copiedIn).find((one) => !notAddress.test(one) && !isPage(one, page) && !leadsToPerson(one));
  if (copied) return copied;
  const fragments = [
    // A link around the time led to the post: where that is unreadable, nobody knows whether this is the same place.
    ...(when?.closest('a') ? [] : anchors),
    idOf(block.el),
    when ? idOf(when) : '',
    ...head.filter((el) => el.localName === 'a' && !el.hasAttribute('href')).flatMap(anchorsOf),
    ...own.map((el) => (postId.test(idOf(el)) ? idOf(el) : '')),
  ].filter(
    (id) =>
      (/^(?:\D{0,30}[-_]?)?\d{2,}$/.test(id) || (/^(?=[a-f]*\d)[\da-f]{4,40}$/.test(id) && !page.url.pathname.includes(id))) &&
      !/^ember|^react|^yui/.test(id),
  );
  const named = fragments.find((id) => postId.test(id)) ?? fragments[0];
  // Where another has the same id the address leads to that one.
  return named && !(named === idOf(block.el) && page.doc.getElementById(named) !== block.el)
    ? `${page.url.href.replace(/#.*/, '')}#${named}`
    : null;
}

function leadsToPost(el: Element): boolean {
  const words = saidIn(el).trim();
  return words === '' ? el.firstElementChild !== null : looksLikeTime(words) || /^[#¶∞]|link/i.test(words);
}

/** Leads to the page itself, and so to none of its posts. */
const isPage = (href: string, { url }: PageView): boolean =>
  URL.canParse(href, url) && new URL(href, url).href === url.href.replace(/#.*/, '');

/** What happened on a day, not one post of it. */
const days = /(?:^|\/)(?:timeline|activity)(?:[/?#]|$)/;
const postId = /^(?:p|pid|c|comment|post|reply|message|msg|answer|review)[-_]?\d{2,}$/i;
const notAddress = /^(?:javascript|mailto|tel|data):|#$|[?&](?:from|date|day)=\d{4}-\d\d(?:-\d\d)?$|\/login\?|[/:=]user[_ ]talk:/i;
const act =
  /repl(?:y|ies)|quot|report|edit|log-?in|sign_?in|register|like|vote|share|delete|revisions|respond|antwort|flag|abuse|rate|ignore|parent|do=add|newreply|act=post|warn|nonce=|showmsg|^show\s|view(?:rat|lik)|reactions?(?:[/?#\s]|$)|#q\d+(?:\s|$)|history|melden|show(?:re|lik)|[?&]to=http|^ip(?![a-z])|답[글변]|返信|回[复覆]/i;

/** What is done with the post whose number follows. */
const actPath = /\/(?:favou?rit\w*|reports?|flag|votes?|likes?|share|delete|edit|quote|reply|react)\/\d+/i;

/** Where sites keep one post. */
export const ownPath = /\/(?:posts?|comments?|reviews?|answers?|notes?)\/(?:\d+|(?=[a-f]*\d)[\da-f]{6,})\/?$/;
function worthOf(
  link: Element,
  href: string,
  timed: Element | null,
  ids: ReadonlySet<string>,
  names: readonly string[],
  page: PageView,
): number {
  const words = saidIn(link).trim();
  const says = `${attr(link, 'rel') ?? ''} ${attr(link, 'class') ?? ''} ${attr(link, 'itemprop') ?? ''} ${attr(link, 'title') ?? ''} ${words.length < 20 ? words : ''}`;
  const hash = /#(.+)$/.exec(href)?.[1] ?? null;
  const id = [...href.matchAll(/\w{3,}/g)].some(
    ([word]) => ids.has(word) || [...word.matchAll(/\d{3,}/g)].some(([digits]) => ids.has(digits)),
  );
  if (
    link !== timed &&
    /^https?:/.test(href) &&
    link instanceof HTMLAnchorElement &&
    !`.${link.hostname}`.endsWith(page.url.hostname.replace(/^(www\.)?/, '.'))
  )
    return 0;
  if (hash !== null && !names.includes(hash) && isAnothers(hash, names)) return 0;
  if (href.startsWith('#') && !names.includes(hash ?? '') && !(link === timed && (id || isNowhere(hash ?? '', page)))) return 0;
  let worth = href.startsWith('#') ? 0 : 0.5;
  if (link === timed && !days.test(href)) worth += 3;
  const called = /bookmark|permalink|permanent|direct_?link/i.test(says);
  if (called) worth += 3;
  if (id) worth += 2;
  if (ownPath.test(href)) worth = Math.max(worth, 2);
  if (hash !== null && names.includes(hash)) worth += /\d/.test(hash) ? 3.5 : 1;
  if (/^#?\d{1,6}$|^[#¶∞]$/.test(words)) worth += /^#\d.*#\D*\d{2,}$/.test(words + href) ? 2 : 1;
  if (link.matches('[itemprop~="url"]:not([itemtype$="Person"] *)')) worth += 2;
  return link !== timed &&
    !called &&
    (actPath.test(href) || act.test(`${href.replace(/^[^?#]*\//, '')} ${attr(link, 'class') ?? ''} ${words.length < 30 ? words : ''}`))
    ? worth - 3
    : worth;
}

/** The place of a post that is called like this one, by another number. */
function isAnothers(hash: string, names: readonly string[]): boolean {
  const called = /^([a-z]+[-_])\d+$/i.exec(hash)?.[1];
  return called !== undefined && names.some((name) => name.startsWith(called) && /^\d+$/.test(name.slice(called.length)));
}

/** A place that this page hasn't is none of another post's. */
const isNowhere = (hash: string, { doc }: PageView): boolean => /\d{2,}$/.test(hash) && doc.getElementById(hash) === null;

const anchorsOf = (el: Element): string[] => [idOf(el), attr(el, 'name') ?? ''];

/** An empty element before it, there to be jumped to. */
const anchorBefore = ({ previousElementSibling: el }: Element): string[] =>
  el && !el.firstElementChild && !el.hasAttribute('href') && (el.textContent ?? '').trim() === '' ? anchorsOf(el) : [];

/** What holds the block and nothing else: it often has the id. */
function shells(el: Element): Element[] {
  const found: Element[] = [];
  // Not `childElementCount`: of a list of 5,000 it counts all of them, for each.
  for (let up = el.parentElement; up && up.firstElementChild === up.lastElementChild && found.length < 4; up = upFrom(up)) found.push(up);
  return found;
}

/** What a button puts into the clipboard. */
const copiedIn = (el: Element): string[] =>
  el
    .getAttributeNames()
    .flatMap((name) => (/^data-(?:\w+-)?(?:clipboard(?:-text)?|permalink|copy(?:-\w+)?)$/.test(name) ? (el.getAttribute(name) ?? []) : []))
    .filter((value) => /^(?:https?:\/)?\/\S+$/.test(value));

const idsOf = (el: Element): string[] =>
  el
    .getAttributeNames()
    .flatMap((name) =>
      /^data-(?:(?!user|author|member|topic|thread|parent)\w+-)?(?:id|content|pid)$|^itemid$/.test(name)
        ? (el.getAttribute(name) ?? [])
        : [],
    );
