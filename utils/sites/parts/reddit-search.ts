import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match, textOf } from '../dom.ts';
import type { Draft } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';

/** A comment among what Reddit's search found: its thread's title and counts stand around it. */
const SAID = '[data-testid="search-sdui-comment-unit"]';
/** That, or a post. */
export const FOUND = `${SAID}, [data-testid="search-post-unit"]`;

/** Votes, a dot, comments. */
const COUNTS = '[data-testid="search-counter-row"]';
const NOTED = '[data-faceplate-tracking-context]';
const BODY = '[id$="-rtjson-content"]';

export const readFound = (card: Element): Draft => (card.matches(SAID) ? readSaid(card) : readPost(card));

/** A title without words; whose it is stands in the page's own notes alone. */
function readPost(card: Element): Draft {
  const address = attr(card.querySelector('a[href*="/comments/"]'), 'href');
  const [url = null, community = null, id = null] = /\/(r\/[^/]+|user\/[^/]+)\/comments\/(\w+)\/[^?#]*/.exec(address ?? '') ?? [];
  const author = notedOf(card, /"profile":\s*\{[^{}]*?"name":\s*"([\w-]+)"/);
  const count = (place: string) => parseCount(attr(card.querySelector(`${COUNTS} > ${place} faceplate-number`), 'number'), 'en');
  const title = lineOf(card.querySelector('[data-testid="post-title-text"]')) ?? textOf(card, 'h2') ?? '';
  return {
    role: 'post',
    nativeId: id,
    author,
    handle: author,
    authorUrl: author && `/user/${author}/`,
    title,
    text: '',
    permalink: url,
    postedAt: timeFromAttribute(attr(card.querySelector('faceplate-timeago'), 'ts')),
    metrics: { score: count(':first-child:not(:last-child)'), replies: count(':last-child:not(:first-child)') },
    thread: { nativeId: id, title, url, community, starter: author },
  };
}

/** Whose it is and how old stand beside its words; the thread's own age and counts stand outside that box. */
function readSaid(card: Element): Draft {
  const id = idOf(card);
  const box = card.querySelector('[data-testid="search-comment-content"]') ?? card;
  const body = box.querySelector(BODY);
  const links = [...card.querySelectorAll('a[href*="/comments/"]')].filter((link) => !link.closest(BODY)).map((link) => attr(link, 'href'));
  const address = links.find((href) => id !== null && match(href, /\/(\w+)\/?(?:[?#].*)?$/) === id) ?? null;
  const [url = '', community = null, thread = null] = /\/(r\/[^/]+)\/comments\/(\w+)\//.exec(address ?? links[0] ?? '') ?? [];
  const person = [...box.querySelectorAll('a[href*="/user/"], a[href="#"]')].find((link) => !link.closest(BODY));
  const author = match(attr(person, 'href'), /\/user\/([\w-]+)/) ?? match(lineOf(person), /^([\w-]+)$/);
  return {
    role: 'comment',
    nativeId: id,
    author,
    handle: author,
    authorUrl: author && `/user/${author}/`,
    text: body ? cleanText(body) : '',
    permalink: address,
    postedAt: timeFromAttribute(attr(box.querySelector('faceplate-timeago'), 'ts')),
    metrics: { score: parseCount(attr(box.querySelector('faceplate-number'), 'number'), 'en') },
    thread: { nativeId: thread, title: lineOf(card.querySelector('h2')) ?? '', url, community },
  };
}

/** What the page notes for its own statistics, around the card or in it: there too, what belongs to the thread alone. */
function idOf(card: Element): string | null {
  const noted = notedOf(card, /"comment":\s*\{[^{}]*?"id":\s*"(?:t1_)?(\w+)"/);
  return noted ?? match(attr(card.querySelector(BODY), 'id'), /^search-comment-(?:t1_)?(\w+)-/);
}

/** From the notes that the page has of a card for itself. */
const notedOf = (card: Element, pattern: RegExp): string | null =>
  [card.closest(NOTED), ...card.querySelectorAll(NOTED)]
    .map((el) => match(attr(el, 'data-faceplate-tracking-context'), pattern))
    .find(Boolean) ?? null;
