import type { Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { childrenOf, folded, match, textOf } from './dom.ts';
import { ownAddress } from './parts/article.ts';
import { between } from './parts/between.ts';
import { perPage } from './parts/per-page.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText } from './text.ts';

const MAIN = '#main-content';
const PARTS = '.push-userid, .push-content, .push-ipdatetime';
const LINE = '.article-metaline, .article-metaline-right';

/** Where the board's own lines under the words begin; pushes before them are in the words, for people quote those. */
const isFoot = (element: Element): boolean => element.matches('.f2') && /^※ 發信站[:：]/.test(folded(element.textContent) ?? '');

/** What stands above the words: in elements, or as plain text in notices of the board itself and in old articles. */
const PLAIN =
  /^\s*作者[:：]?[^\S\n]+(?<who>\S.*?)[^\S\n]+看板[:：]?[^\S\n]+(?<board>\S+)[^\n]*\n標題[:：]?(?<title>[^\n]*)\n時間[:：]?(?<time>[^\n]*)\n/u;

const partsOf = perPage(({ doc }: PageView) => {
  const main = doc.querySelector(MAIN);
  const all = childrenOf(main);
  const lines = all.filter((one) => one.matches(LINE));
  const foot = all.find(isFoot) ?? null;
  const below = foot ? all.slice(all.indexOf(foot)) : all;
  return { main, lines, foot, pushes: below.filter((one) => one.matches('.push') && one.querySelector(PARTS)) };
});

/** The board's articles on the web, each with the pushes under it: one line of a reader's, which has no address of its own. */
export const ptt: Recipe = {
  name: 'ptt',
  version: 1,
  siteName: 'PTT',
  checked: '2026-11-29: an article of 2020 with one push, saved in a crawler’s test; the quote and the plain head by descriptions',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url, doc }) => /(^|\.)ptt\.cc$/.test(url.hostname) && doc.querySelector(`${MAIN}.bbs-content`) !== null,
  posts(page) {
    const { main, pushes } = partsOf(page);
    return main ? [main, ...pushes] : [];
  },
  around(target, page) {
    const push = target.closest(`${MAIN} > .push`);
    const { main, pushes } = partsOf(page);
    return push && pushes.includes(push) ? push : main?.contains(target) ? main : null;
  },
  read: (post, page) => (post.matches(MAIN) ? readArticle(post, page) : readPush(post, page)),
};

const headOf = perPage((page: PageView) => {
  const { main, lines } = partsOf(page);
  const told = (tag: string): string | null =>
    textOf(
      lines.find((line) => textOf(line, '.article-meta-tag') === tag),
      '.article-meta-value',
    );
  const plain = lines.length > 0 ? undefined : PLAIN.exec(main?.textContent?.slice(0, 2_000) ?? '')?.groups;
  const who = told('作者') ?? folded(plain?.who);
  const time = told('時間') ?? folded(plain?.time);
  const handle = match(who, /^\[?([^\s()[\]]+)/);
  return {
    handle,
    author: match(who, /\((\S.*)\)$/) ?? handle,
    board: told('看板') ?? plain?.board ?? null,
    title: told('標題') ?? folded(plain?.title),
    // The clock is the board's own, whatever else is called CST.
    postedAt: timeFromAttribute(time?.replace(/ CST /, ' ')),
    isPlain: plain !== undefined,
  };
});

const threadOf = (page: PageView): NonNullable<Draft['thread']> => {
  const { title, board, handle } = headOf(page);
  return { nativeId: match(ownAddress(page), /\/(M\.\d+\.A\.\w+)\.html/), title, url: ownAddress(page), community: board, starter: handle };
};

function readArticle(main: Element, page: PageView): Draft {
  const { handle, author, title, postedAt } = headOf(page);
  const thread = threadOf(page);
  return {
    role: 'post',
    nativeId: thread.nativeId ?? null,
    author,
    handle,
    title,
    text: wordsOf(main, page),
    permalink: thread.url ?? null,
    postedAt,
    quoted: quotedIn(main, page),
    thread,
  };
}

/** Up to "--" and the board's lines; a signature of some lines stands between two "--". What the writer adds among the pushes is no post. */
function wordsOf(main: Element, page: PageView): string | null {
  const { lines, foot, pushes } = partsOf(page);
  const start = lines.at(-1) ?? (headOf(page).isPlain ? main.firstChild : null);
  const end = foot ?? pushes[0] ?? main.lastChild;
  if (!start || !end) return null;
  const told = cleanText(between(start, end, lines.length === 0), { lines: true });
  const words = told.replace(PLAIN, '').replace(/(?:^|\n)※ 發信站[:：][\s\S]*$/u, '');
  return words
    .replace(/(?:^|\n)--\s*$/u, '')
    .replace(/\n--\n(?:[^\n]*\n){0,7}[^\n]*$/u, '')
    .trim();
}

/** "※ 引述《ann (Ann Lee)》之銘言：", and under it her lines, each behind a colon. */
function quotedIn(main: Element, page: PageView): Partial<Excerpt> | null {
  const { foot } = partsOf(page);
  const spans = childrenOf(main).slice(0, foot ? childrenOf(main).indexOf(foot) : undefined);
  const header = spans.find((one) => one.matches('.f2') && /^※ 引述《/.test(one.textContent ?? ''));
  const said = spans.filter((one) => one.matches('.f6') && /^: /.test(one.textContent ?? ''));
  const text = said.map((one) => one.textContent?.replace(/^: /gm, '').trim()).join('\n');
  return header ? { author: match(header.textContent, /《(\S+?)(?:[\s(][^》]*)?》/), text } : null;
}

function readPush(push: Element, page: PageView): Draft {
  const handle = textOf(push, '.push-userid');
  return {
    role: 'comment',
    author: handle,
    handle,
    text: cleanText(push.querySelector('.push-content')).replace(/^: ?/, ''),
    postedAt: timesOf(page).get(push) ?? null,
    thread: threadOf(page),
  };
}

/** "08/17 02:53", in places behind the reader's address. The year is the article's, and one more where they go back to an earlier day. */
const timesOf = perPage((page): ReadonlyMap<Element, Time | null> => {
  const told = headOf(page).postedAt?.at ?? '';
  let year = Number(told.slice(0, 4));
  let before = told.slice(5, 10);
  return new Map(
    partsOf(page).pushes.map((push) => {
      const [, month, day, clock] = /(?:^|\s)(\d\d)\/(\d\d) (\d\d:\d\d)$/.exec(textOf(push, '.push-ipdatetime') ?? '') ?? [];
      if (!year || !month || !day) return [push, null];
      if (`${month}-${day}` < before) year += 1;
      before = `${month}-${day}`;
      return [push, timeFromText(`${year}-${month}-${day} ${clock}`, page.lang, page.now)];
    }),
  );
});
