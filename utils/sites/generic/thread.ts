import type { Role } from '@/utils/domain/post.ts';
import { calledBy, childrenOf, upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { articleParts, findArticle, isArticlePage } from './article.ts';
import { articleWhen } from './article-when.ts';
import { type Block, type Facts, hostOf, inOrder, lastBefore, type Owners, placeBehind, withoutAdverts } from './block.ts';
import { isFrame } from './frame.ts';
import { hasKey, keysOf } from './keys.ts';
import { contentKey } from './learn-content.ts';
import { withOther } from './learn-other.ts';
import { personKey } from './learn-person.ts';
import { linkedBlocks, linkedPosts, saysArticle } from './linked.ts';
import { isThing } from './microdata.ts';
import { partsOf } from './parts.ts';
import { personOf } from './person.ts';
import { wordsOf } from './prose.ts';
import { withoutQuoted } from './quoting.ts';
import { SIGNED } from './run-names.ts';
import { findRuns, type Run } from './runs.ts';
import { notePageLength } from './said.ts';
import { Sample } from './sample.ts';
import { siblingParts, withHeads } from './siblings.ts';
import { alsoNames, notePortraits, tellsTime } from './signs.ts';
import { survey } from './survey.ts';
import type { Thinned } from './thinned.ts';
import { headingOf } from './title.ts';
import { namesBeside } from './unmarked.ts';
import { timeOf } from './when.ts';
import { answerWords, commentWords, reviewWords, spread } from './words.ts';
import type { Work } from './work.ts';

/** The page's posts as the generic reader sees them. */
export interface Thread {
  readonly blocks: readonly Block[];
  readonly owners: Owners;
  readonly article: Block | null;
  readonly runs: readonly Facts[];
  /** The page is of its one post. */
  readonly alone: boolean;
  /** What this look left out; null: nothing. */
  readonly thinned: Thinned | null;
}

/** Looks at the page, or at what is left of it: `looks.ts` keeps what comes out. */
export function* threadIn(page: PageView, thinned: Thinned | null): Work<Thread> {
  const { doc } = page;
  if (doc.body) yield* notePageLength(page, doc.body);
  if (doc.body) yield* notePortraits(page);
  yield;
  const marks = doc.body ? yield* survey(doc.body, thinned) : null;
  if (!marks) return { blocks: [], owners: new Map(), article: null, runs: [], alone: false, thinned };
  const owners = new Map<Element, Block>();
  const blocks: Block[] = [];
  const facts: Facts[] = [];
  let unmarked: readonly string[] = [];
  const accept = function* (run: Run): Work<boolean> {
    const fact: Facts = { key: run.key, role: roleOf(run), content: null, prose: null, person: null };
    const alike = blocksOf(run, fact, thinned);
    if (alike.some(({ el, nodes }) => nodes.length === 1 && /^h[2-6]$/.test(el.localName))) return false;
    const isPart = (): boolean => (alike.length < 4 && saysArticle(page)) || alike.some(({ el }) => el.contains(headingOf(page)));
    // Few of no name, or what holds the heading, are parts of the article that the page says to be.
    if (fact.role === 'post' && !run.named && isArticlePage(page) && isPart()) return false;
    if (!run.named ? alike.every(({ el }) => isThing(el)) : alike[0] && isFrame(alike[0], run, blocks, owners)) return false;
    yield;
    const first = ownersOf(alike, owners);
    Object.assign(fact, yield* contentKey(alike, first));
    const found = yield* withOther(alike, fact, first);
    const own = found === alike ? first : ownersOf(found, owners);
    yield;
    const all =
      (run.named || unmarked[0]) && found.every(({ nodes }) => nodes.length === 1) ? yield* withUnsigned(found, own, thinned) : found;
    const whole = yield* withoutAdverts(all);
    for (const block of whole) own.set(block.el, block);
    const person = yield* personKey(whole, own, fact.content);
    const sample = new Sample(whole, own);
    if (person !== null && !(yield* sample.namesAnother(person))) {
      for (const { facts } of whole) facts.person = person;
      sample.learned();
    }
    fact.portrait = yield* sample.portraitKey();
    if (!(yield* sample.isReal(run.named))) return false;
    facts.push(...new Set(found.map((block) => block.facts)));
    blocks.push(...(yield* withoutQuoted(whole)));
    blocks.sort(inOrder);
    for (const [el, block] of own) owners.set(el, block);
    return true;
  };
  yield* findRuns(marks, accept);
  if (blocks.length === 0) unmarked = yield* namesBeside(marks);
  if (doc.body && unmarked.length > 0) {
    const forget = alsoNames(doc, unmarked);
    yield* findRuns((yield* survey(doc.body, thinned)) ?? marks, accept);
    if (blocks.length === 0) forget();
  }
  if (blocks.length === 0 && doc.body) {
    const linked = linkedBlocks(linkedPosts(page), doc.body);
    blocks.push(...(yield* withUnsigned(linked, ownersOf(linked, owners), thinned)).toSorted(inOrder));
    for (const block of blocks) owners.set(block.el, block);
  }
  const found = yield* findArticle(page, blocks, owners);
  const [head, next] = found ? [found, blocks[0]] : blocks;
  const again = head && next && (found || head.el.contains(blocks.at(-1)?.el ?? null)) && isAgain(head, next, owners, page);
  if (again && !found) owners.delete(blocks.shift()?.el ?? head.el);
  const article = again ? null : found;
  const alone = !article && blocks.length === 0 && (yield* findRuns(marks, accept, true)).length === 1;
  if (article && !owners.has(article.el)) owners.set(article.el, article);
  if (article) for (const fact of facts) if (fact.role === 'post') fact.role = 'comment';
  return { blocks: article ? withArticle(blocks, article) : blocks, owners, article, runs: facts, alone, thinned };
}

/** The head of a thread says again when its first post was written: to the minute no comment is as old as its article. */
function isAgain(article: Block, first: Block, owners: Owners, page: PageView): boolean {
  const at = articleWhen(page, article, articleParts(article, partsOf(article, owners), owners, page), owners)?.at;
  return at?.includes('T') === true && at === timeOf(first, partsOf(first, owners), page)?.time?.at;
}

/** The article in its place: before the first block that doesn't stand before it. */
function withArticle(blocks: readonly Block[], article: Block): Block[] {
  const at = blocks.findIndex(({ el }) => article.el.compareDocumentPosition(el) & 4);
  return at < 0 ? [...blocks, article] : blocks.toSpliced(at, 0, article);
}

function blocksOf({ blocks }: Run, facts: Facts, thinned: Thinned | null): Block[] {
  const marks = blocks.map(({ mark }) => mark);
  const heads = withHeads(marks, thinned);
  const parts = siblingParts(heads.map(({ el }) => el));
  return heads.map(({ el, start }) => ({ el, nodes: parts?.get(el) ?? [el], start, facts }));
}

const ownersOf = (blocks: readonly Block[], others: Owners): Map<Element, Block> =>
  new Map([
    ...others,
    ...blocks.flatMap((block) => block.nodes.flatMap((node): [Element, Block][] => (node instanceof Element ? [[node, block]] : []))),
  ]);

/**
 * With the likes beside them that show too little to be found by it, a post whose name or time is gone; and with those inside
 * one, behind its words.
 */
function* withUnsigned(found: readonly Block[], owners: Owners, thinned: Thinned | null): Work<Block[]> {
  const all = [...found];
  const last = found.at(-1);
  if (!last) return all;
  const { el: one, facts } = last;
  const hosts = new Set(found.map(({ el }) => hostOf(el)));
  yield;
  const called = /\w\.([\w-]+)$/.exec(facts.key)?.[1];
  const likes = called ? [one.ownerDocument.getElementsByClassName(called)] : [...hosts].map(childrenOf);
  for (const [index, el] of likes.flatMap((some) => [...some]).entries()) {
    if (index % 1_000 === 0) yield;
    if (owners.has(el) || thinned?.leftAround(el) || !hasKey(el, facts.key)) continue;
    yield;
    const before = lastBefore(el, found);
    const isInside = (): boolean => before?.el.contains(el) === true && partsOf(before, owners).content?.compareDocumentPosition(el) === 4;
    if (!hosts.has(hostOf(el)) && !isInside()) continue;
    const block: Block = { el, nodes: [el], facts, start: placeBehind(el, found, before) };
    const parts = partsOf(block, owners);
    const person = personOf(block, parts);
    const timed = parts.own.some(tellsTime);
    if (
      (person && (timed || facts.person)) ||
      ((person || timed || parts.content) && wordsOf(block, parts, owners, [person?.el ?? null]) !== '')
    )
      all.push(block);
  }
  return all;
}

/** By the names of the run, else of what it stands in. */
function roleOf(run: Run): Role {
  if (run.key === SIGNED) return 'comment';
  const first = run.blocks[0]?.mark.el;
  const own = roleBy(spread(`${run.key} ${first ? keysOf(first).join(' ') : ''}`));
  if (own !== 'post') return own;
  for (let up = first?.parentElement ?? null, near = 0; up && near < 4; up = upFrom(up), near += 1) {
    const role = roleBy(spread(calledBy(up)));
    if (role !== 'post') return role;
  }
  return 'post';
}

const roleBy = (names: string): Role =>
  reviewWords.test(names) ? 'review' : answerWords.test(names) ? 'answer' : commentWords.test(names) ? 'comment' : 'post';
