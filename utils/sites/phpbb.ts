import type { Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match, textOf, upFrom } from './dom.ts';
import { pageNumber } from './parts/page-number.ts';
import { perPage } from './parts/per-page.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Prosilver and its kin give each post a box; subSilver and its kin two rows or more of a table, the first with a name in it. */
const BOX = '.post[id^="p"]:not([id^="po"])';
const NAME = '.postauthor, td > .name, td > a[name^="p"]';
const FORUM = ':is(.breadcrumbs, .navlinks) a[href*="viewforum"], a.nav[href*="viewforum"], .crumb:last-of-type a';
const EDITED =
  '.notice, .signature_div, .gensmall, .attachbox, .inline-attachment, dl.file, .codebox > p, .code > p > a, .quotebox > p, .attachtitle, .post-buttons, .postbody > h3, .postbody > div > h3, .postbody > [style*="float"], .author';

export const phpbb: Recipe = {
  name: 'phpbb',
  version: 1,
  checked:
    '2026-11-28: prosilver and three styles of its kin (2013 to 2024), subsilver2, two boards of phpBB 2 (2012), Forumotion in an Invision skin',
  required: ['author', 'text', 'permalink', 'postedAt'],
  /** Hosts that built their own pages on it keep its name on the body: their posts are other boxes. */
  fits: ({ doc }) =>
    doc.querySelector(`${BOX} .postbody, ${BOX} .postprofile, td .postauthor, td > .name > a[name]`) !== null ||
    (doc.body?.id === 'phpbb' && doc.querySelector('.postbody') === null),
  /** To look for rows among thousands of boxes takes longer than to find the boxes. */
  posts({ doc }) {
    const boxes = [...doc.querySelectorAll(BOX)].filter(isPost);
    return boxes.length > 0 ? boxes : [...new Set([...doc.querySelectorAll(NAME)].flatMap((name) => name.closest('tr') ?? []))];
  },
  around(target) {
    const box = target.closest(BOX);
    if (box) return isPost(box) ? box : null;
    for (let inner = target.closest('tr'); inner; inner = upFrom(inner)?.closest('tr') ?? null)
      for (let row: Element | null = inner; row; row = row.previousElementSibling) if (isHead(row)) return row;
    return null;
  },
  read: (post, page) => (post.matches(BOX) ? readBox(post, page) : readRows(post, page)),
};

const isPost = (box: Element): boolean => /^p_?\d+$/.test(box.id);
const isHead = (row: Element): boolean =>
  row.querySelector(':scope > td .postauthor, :scope > td > .name, :scope > td > a[name^="p"]')?.closest('tr') === row;
const postOf = (found: Element): Element | null => (found.matches(BOX) ? (isPost(found) ? found : null) : found.closest('tr'));
const idIn = (text: string | null | undefined): string | null => match(text, /^p?_?(\d+)$/) ?? match(text, /#p?(\d+)$/);

function readBox(box: Element, page: PageView): Draft {
  const line = first(box, '.author', '.postbody .author', '.post-date', '.post_date');
  const name = nameIn(profiled(box));
  const body = first(box, '.content', '.postbody .text', '.post-entry, .post-content', '.postbody:not(:has(> .ignore))');
  const numbered = `a[href$="#${box.id}"], a[href*="/t"][href$="#${idIn(box.id)}"]`;
  return {
    role: 'post',
    nativeId: idIn(box.id),
    author: lineOf(name),
    authorUrl: attr(name?.closest('a') ?? name?.querySelector('a:not([href^="#"])') ?? null, 'href'),
    title: textOf(box, '.postbody h3'),
    text: body ? cleanText(body, { drop: EDITED }) : null,
    permalink:
      attr(first(box, '.author a[href*="#p"]:not([href^="#"])', `a[href$="#${box.id}"][href*="?"]`, numbered), 'href') ??
      new URL(`#${box.id}`, page.url).href,
    postedAt: when(box.querySelector('.author time[datetime], time[datetime]'), page) ?? dateAfter(lineOf(line), lineOf(name), page),
    quoted: quotedIn(body),
    state: box.matches('.deleted') ? 'deleted' : 'live',
    thread: threadOf(page),
  };
}

/** Tapatalk's groups show the person once for posts in a row. */
function profiled(box: Element): Element {
  let one: Element | null = box;
  while (one?.id.startsWith('p_') && !one.querySelector('.postprofile')) one = above(one);
  return one ?? box;
}

function above(box: Element): Element | null {
  let one = box.previousElementSibling;
  while (one && !one.matches(BOX)) one = one.previousElementSibling;
  return one;
}

/** On some boards the name above the words leads to the form for a reply. */
const nameIn = (box: Element): Element | null =>
  first(
    box,
    '.author strong:not(:empty, :has(> a[href^="#"]))',
    '.author :is(.username, .username-coloured)',
    '.postprofile :is(.username, .username-coloured)',
    '.postprofile dt > strong',
    '.postprofile dt > a:last-of-type',
    ':is(.username, .username-coloured), .author strong',
  );

/** "by Ann » 7 Oct 2011 08:23": the name may hold digits too. */
function dateAfter(line: string | null, name: string | null, { lang, now, url }: PageView): Time | null {
  const from = line && name ? line.lastIndexOf(name) : -1;
  const rest = from < 0 || !name ? line : (line?.slice(from + name.length) ?? null);
  return timeFromText(rest?.replace(/^[^\p{L}\p{N}]+/u, ''), lang, now, url);
}

function quotedIn(body: Element | null): Partial<Excerpt> | null {
  const quote = body?.querySelector('blockquote');
  const link = quote?.querySelector('cite a[href*="#p"]');
  return quote
    ? {
        author:
          lineOf(first(quote, 'cite a:not([href*="#p"])', 'cite'))?.replace(
            /\s*(?:wrote|a écrit|schrieb|hat geschrieben|escribió|ha scritto|escreveu|schreef|skrev|kirjoitti|napisał\(?a?\)?|pisze|píše|napsal\(?a?\)?|írta|a scris|yazdı|писал\(?а?\)?|έγραψε|さんが書きました)?\s*[:：].*$/u,
            '',
          ) ?? null,
        nativeId: idIn(attr(link ?? null, 'href')),
        text: cleanText(quote, { drop: 'cite' }),
      }
    : null;
}

function readRows(head: Element, page: PageView): Draft {
  const rows = [head];
  for (let row = head.nextElementSibling; row && !isHead(row); row = row.nextElementSibling) rows.push(row);
  const find = (selector: string): Element | null => rows.map((row) => row.querySelector(selector)).find((found) => found !== null) ?? null;
  const name = first(head, '.postauthor', '.name b', '.name');
  const anchor = head.querySelector('a[name]');
  const link = find('a[href*="viewtopic"][href*="#"], td.gensmall a[href*="#p"], a[href*="#p"]');
  const body = find('div.postbody, .postbody');
  const whole = body?.tagName === 'SPAN' ? body.closest('td') : body;
  const details = first(link?.parentElement, '.postdetails')?.firstChild?.textContent ?? lineOf(link?.parentElement);
  return {
    role: 'post',
    nativeId: idIn(attr(anchor, 'name')),
    author: lineOf(name),
    authorUrl: attr(find('a[href*="mode=viewprofile"], a[href*="/member"]'), 'href'),
    text: whole ? cleanText(whole, { drop: 'td > .gensmall', quote: 'td.quote' }).split(/(?:^|\n)\s*_{15,}\s*\n/)[0] || null : null,
    permalink: attr(link, 'href'),
    postedAt: timeFromText(details?.replace(/^\s*[^\d:]{0,20}:\s/u, ''), page.lang, page.now, page.url),
    thread: threadOf(page),
  };
}

const threadOf = perPage((page): NonNullable<Draft['thread']> => {
  const { doc } = page;
  const start = pageNumber(page, '.pagination .active span, .pagination strong') === 1 ? doc.querySelector(`${BOX}, ${NAME}`) : null;
  const post = start ? postOf(start) : null;
  return {
    title: textOf(doc, '.topic-title, h2 a[href*="viewtopic"], a.titles, a.maintitle, #page-body h2, a.topictitle'),
    community: lineOf([...doc.querySelectorAll(FORUM)].at(-1)),
    starter: post ? lineOf(post.matches(BOX) ? nameIn(post) : first(post, '.postauthor', '.name b', '.name')) : null,
  };
});
