import { keysOf } from './keys.ts';
import { type Owned, own } from './owned.ts';
import { better, wholeRun } from './rivals.ts';
import { article, entry, exact, isNamed, isPart, lone, never, SIGNED, single, types } from './run-names.ts';
import { saidIn } from './said.ts';
import { headRows, isHead, opens } from './siblings.ts';
import { HIDDEN, QUOTES } from './signs.ts';
import { isApart, type Mark } from './survey.ts';
import { mostlyTeasers } from './teasers.ts';
import { commentWords, contentWords, looksLikeTime, personWords, spread } from './words.ts';
import type { Work } from './work.ts';

export interface Run {
  key: string;
  blocks: Owned[];
  score: number;
  /** Its name says that it is a post, a comment, an answer … */
  named: boolean;
}

/** So many marks are looked at between two rests. */
const STEP = 12;

/**
 * Runs of blocks that each carry a person and prose, and a time where the others do; the best first, none claimed twice.
 * `alone`: there is no thread, and no article, but maybe one post.
 */
export function* findRuns(marks: readonly Mark[], accept: (run: Run) => Work<boolean>, alone = false): Work<Run[]> {
  const groups = new Map<string, Mark[]>();
  for (const [index, mark] of marks.entries()) {
    if (index % STEP === 0) yield;
    if (
      isApart(mark, marks[0]) ||
      (mark.letters < 2 && !isHead(mark.el)) ||
      mark.depth < 1 ||
      (never.test(mark.el.localName) && !isSigned(mark)) ||
      (/^h[2-6]$/.test(mark.el.localName) && mark.times * mark.people === 0) ||
      mark.el.closest(QUOTES)
    )
      continue;
    for (const key of isSigned(mark) ? [SIGNED] : keysOf(mark.el)) {
      // An id that numbers nothing tells a part of a post.
      if (/\+$|^[^.#]+#[^#]+$/.test(key)) continue;
      const list = groups.get(key);
      if (list) list.push(mark);
      else groups.set(key, [mark]);
    }
  }
  const letters = Math.max(1, marks[0]?.letters ?? 1);
  const runs: Run[] = [];
  const claimed: Owned[] = [];
  let candidates = distinct(
    [...groups].filter(([key, list]) => (alone ? lone.test(spread(key)) : list.length > 1 || types.test(key) || single.test(spread(key)))),
  );
  let rated: Run[] | null = null;
  for (let round = 0; round < 12; round += 1) {
    rated ??= yield* rateAll(candidates, claimed, letters);
    const found = rated.reduce<Run | null>((a, b) => (a && !better(b, a) ? a : b), null);
    if (!found) break;
    const best: Run = wholeRun(found, rated);
    rated = rated.filter((run) => run !== best);
    best.blocks = headRows(best.blocks);
    if (!(yield* isThread(best)) || (runs.length > 0 && !isMore(best)) || !(yield* accept(best))) continue;
    runs.push(best);
    claimed.push(...best.blocks);
    claimed.sort((a, b) => a.mark.start - b.mark.start);
    candidates = candidates.filter(([key]) => saysMore(key));
    rated = null;
  }
  return runs;
}

function* rateAll(candidates: readonly [string, Mark[]][], claimed: readonly Owned[], letters: number): Work<Run[]> {
  const rated: Run[] = [];
  for (const [key, list] of candidates) {
    yield;
    const run = rate(key, list, claimed, letters);
    if (run) rated.push(run);
  }
  return rated;
}

/** Of keys that stand for the very same elements the one that says most. */
function distinct(groups: [string, Mark[]][]): [string, Mark[]][] {
  const bySet = new Map<string, [string, Mark[]]>();
  for (const group of groups) {
    const [key, list] = group;
    const same = `${list.length} ${list[0]?.start} ${list.at(-1)?.start} ${list.reduce((sum, { start }) => (sum * 31 + start) % 1_000_003, 0)}`;
    const known = bySet.get(same);
    if (!known || saying(key) > saying(known[0])) bySet.set(same, group);
  }
  return [...bySet.values()];
}

const saying = (key: string): number => (types.test(key) ? 3 : isNamed(key) ? 2 : key.includes('>') ? 0 : 1);

/** A paragraph or an answer that ends with who wrote it and when, as on a talk page; or with one of them, said as it is there. */
const isSigned = ({ el, times, people }: Mark): boolean => {
  if (!/^(?:p|dd|li)$/.test(el.localName)) return false;
  const last = [...el.childNodes].findLast((node) => (node.nodeType === 3 || node.nodeName === 'A') && /\p{L}/u.test(saidIn(node)));
  const words = last ? saidIn(last).trim() : '';
  return /\d\d:\d\d.*\d{4}/.test(words) && looksLikeTime(words.slice(-60))
    ? times > 0 && (people > 0 || /\([A-Z]{3,4}\)$/.test(words))
    : people > 0 && last instanceof Element && /user[_ ]talk:/i.test(last.getAttribute('href') ?? '');
};

/** Not a list of teasers, whose headings lead to other pages; not a form; not one lone block that only looks like one. */
function* isThread({ blocks, named, key }: Run): Work<boolean> {
  if (types.test(key)) return true;
  if (blocks.length < 3 && blocks.some(({ mark }) => mark.el.querySelector(`textarea:not(${HIDDEN})`) !== null)) return false;
  // Who commented last, and when, is a cell in a list of topics.
  if (commentWords.test(spread(key)) && !key.includes('last-')) return true;
  return (named || blocks.length > 1) && !(yield* mostlyTeasers(blocks));
}

/** A further run must say by its name that it is one: the answers beside the question, the comments under an answer. */
const isMore = ({ key, blocks }: Run): boolean => saysMore(key) && blocks.every(({ letters }) => letters > 1);

function saysMore(key: string): boolean {
  const name = spread(key.replace(/^.*>/, '>'));
  return (
    isNamed(key) &&
    !name.startsWith('>') &&
    !contentWords.test(name) &&
    !personWords.test(name) &&
    !/head|foot|inner|side|tool|parent|preview|wrap|last|title|subject|(?:^|[^a-z])(?:time|date|meta|info)(?![a-z])/.test(name)
  );
}

/** How many elements of the page the blocks stand for. */
const standing = (blocks: readonly Owned[]): number => blocks.reduce((sum, { mark }) => sum + mark.stands, 0);

/** How well a group of like elements serves as a run; null where it doesn't. */
function rate(key: string, list: readonly Mark[], claimed: readonly Owned[], letters: number): Run | null {
  const named = isNamed(key);
  const owned = own(list, claimed, named);
  const marked = owned.filter(({ mark, people, letters }) => people > 0 && (letters > 1 || isHead(mark.el)));
  const unmarked = named && marked.length * 2 < owned.length;
  const whole = unmarked ? owned.filter(({ times, letters }) => times > 0 && letters > 1) : marked;
  const timed = whole.filter(({ times }) => times > 0);
  const good = timed.length * 2 >= whole.length ? timed : whole;
  if (isPart(key) && !types.test(key)) return null;
  if (good.length < (named ? 1 : 2) || good.length * 2 < owned.length) return null;
  if (!named && timed.length * 2 < whole.length) return null;
  const mean = (of: (block: Owned) => number): number => good.reduce((total, block) => total + of(block), 0) / good.length;
  if (mean((block) => block.times) > 5 || mean((block) => block.people) > 14) return null;
  // Several names with a time each, in what no name calls a post, are a list of posts.
  if (!named && good.filter(({ times, people }) => Math.min(times, people) > 2).length * 2 > good.length) return null;
  const covered = Math.min(1, good.reduce((total, { letters: words, mark }) => total + words * mark.stands, 0) / letters);
  const others = owned.filter(({ mark, times, people, letters: words }) => (words > 1 || isHead(mark.el)) && times + people > 0);
  // Of few posts one that lacks its person or its time still weighs a third.
  const lacking = owned.length < 6 ? (others.length - good.length) / 3 : 0;
  const score =
    Math.sqrt(covered + 0.001) *
    ((standing(good) + lacking) ** 2 / standing(owned)) *
    (types.test(key)
      ? 1.4
      : /^tr\[\d/.test(key) && good.some(opens)
        ? 3
        : article.test(key) || exact.test(key)
          ? 1.35
          : named && !entry.test(key)
            ? 1.1
            : key === 'div.>div'
              ? 0.8
              : 1) *
    (unmarked ? 0.6 : good.length === 1 ? 0.8 : 1) *
    (timed.length * 2 >= whole.length ? 1 : 0.8);
  return { key, blocks: others.length > good.length ? others : good, score, named };
}
