import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, childrenOf, folded, match, textOf } from './dom.ts';
import { perPage } from './parts/per-page.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText } from './text.ts';

/** What began a thread, with all answers in or behind it; before parts had names it stood bare in the form for deleting. */
const THREAD = '.thre, form:has(> [id^="delcheck"], > blockquote)';
const ANSWER = 'td:has(> [id^="delcheck"], > blockquote)';
/** What a post is called that its writer didn't name. */
const UNNAMED = /^(?:無念|無題)?$/;

/** Futaba Channel: no accounts, names that are all alike, and often none; each post has a number. */
export const futaba: Recipe = {
  name: 'futaba',
  version: 1,
  siteName: 'Futaba Channel',
  checked: '2026-11-29: threads of 2013 and 2025 as two readers’ tests have them; not checked on a real page',
  required: ['permalink', 'postedAt'],
  fits: ({ url, doc }) => /(^|\.)2chan\.net$/.test(url.hostname) && doc.querySelector(THREAD) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(`${THREAD}, ${ANSWER}`)],
  around: (target) => target.closest(`${ANSWER}, ${THREAD}`),
  read,
};

const wordsOf = (post: Element): Element | null => childrenOf(post).find((one) => one.localName === 'blockquote') ?? null;

/** What stands before the words: "無念 Name としあき 13/07/15(月)18:47:43 ID:5rwACGI2 No.205659275". */
function headOf(post: Element) {
  const words = wordsOf(post);
  const nodes: Node[] = [];
  for (let node = post.firstChild; node && node !== words; node = node.nextSibling) nodes.push(node);
  const said = folded(nodes.map(({ textContent }) => textContent).join(' ')) ?? '';
  const isName = (node: Node | null): boolean => node?.nodeType === Node.TEXT_NODE && /^\s*Name\s*$/.test(node.nodeValue ?? '');
  const bold = (fits: (node: Node) => boolean): string | null => {
    const found = nodes.find((node) => node instanceof Element && fits(node));
    return found instanceof Element ? textOf(found, 'b') : null;
  };
  const [, year, month, day, clock] = /(\d\d)\/(\d\d)\/(\d\d)\(\S\)(\d\d:\d\d:\d\d)/.exec(said) ?? [];
  return {
    number: match(said, / No\.(\d+)/) ?? attr(post, 'data-res'),
    title: textOf(post, ':scope > .csb') ?? bold((node) => isName(node.nextSibling)),
    author: textOf(post, ':scope > .cnm') ?? bold((node) => isName(node.previousSibling)),
    postedAt: timeFromAttribute(clock ? `20${year}-${month}-${day} ${clock}` : null),
  };
}

const numbered = perPage(
  ({ doc }: PageView) => new Map([...doc.querySelectorAll(`${THREAD}, ${ANSWER}`)].map((post) => [headOf(post).number, post])),
);

function read(post: Element, page: PageView): Draft {
  const isFirst = post.matches(THREAD);
  const start = threadAround(post);
  const head = headOf(post);
  const told = start && start !== post ? headOf(start) : head;
  const words = wordsOf(post);
  const gone = words?.firstElementChild?.matches('font') && /削除されました$/.test(words.firstElementChild.textContent ?? '');
  const text = cleanText(words);
  const url = threadAddress(start, page);
  const own = (title: string | null) => (title && !UNNAMED.test(title) ? title : null);
  return {
    role: 'post',
    nativeId: head.number,
    author: head.author,
    title: own(head.title),
    text: gone ? text.replace(/^.*削除されました\n?/u, '') : text,
    permalink: isFirst ? url : anchorIn(post, url),
    postedAt: head.postedAt,
    metrics: { likes: parseCount(match(textOf(post, '.sod'), /x(\d+)$/), 'ja') },
    state: gone ? 'deleted' : 'live',
    parent: answered(text, page),
    thread: { nativeId: told.number, title: own(told.title), url, community: textOf(page.doc, '#tit') },
  };
}

/** Answers lie in the thread, or behind it where it was closed before them. */
function threadAround(post: Element): Element | null {
  const around = post.closest(THREAD);
  if (around) return around;
  let one = post.closest('table')?.previousElementSibling ?? null;
  while (one && !one.matches(THREAD)) one = one.previousElementSibling;
  return one;
}

/** On a board's own page each thread leads to its own. */
function threadAddress(start: Element | null, { url }: PageView): string | null {
  if (/\/res\/\d+\.htm$/.test(url.pathname)) return `${url.origin}${url.pathname}`;
  const link = start && childrenOf(start).find((one) => one.matches('a[href*="res/"]'));
  return attr(link, 'href');
}

const anchorIn = (post: Element, thread: string | null): string | null => {
  const name = attr(post, '[id^="delcheck"]', 'id');
  return name && thread ? `${thread}#${name}` : null;
};

/** ">No.123", ">>123": quotes of words name nobody. */
function answered(text: string, page: PageView): Partial<Excerpt> | null {
  const number = match(text, /^>+\s?(?:No\.|>)\s?(\d+)$/m);
  const above = number && numbered(page).get(number);
  return above ? { nativeId: number, author: headOf(above).author, text: cleanText(wordsOf(above)) } : null;
}
