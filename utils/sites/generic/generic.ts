import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, folded } from '../dom.ts';
import type { Draft, PageView, Recipe } from '../recipe.ts';
import { isNamedAlike } from './alike.ts';
import { articleAuthor, articleParts, office } from './article.ts';
import { articleWhen } from './article-when.ts';
import { type Block, lone } from './block.ts';
import { discussion, excerptOf, parentOf, roleOf } from './context.ts';
import { countsOf } from './counts.ts';
import { isGone } from './furniture.ts';
import { handleOf } from './handle.ts';
import { beginning, linkedPosts } from './linked.ts';
import { blockAround, placeOf, threadNear, threadOf } from './looks.ts';
import { lostTime } from './lost.ts';
import { bylineIn, nameOf } from './names.ts';
import { partsOf } from './parts.ts';
import { permalinkOf } from './permalink.ts';
import { personOf } from './person.ts';
import { wordsOf } from './prose.ts';
import { repliesBehind } from './reactions.ts';
import { noteLength, saidIn } from './said.ts';
import { isMarked } from './sample.ts';
import type { Window } from './thinned.ts';
import type { Thread } from './thread.ts';
import { headingOf } from './title.ts';
import { timeOf } from './when.ts';
import { leadsToPerson, saysNothing } from './words.ts';

/** The generic reader, checked on saved pages that no recipe reads; a window of its own says from how long a list on a first look leaves the middle of it out. */
export const genericWith = (window?: Window): Recipe => ({
  name: 'generic',
  version: 1,
  checked: '2026-11-29',
  required: ['text'],
  fits: () => true,
  posts: (page) => threadOf(page).blocks.map((block) => block.el),
  around: (target, page) => blockAround(target, threadNear(target, page, window).owners)?.el ?? null,
  place: placeOf,
  read(post, page) {
    const near = threadNear(post, page, window);
    const thread = near.thinned?.refersBeyond(post) ? threadOf(page) : near;
    noteLength(post, page);
    const known = thread.owners.get(post);
    const block: Block = known?.el === post ? known : thread.article?.el === post ? thread.article : lone(post);
    return block === thread.article ? readArticle(block, thread, page) : readBlock(block, thread, page);
  },
});

/** Reads threads on markup that no recipe knows. */
export const generic = genericWith();

function readBlock(block: Block, thread: Thread, page: PageView): Draft {
  const { owners } = thread;
  const parts = partsOf(block, owners);
  const person = personOf(block, parts);
  const when = timeOf(block, parts, page);
  const words = wordsOf(block, parts, owners, [person?.el ?? null, when ? when.el : lostTime(block, parts, thread, page)]);
  const text = saysNothing(words, parts.content) || isGone(words) ? null : words;
  const said = linkedPosts(page).get((text && beginning(text)) ?? '');
  const exact = when?.time?.approximate === false ? when.time : (timeFromAttribute(said?.date) ?? when?.time);
  const role = block.facts.role === 'post' && said ? said.role : roleOf(block);
  const metrics = countsOf(parts, block.el, page, role);
  const replies = metrics.replies ? null : repliesBehind(block.el, owners, page.lang);
  return {
    role,
    author: person?.name ?? said?.author ?? null,
    authorUrl: person?.url ?? said?.authorUrl ?? null,
    text,
    permalink: permalinkOf(block, parts, when?.el ?? null, page) ?? said?.url ?? (thread.alone ? page.url.href.replace(/#.*/, '') : null),
    postedAt: exact ?? null,
    metrics: replies ? { ...metrics, replies } : metrics,
    handle: handleOf(parts, person),
    parent: parentOf(block, parts, thread, page),
    quoted: block.shows ? excerptOf(block.shows, owners, page) : null,
    thread: discussion(page, thread),
  };
}

/** Where the page links to the writer of its article by name: above the heading, or where it says who they are. Long threads have more links. */
const personCalled = (name: string | null, { links }: Document): Element | null =>
  Array.from({ length: 500 }, (_, index) => links[index]).find(
    (link) => link && saidIn(link).trim() === name && leadsToPerson(attr(link, 'href') ?? ''),
  ) ?? null;

/** What is called so signs an article, also where it marks nobody who comments. */
const signing = '[class*="author"], [class*="writer"]';

function readArticle(block: Block, thread: Thread, page: PageView): Draft {
  const { owners } = thread;
  const { doc } = page;
  const parts = partsOf(block, owners);
  const around = articleParts(block, parts, owners, page);
  const head = personOf(block, around);
  const about = discussion(page, thread);
  const { content } = parts;
  const isLike = (el: Element): boolean => isNamedAlike(el, owners) && nameOf(el) !== null;
  const isBefore = (el: Element): boolean => content?.isConnected === false || (content && el.compareDocumentPosition(content)) === 4;
  const like = around.own.find((el) => isBefore(el) && isLike(el)) ?? null;
  const signed =
    head && (isMarked(head.el) || head.el.closest(signing)) && head.name !== about.title && !head.el.closest('[rel~="tag"]')
      ? head.name
      : (nameOf(like) ?? bylineIn(parts.own));
  const link = like?.closest('a') ?? null;
  const first = thread.blocks.find(({ el }) => el !== block.el && block.el.contains(el))?.el;
  const author = articleAuthor(page, owners, block) ?? signed?.replace(office, '') ?? null;
  return {
    role: 'post',
    author,
    authorUrl: (head?.name === author ? head.url : null) ?? attr(nameOf(like) === author ? link : personCalled(author, doc), 'href'),
    text: wordsOf(block, parts, owners, [], first ?? null) || null,
    title: about.title ?? folded(headingOf(page)?.textContent) ?? attr(doc, 'meta[property="og:title"]', 'content'),
    permalink: page.url.href.replace(/#.*/, ''),
    metrics: countsOf(parts, block.el, page, 'post'),
    thread: { ...about, starter: author },
    postedAt: articleWhen(page, block, around, owners),
  };
}
