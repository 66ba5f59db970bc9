import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, textOf } from '../dom.ts';
import type { Draft, PageView, Recipe } from '../recipe.ts';
import { articleAuthor, articleTime } from './article.ts';
import type { Block } from './block.ts';
import { discussion, parentOf, roleOf } from './context.ts';
import { countsOf } from './counts.ts';
import { beginning, linkedPosts } from './linked.ts';
import { partsOf } from './parts.ts';
import { permalinkOf } from './permalink.ts';
import { handleOf, personOf } from './person.ts';
import { wordsOf } from './prose.ts';
import { type Thread, threadOf } from './thread.ts';
import { timeOf } from './when.ts';

/** Reads threads on markup that no recipe knows. */
export const generic: Recipe = {
  name: 'generic',
  version: 1,
  checked: 'not checked on a real page',
  required: ['text'],
  fits: () => true,
  posts: (page) => threadOf(page).blocks.map((block) => block.el),
  around(target, page) {
    const { owners } = threadOf(page);
    for (let el: Element | null = target; el; el = el.parentElement) {
      const block = owners.get(el);
      if (block) return block.el;
    }
    return null;
  },
  read(post, page) {
    const thread = threadOf(page);
    const known = thread.owners.get(post);
    const block: Block = known?.el === post ? known : thread.article?.el === post ? thread.article : lone(post);
    return block === thread.article ? readArticle(block, thread, page) : readBlock(block, thread, page);
  },
};

/** An element that the page had no part in when it was last looked at. */
const lone = (el: Element): Block => ({
  el,
  nodes: [el],
  start: -1,
  facts: { key: '', role: 'post', content: null, prose: null, person: null },
});

function readBlock(block: Block, thread: Thread, page: PageView): Draft {
  const { owners } = thread;
  const parts = partsOf(block, owners);
  const person = personOf(block, parts);
  const when = timeOf(block, parts, page);
  const text = wordsOf(block, parts, owners, [person?.el ?? null, when?.el ?? null]) || null;
  const said = linkedPosts(page).get((text && beginning(text)) ?? '');
  const exact = when?.time?.approximate === false ? when.time : (timeFromAttribute(said?.date) ?? when?.time);
  return {
    role: block.facts.role === 'post' && said ? said.role : roleOf(block),
    author: person?.name ?? said?.author ?? null,
    authorUrl: person?.url ?? said?.authorUrl ?? null,
    text,
    permalink: permalinkOf(block, parts, when?.el ?? null, page) ?? said?.url ?? (thread.alone ? page.url.href.replace(/#.*/, '') : null),
    postedAt: exact ?? null,
    metrics: countsOf(parts, block.el, page),
    handle: handleOf(parts, person),
    parent: parentOf(block, parts, thread),
    thread: discussion(page),
  };
}

function readArticle(block: Block, { owners }: Thread, page: PageView): Draft {
  const { doc } = page;
  const parts = partsOf(block, owners);
  const head = parts.content === block.el ? null : personOf(block, parts);
  const author = articleAuthor(doc, owners, block) ?? head?.name ?? null;
  return {
    role: 'post',
    author,
    authorUrl: head && head.name === author ? head.url : null,
    text: wordsOf(block, parts, owners, []) || null,
    title: textOf(doc, 'h1') ?? attr(doc, 'meta[property="og:title"]', 'content'),
    permalink: page.url.href.replace(/#.*/, ''),
    thread: { ...discussion(page), starter: author },
    postedAt: timeFromAttribute(articleTime(doc)) ?? (parts.content === block.el ? null : (timeOf(block, parts, page)?.time ?? null)),
  };
}
