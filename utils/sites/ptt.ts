import { TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { childrenOf, match, textOf } from './dom.ts';
import { ownAddress } from './parts/article.ts';
import { rangeBetween } from './parts/between.ts';
import { perPage } from './parts/per-page.ts';
import { headOf, MAIN, PLAIN, partsOf } from './parts/ptt-parts.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText } from './text.ts';

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
  const end = foot ?? pushes[0];
  const start = lines.at(-1);
  if (!start && !headOf(page).isPlain) return null;
  const told = written(main, start, end).replace(PLAIN, '');
  const [words = ''] = told.split(/^※ 發信站[:：]/mu);
  const whole = words.replace(/(?:^|\n)--\s*$/u, '').split('\n');
  const sign = whole.lastIndexOf('--');
  return whole
    .slice(0, sign > 0 && whole.length - sign < 10 ? sign : undefined)
    .join('\n')
    .trim();
}

/** What stands between two of its parts, in lines as they are. */
function written(main: Element, start: Element | undefined, end: Element | undefined): string {
  const lines = rangeBetween(main, start, end)
    .toString()
    .slice(0, 2 * TEXT_LIMIT)
    .split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
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
