import { attr, folded, match } from '../dom.ts';
import type { Block } from './block.ts';
import { hasKey } from './keys.ts';
import { authorIn, propsOf } from './microdata.ts';
import { firstNamed, headNames, innerName, named, nameOf, shownName, untimed } from './names.ts';
import { noteOn, passesOn } from './notes.ts';
import type { Parts } from './parts.ts';
import { ownPath } from './permalink.ts';
import { fewWords, saidIn } from './said.ts';
import { HIDDEN, inProse, isCited, saysPerson, tellsTime } from './signs.ts';
import { leadsToPerson, toldName } from './words.ts';

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
        !concerned.test(labelOf(el)) &&
        !inQuoted(el),
    );
  const full = found.filter(
    ({ el }) =>
      /\p{L}.|.\p{L}/u.test(shownName(el) ?? '') && !/reputation|karma|points/.test(`${attr(el, 'href') ?? ''} ${attr(el, 'class') ?? ''}`),
  );
  const closest = (full.length > 0 ? full : found).filter(
    ({ el, strength }) => !full.some((one) => one.el !== el && one.strength >= Math.min(2, strength) && el.contains(one.el)),
  );
  const top = Math.max(0, ...closest.map(({ strength }) => Math.min(2, strength)));
  // What a menu or a card holds that isn't shown comes after what is.
  const shown = closest.length > 1 ? closest.filter(({ el }) => el.closest(HIDDEN) === null) : closest;
  // The name in what is called the writer's is the writer's.
  const isTheName = ({ el, strength }: (typeof found)[number]): boolean =>
    strength === 3 ||
    (strength > 0 && full.some((up) => up.strength === 3 && up.el !== el && up.el.contains(el) && innerName(up.el) === el));
  const best = shown.find(isTheName) ?? shown.find(({ strength }) => strength >= top) ?? closest.find(({ strength }) => strength >= top);
  if (!best || top < 2) {
    const told = toldIn(own, inContent);
    if (told) return told;
  }
  const unmarked =
    block.facts.person === null || (best && top >= 2)
      ? null
      : own.find((el) => hasKey(el, block.facts.person ?? '') && !inContent(el) && !isCited(el, block.el) && !passesOn(el, block.el));
  const el =
    unmarked && (nameOf(unmarked) ?? untimed(unmarked)) !== null
      ? unmarked
      : (best?.el ??
        own.find((one) => (isBeforeTime(one) || hasKey(one, block.facts.portrait ?? '')) && !inContent(one)) ??
        own.find((one) => isHeadName(one) && !inContent(one)));
  if (!el) return null;
  const inner = nameBeside(innerName(el), own);
  const name = spelled(inner) ?? untimed(inner) ?? nameOf(firstNamed(inner)) ?? named(attr(inner, 'alt'));
  if (name === null) return null;
  const url = linkOf(inner, nameOf(el) === null ? inner : el, own);
  // On a server of many, a person of another has that one's name after theirs; what has no space in it may be an address.
  const server = /^[^@].*(@[\w-]+\.[\w.-]+)$/.exec(name)?.[1];
  return { el: inner, name: server && (url?.endsWith(server) ?? /\s/.test(name)) ? name.slice(0, -server.length) : name, url };
}

/** Bold, and right before a time or what says it. */
function isBeforeTime({ localName, firstElementChild: inner, nextElementSibling: next }: Element): boolean {
  return localName === 'b' && !inner && [next, next?.firstElementChild].some((el) => el && tellsTime(el));
}

/** A heading of few words in the head of a comment, where nothing else says who wrote it. */
const isHeadName = (el: Element): boolean => el.matches(headNames) && (fewWords(el, 40)?.split(' ').length ?? 9) < 5;

/** What stands before one whom it concerns, and who didn't write it. Without a colon "Owner" is a badge. */
const concerned =
  /^(?:(?:own|assign)(?:ed (?:by|to):?|(?:er|ee):)|(?:in )?reply(?:ing)? to|(?:als )?antwort (?:an|auf)|en réponse à|respondiendo a)$/i;

/** The words right before an element, in the cell or the line before it, too. */
const labelOf = ({ previousSibling: text, previousElementSibling: before, parentElement: up }: Element): string =>
  text?.nodeValue?.trim() || (before ? (fewWords(before, 20) ?? '') : up ? labelOf(up) : '');

/** "written by Ann on 3 May 2019" in the words of one element; the name stands in one text, which is no other post's. */
function toldIn(own: readonly Element[], inContent: Parts['inContent']): Person | null {
  for (const el of own) {
    const before = bare(el.previousSibling);
    const isTimed =
      before !== '' && [el, el.firstElementChild].some((one) => one && tellsTime(one)) && !inContent(el) && noteOn(el) === null;
    const bareName = isTimed ? named(match(before, /(?:^|\s)(?:by|von|par|por|di|door|av)\s+(\S+(?: \S+){0,4})$/i)) : null;
    const line = el.parentElement;
    if (bareName !== null) return { el: line && line !== own[0] && fewWords(line, 140) !== null ? line : el, name: bareName, url: null };
    // The post itself can say it to those who hear the page: "Reply by Ann on 3 May 2019".
    const label = el === own[0] ? attr(el, 'aria-label') : null;
    const words = label ?? (inContent(el) || el.childElementCount > 1 ? null : folded(saidIn(el)));
    const name = words === null || words.length > 140 ? null : toldName(words);
    const holds = ({ nodeType, nodeValue }: Node): boolean => nodeType === 3 && folded(nodeValue)?.includes(`${name}`) === true;
    const holder = name === null ? null : own.find((one) => [...one.childNodes].some(holds));
    if (name !== null && holder) return { el: label ? holder : el, name, url: null };
  }
  return null;
}

/** Words that no element of their own holds. */
const bare = (node: Node | null): string => (node?.nodeType === 3 ? (node.nodeValue ?? '').trim() : '');

/** "By Ann Miller (ann)", of which only the handle is a link. */
const spelled = ({ previousSibling, nextSibling }: Element): string | null =>
  /^\)/.test(bare(nextSibling))
    ? named(match(bare(previousSibling), /(?:^|\s)(?:by|von|par|por|di|door|av)\s+([^\s()][^()]{0,40}?)\s*\($/i))
    : null;

/** Of a handle, "@ann" or "ann" for "/u/ann", the name that links to the same place. */
function nameBeside(el: Element, own: readonly Element[]): Element {
  const href = attr(el.closest('a[href]'), 'href');
  const handle = nameOf(el) ?? '';
  const isHandle =
    handle.toLowerCase() ===
    href
      ?.replace(/\/?(?:[?#].*)?$/, '')
      .replace(/^.*\/[@~]?/, '')
      .toLowerCase();
  if (href === null || !(handle.startsWith('@') || isHandle)) return el;
  const near = isHandle ? el.parentElement?.parentElement : el.ownerDocument;
  const isName = (name: string | null): boolean => name !== null && /^(?!\p{Lu}{1,3}$)[^@]./u.test(name) && name !== handle;
  const leads = (one: Element): boolean => one.localName === 'a' && attr(one, 'href') === href && !one.contains(el);
  return own.find((one) => leads(one) && near?.contains(one) && isName(nameOf(one))) ?? el;
}

/** Its first words are the name, in an element of their own; the time and more stand behind. */
function opensWithName(el: Element): boolean {
  const inner = innerName(el);
  return inner !== el && (inner.parentElement === el || fewWords(el, 80) !== null) && saidIn(el).trim().startsWith(saidIn(inner).trim());
}

/** A portrait or a button that leads to a profile by its number. */
const isProfile = (el: Element): boolean => saidIn(el).trim() === '' && /(?:profil|member|user).*\d/i.test(attr(el, 'href') ?? '');
/** Of a name that leads nowhere, or to what was written, the portrait may lead to the person. */
const astray = (link: Element | null | undefined): boolean => {
  const href = attr(link, 'href');
  return href === null || /^(?:#|\d+$|javascript:|mailto:)/i.test(href) || ownPath.test(href);
};
function linkOf(inner: Element, outer: Element, own: readonly Element[]): string | null {
  const link = inner.closest('a[href]') ?? inner.querySelector('a[href]') ?? outer.querySelector('a[href]');
  const leads = (el: Element): boolean => leadsToPerson(el.getAttribute('href') ?? '') && (nameOf(el) === nameOf(inner) || isProfile(el));
  // Right before the name the portrait leads to whom it shows, where that says who.
  const isPictured = (el: Element): boolean => el.localName === 'a' && saidIn(el).trim() === '' && el.querySelector('img') !== null;
  const isWhose = (href: string): boolean => leadsToPerson(href) && !/\/(?:profile|users?|members?|account)\/?$/i.test(href);
  const portrait = (): Element | undefined =>
    own.slice(0, Math.max(0, own.indexOf(inner))).findLast((el) => isPictured(el) && !astray(el) && isWhose(attr(el, 'href') ?? ''));
  return clean(attr(astray(link) ? (own.find((el) => !astray(el) && leads(el)) ?? portrait()) : link, 'href'));
}

/** Without what says where the link was, or which comment it was at. */
const clean = (href: string | null): string | null =>
  href
    ?.replace(/([?&])(?:(?:reply_)?comment_id|mini\w*|fref|trk\w*)=[^&#]*/gi, '$1')
    .replace(/([?&])&+/g, '$1')
    .replace(/[?&]+(?=$|#)/, '') ?? null;
