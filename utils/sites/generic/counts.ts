import { parseCount } from '@/utils/domain/count.ts';
import type { MetricName, Metrics, Role } from '@/utils/domain/post.ts';
import { upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { forgetNames, isAgainst, kindOf, namesOf, pictured } from './count-kinds.ts';
import { countsIn } from './microdata.ts';
import type { Parts } from './parts.ts';
import { besides, helpedIn, likersIn, reactionsIn } from './reactions.ts';
import { fewWords, saidIn } from './said.ts';
import { starsIn } from './stars.ts';
import { looksLikeTime } from './words.ts';

/** Likes, replies and the like of one post: only where a number stands with a word or a name that says what it counts. */

/** Counts of the writer (posts, reputation) stand in a panel of theirs and are no counts of the post. */
const panel = /(?:^|[^a-z])(?:user(?!-select)|author|profile|member|poster|avatar|signature|badge|usertitle|who)(?![a-z])/;

/** What stands with it is told of the writer as well. */
const joined = /\b(?:join(?:ed|\sdate)|registered|member since|mitglied seit|registriert)(?![a-z])/i;

/** "Comment 12" is the twelfth, "Comments 12" are twelve. */
const ordinal =
  /(?:comment|reply(?: to)?|[kc]omm?entar(?:io)?|commentaire|antwort|réponse|respuesta)(?: number| nr\.?)?[\s:#]+\d+\)?$|^\d+\.$/;

export function countsOf({ own, props, content, inContent }: Parts, post: Element, page: PageView, role: Role): Metrics {
  forgetNames();
  const found: Metrics = countsIn(props, post, page.lang);
  const foot = footOf(content);
  for (const el of own) {
    // A number among the words is none of the post's: "6 months" in what was written counts nothing.
    if ((inContent(el) && !foot.some((one) => one.contains(el))) || el.contains(content ?? post)) continue;
    const told = found.likes
      ? null
      : (likersIn(el, page.lang) ?? (role === 'review' ? null : reactionsIn(el, page.lang)) ?? helpedIn(el, page.lang));
    if (told) found.likes = told;
    const shown = numberIn(el);
    if (shown === null || isAgainst(el) || isHidden(el) || inPanel(el, post, content)) continue;
    const [words, number] = shown;
    if (looksLikeTime(words) || besides.test(words) || ordinal.test(words)) continue;
    const named = kindByNames(el, post, words);
    // Only reviews give stars: what is called the rating of a comment are the votes for it, but beside stars how many gave them.
    const votes = named?.kind === 'rating' && role !== 'review' && !/\d[.,/]/.test(words);
    const said = kindOf(words);
    const kind = said ?? (votes ? (found.rating ? null : /rating/.test(named.names) ? 'score' : 'likes') : (named?.kind ?? null));
    // Stars that readers gave are no votes for what was written.
    if (kind === null || (kind === 'score' && el.closest('[class*="star-rat"]'))) continue;
    const counts = kind === 'score' && isForOnly(el, post, own) ? 'likes' : kind;
    if (found[counts]) continue;
    const count = parseCount(kind === 'rating' ? (/\d+(?:[.,]\d)?/.exec(number)?.[0] ?? '') : number, page.lang);
    if (count && (kind === 'rating' ? count.value >= 0 && count.value <= 10 : Number.isInteger(count.value))) found[counts] = count;
  }
  const stars = role === 'review' && !found.rating ? starsIn(own) : null;
  if (stars) found.rating = stars;
  return found;
}

const tools = 'button, nav, footer, [class*="reaction" i], [class*="award" i], [class*="action" i]';

/** What can be done with the post, where it lies in one element with the words, after them. */
const footOf = (content: Element | null): Element[] => [...(content?.querySelectorAll(tools) ?? [])].filter((one) => isLast(one, content));

function isLast(el: Element, content: Element | null): boolean {
  for (let up = el; up !== content; ) {
    if (up.localName === 'blockquote') return false;
    for (let next = up.nextElementSibling; next; next = next.nextElementSibling) if (fewWords(next, 30) === null) return false;
    const outer = upFrom(up);
    if (!outer) return false;
    up = outer;
  }
  return true;
}

/** A number in the button for a vote counts those for it: what both come to stands beside the buttons. */
function isForOnly(el: Element, post: Element, own: readonly Element[]): boolean {
  const button = el.closest('button, [role="button"]');
  if (button === null || !post.contains(button)) return false;
  const does = `${namesOf(button)} ${button.getAttribute('aria-label') ?? button.getAttribute('title') ?? ''}`.toLowerCase();
  return /up-?vot|vot\S*[- ]up/.test(does) || (/vote/.test(does) && !own.some(isAgainst));
}

const isHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') || /(?:^|[\s_-])(?:hidden|invisible)(?:\s|$)/.test(el.getAttribute('class') ?? '');

/** An element's own number with the words around it: of a label, of its text, or of a property. */
function numberIn(el: Element): [words: string, number: string] | null {
  const says = el.hasAttributes();
  const held = says && el.getAttribute('itemprop') ? el.getAttribute('content') : null;
  if (held && /^\d/.test(held)) return [held, held];
  const label = says ? countLabel(el) : null;
  if (label !== null) return [label.toLowerCase(), label];
  if (el.childElementCount > 3) return null;
  const text = fewWords(el, 40);
  if (text === null || !/\d/.test(text)) return null;
  const number = !/(?<!\p{L})[:/]\d|\d{4}-\d/u.test(text) ? onlyNumber(el) : null;
  if (number === null || !isOne.test(number)) return null;
  const act = [...el.querySelectorAll('a, span')]
    .map((one) => saidIn(one).trim())
    .find((words) => /^(?:reply|comment|antworten)(?: to)?$/i.test(words));
  return [text.replace(act ?? '', '').toLowerCase(), number];
}

/** What it counts and how many, as a screen reader is told it. */
const countLabel = (el: Element): string | null =>
  [el.getAttribute('aria-label'), el.getAttribute('title'), el.getAttribute('alt')].find(
    (text) => text !== null && text.length <= 60 && /\d/.test(text) && kindOf(text.toLowerCase()) !== null,
  ) ?? null;

/** A number that is no part of a word: "volna7" counts nothing. */
const isOne = /(?:^|[^\p{L}\d])\d/u;

/** Beside a button of another element, "0" and "Reply": the button says what it does, not what was counted. */
const isAct = (el: Element, holder: Element | null): boolean =>
  [...el.querySelectorAll('button, [class*="btn"]')].some((one) => !one.contains(holder));

/** Two numbers side by side, "41" for and "6" against, are no 416: each is looked at by itself. */
function onlyNumber(el: Element): string | null {
  if (!el.firstElementChild) return isAgainst(el) ? null : saidIn(el).trim();
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let number: string | null = null;
  while (texts.nextNode()) {
    const { nodeValue: words, parentElement: holder } = texts.currentNode;
    if (!words || !/\d/.test(words)) continue;
    if (number !== null || isAct(el, holder) || (holder && (isAgainst(holder) || (holder !== el && countLabel(holder) !== null))))
      return null;
    number = words.trim();
  }
  return number;
}

/** A number alone, or with its unit. */
const bare = /^[^\p{L}\d]*\d[\d.,\s]*[^\s\d]{0,4}[^\p{L}\d]*$/u;

/** What is called after comments lies in one: only a count of them is called after it. A comment's number is its place. */
const counted = /(?:count|num(?!ber)|s-?num|total|(?:replies|views|saves)(?![a-z])|(?:^|\s)comments?-?link)/;

interface Named {
  kind: MetricName;
  names: string;
}

function kindByNames(el: Element, post: Element, words: string): Named | null {
  const alone = bare.test(words);
  if (alone) {
    // A picture of what is counted: a heart, a bubble.
    const before = el.previousElementSibling;
    const icon = before?.matches(icons) ? before : el.querySelector(icons);
    const kind = icon && pictured(icon);
    // A score bears a heart, too: by its own name it goes.
    if (kind && kind !== 'rating' && !el.querySelector('[class*="score"]')) return { kind, names: '' };
  }
  // Or the button for it, before the number; or the term that it defines.
  const before = alone ? el.previousElementSibling : null;
  const button = before?.localName === 'button' ? before : null;
  const term = before?.localName === 'dt' && el.localName === 'dd' ? kindOf(saidIn(before).trim().toLowerCase()) : null;
  if (term) return { kind: term, names: '' };
  const around = alone ? el.parentElement : null;
  const holder = around?.closest('button, [role="button"]') ?? null;
  for (const one of [el, around, button, holder === around || !post.contains(holder) ? null : holder]) {
    if (one === null || one === post) continue;
    const label = alone ? (one.getAttribute('aria-label') ?? (one.localName === 'button' ? one.getAttribute('title') : null) ?? '') : '';
    const does = /\d/.test(label) || label.length > 60 ? '' : label.toLowerCase();
    const names = `${namesOf(one)} ${does}`;
    const kind = kindOf(names);
    if (
      kind !== null &&
      ((kind !== 'replies' && kind !== 'views' && kind !== 'saves') || (alone && (counted.test(names) || kindOf(does) === kind)))
    )
      return { kind, names };
  }
  return null;
}

const icons = '[role="img"], i:empty, span:empty, svg';

function inPanel(el: Element, post: Element, content: Element | null): boolean {
  for (let up: Element | null = el; up && up !== post; up = upFrom(up))
    if (panel.test(namesOf(up)) || (!up.contains(content) && joined.test(fewWords(up, 300) ?? ''))) return true;
  return false;
}
