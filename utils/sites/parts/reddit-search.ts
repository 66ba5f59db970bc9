import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from '../dom.ts';
import type { Draft } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';

/** A comment among what Reddit's search found: its thread's title and counts stand around it. */
export const FOUND = '[data-testid="search-sdui-comment-unit"]';

const NOTED = '[data-faceplate-tracking-context]';
const BODY = '[id$="-rtjson-content"]';

/** Whose it is and how old stand beside its words; the thread's own age and counts stand outside that box. */
export function readFound(card: Element): Draft {
  const id = idOf(card);
  const box = card.querySelector('[data-testid="search-comment-content"]') ?? card;
  const body = box.querySelector(BODY);
  const links = [...card.querySelectorAll('a[href*="/comments/"]')].filter((link) => !link.closest(BODY)).map((link) => attr(link, 'href'));
  const address = links.find((href) => id !== null && match(href, /\/(\w+)\/?(?:[?#].*)?$/) === id) ?? null;
  const [url = '', community = null, thread = null] = /\/(r\/[^/]+)\/comments\/(\w+)\//.exec(address ?? links[0] ?? '') ?? [];
  const person = [...box.querySelectorAll('a[href*="/user/"]')].find((link) => !link.closest(BODY));
  const author = match(attr(person, 'href'), /\/user\/([\w-]+)/);
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
  const notes = [card.closest(NOTED), ...card.querySelectorAll(NOTED)].map((el) => attr(el, 'data-faceplate-tracking-context') ?? '');
  const noted = notes.map((note) => match(note, /"comment":\s*\{[^{}]*?"id":\s*"(?:t1_)?(\w+)"/)).find(Boolean);
  return noted ?? match(attr(card.querySelector(BODY), 'id'), /^search-comment-(?:t1_)?(\w+)-/);
}
