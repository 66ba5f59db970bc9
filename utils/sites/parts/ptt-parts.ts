import { timeFromAttribute } from '@/utils/domain/time.ts';
import { childrenOf, folded, match, textOf } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { perPage } from './per-page.ts';

/** An article of PTT on the web: lines that say whose it is, bare words, the board's own lines, the pushes of its readers. */
export const MAIN = '#main-content';
const PARTS = '.push-userid, .push-content, .push-ipdatetime';
const LINE = '.article-metaline, .article-metaline-right';

/** Where the board's own lines under the words begin; pushes before them are in the words, for people quote those. */
const isFoot = (element: Element): boolean => element.matches('.f2') && /^※ 發信站[:：]/.test(folded(element.textContent) ?? '');

/** What stands above the words: in elements, or as plain text in notices of the board itself and in old articles. */
export const PLAIN =
  /^\s*作者[:：]?[^\S\n]+(?<who>\S.*?)[^\S\n]+看板[:：]?[^\S\n]+(?<board>\S+)[^\n]*\n標題[:：]?(?<title>[^\n]*)\n時間[:：]?(?<time>[^\n]*)\n/u;

export const partsOf = perPage(({ doc }: PageView) => {
  const main = doc.querySelector(MAIN);
  const all = childrenOf(main);
  const lines = all.filter((one) => one.matches(LINE));
  const foot = all.find(isFoot) ?? null;
  const below = foot ? all.slice(all.indexOf(foot)) : all;
  return { main, lines, foot, pushes: below.filter((one) => one.matches('.push') && one.querySelector(PARTS)) };
});

export const headOf = perPage((page: PageView) => {
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
