import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { attr, first, idOf, match, textOf } from './dom.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** A comment is one cell in every generation of the page, or a block in one; a story is two or more rows of one table: its title's stands for it. */
const COMMENT = 'td.default, .comtr div.default';
const ROW = 'tr.athing, tr.comtr';
const USER = 'a.hnuser, a[href^="user?id="], a[href*="ycombinator.com/user?id="]';
const ITEM = 'a[href^="item?id="], a[href*="ycombinator.com/item?id="]';

export const hackernews: Recipe = {
  name: 'hackernews',
  version: 1,
  siteName: 'Hacker News',
  checked: '2026-11-28: threads of 2012, 2015 and 2023; the markup of 2026 not checked on a real page',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url, doc }) => url.hostname === 'news.ycombinator.com' || doc.querySelector('table#hnmain') !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(`${storiesIn(doc)}, ${COMMENT}`)].map(postOf).filter((post) => post !== null),
  around: (target) => target.closest(COMMENT) ?? storyAround(target.closest('tr')),
  read: (post, page) => (post.matches(COMMENT) ? readComment(post, page) : readStory(post, page)),
};

/** Above its comments stands one story, whatever else lists it. */
const storiesIn = (doc: Document): string => (doc.querySelector('.fatitem td.subtext') ? '.fatitem td.subtext' : 'td.subtext');

/** From any row of a story to its title's: that row itself, the line below it, or what the poster wrote below that. */
function storyAround(row: Element | null): Element | null {
  if (row?.nextElementSibling?.querySelector(':scope > td.subtext')) return row;
  let below = row;
  while (below && !below.querySelector(':scope > td.subtext, :scope > td.title')) below = below.previousElementSibling;
  return below?.querySelector(':scope > td.subtext') ? below.previousElementSibling : null;
}

const postOf = (cell: Element): Element | null => (cell.matches(COMMENT) ? cell : (cell.parentElement?.previousElementSibling ?? null));
const idIn = (href: string | null): string | null => match(href, /item\?id=(\d+)/);

function who(head: Element | null): Pick<Draft, 'author' | 'handle' | 'authorUrl'> {
  const user = head?.querySelector(USER);
  return { author: lineOf(user), handle: lineOf(user), authorUrl: attr(user, 'href') };
}

/** `title="2026-11-22T08:30:00 1795336200"`, UTC; before 2022 only "4 hours ago". */
function whenIn(head: Element | null, { now }: PageView): Time | null {
  const stamp = attr(head, '.age', 'title')?.split(' ')[0];
  return (
    timeFromAttribute(stamp && !stamp.endsWith('Z') ? `${stamp}Z` : stamp) ??
    timeFromText(match(head?.textContent, /(\d+ \w+ ago|on \w+ \d+, \d{4})/), 'en', now)
  );
}

function readStory(row: Element, page: PageView): Draft {
  const head = row.nextElementSibling?.querySelector('td.subtext') ?? null;
  const title = first(row, '.titleline > a', 'td.title > a, a.storylink');
  const score = first(head, '.score', '[id^="score_"]');
  const own = [...(head?.querySelectorAll(ITEM) ?? [])].at(-1);
  const id = idOf(row) || match(score?.id, /(\d+)/) || idIn(attr(own, 'href'));
  const author = who(head);
  return {
    ...author,
    role: 'post',
    nativeId: id,
    title: lineOf(title),
    text: storyText(row),
    permalink: id ? `item?id=${id}` : null,
    postedAt: whenIn(head, page),
    metrics: { score: parseCount(lineOf(score), 'en'), replies: parseCount(match(own?.textContent, /(\d+)\s*comments?/), 'en') },
    format: /^(?:item\?|https?:\/\/news\.ycombinator)/.test(attr(title, 'href') ?? '') ? 'text' : 'link',
    thread: { nativeId: id, title: lineOf(title), url: id ? `item?id=${id}` : null, starter: author.handle ?? null },
  };
}

/** What the poster wrote stands two rows under the title, before the form. */
function storyText(row: Element): string {
  for (let next = row.nextElementSibling?.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.querySelector('form, .title')) break;
    const text = cleanText(next.lastElementChild, { drop: 'font[size="1"]' });
    if (text) return text;
  }
  return '';
}

function readComment(cell: Element, page: PageView): Draft {
  const head = cell.querySelector('.comhead');
  const permalink = attr(first(head, '.age a', ITEM), 'href');
  const body = first(cell, '.commtext', '.comment');
  const text = cleanText(body, { drop: '.reply, font[size="1"]' });
  const gone = body === null || /^\[(?:deleted|flagged|dead)\]$/.test(text);
  const story = page.doc.querySelector('.fatitem, td.subtext');
  const opening = story?.closest('table') ?? null;
  const above = attr(head, '.onstory a', 'href');
  return {
    ...who(head),
    role: 'comment',
    nativeId: attr(cell.closest(ROW), 'id') || idIn(permalink),
    text: gone ? '' : text,
    permalink,
    postedAt: whenIn(head, page),
    state: gone ? 'deleted' : 'live',
    metrics: { score: parseCount(textOf(head, '.score'), 'en') },
    parent: parentOf(cell, head),
    thread: {
      nativeId: idIn(above) ?? match(page.url.search, /id=(\d+)/),
      title: lineOf(first(head, '.onstory a')) ?? lineOf(first(opening, '.titleline > a', 'td.title > a')),
      url: above,
      starter: opening?.querySelector('td.subtext') ? (who(opening.querySelector('td.subtext')).handle ?? null) : null,
    },
  };
}

/** Replies stand below what they answer and further in. */
const indentOf = (cell: Element): number => {
  const spacer = cell.closest('tr')?.querySelector('td.ind, td:first-child');
  return Number(attr(spacer, 'indent') ?? Number(attr(spacer, 'img', 'width') ?? 0) / 40);
};

function parentOf(cell: Element, head: Element | null): Partial<Excerpt> | null {
  const link = [...(head?.querySelectorAll('a') ?? [])].find((a) => a.textContent === 'parent');
  const told = match(attr(link, 'href'), /(\d+)$/);
  const indent = indentOf(cell);
  let row = indent > 0 ? outerRow(cell)?.previousElementSibling : null;
  while (row && indentOf(row.querySelector(COMMENT) ?? cell) >= indent) row = row.previousElementSibling;
  const above = row?.querySelector(COMMENT);
  // Whose answers are hidden or cut away stands no more above them all.
  if (!above || (told && row?.id && row.id !== told)) return told ? { nativeId: told } : null;
  const there = above.querySelector('.comhead');
  const permalink = attr(first(there, '.age a', ITEM), 'href');
  return {
    nativeId: idIn(permalink),
    author: who(there).author ?? null,
    text: cleanText(first(above, '.commtext', '.comment'), { drop: '.reply' }),
    permalink,
  };
}

const outerRow = (cell: Element): Element | null => cell.closest(ROW) ?? cell.closest('table')?.closest('tr') ?? null;
