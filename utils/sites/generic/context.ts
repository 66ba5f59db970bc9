import type { Excerpt, Role } from '@/utils/domain/post.ts';
import { folded, upFrom } from '../dom.ts';
import { once, perPage } from '../parts/per-page.ts';
import type { Draft, PageView } from '../recipe.ts';
import { articleAuthor } from './article.ts';
import type { Block, Owners } from './block.ts';
import { handleOf } from './handle.ts';
import { roleByType } from './linked.ts';
import { type Parts, partsOf } from './parts.ts';
import { personOf } from './person.ts';
import { wordsOf } from './prose.ts';
import { noteLength } from './said.ts';
import type { Thread } from './thread.ts';
import { titleOf } from './title.ts';
import { spread } from './words.ts';

/** What surrounds a post: what it is by its own type, what the thread is called and who began it, what it answers. */

/** The element's own type says more than what its likes are called. */
export const roleOf = ({ el, facts }: Block): Role =>
  roleByType(el.getAttribute('itemtype') ?? el.getAttribute('typeof') ?? '') ?? facts.role;

/** Its headline; who began it only where one post stands above comments, for a later page begins with anyone's. */
export const discussion = (page: PageView, thread: Thread): NonNullable<Draft['thread']> => ({
  title: folded(titleOf(page)?.textContent),
  starter: starterIn(page)(thread),
});

const starterIn = perPage((page) =>
  once(({ blocks, owners, article }: Thread): string | null => {
    const [first, second] = blocks;
    const opens = first && second && roleOf(first) === 'post' && roleOf(second) !== 'post';
    return article ? articleAuthor(page, owners, article) : opens ? nameIn(first, owners) : null;
  }),
);

function nameIn(block: Block, owners: Thread['owners']): string | null {
  const parts = partsOf(block, owners);
  const person = personOf(block, parts);
  return handleOf(parts, person) ?? person?.name ?? null;
}

const answers = /(?:^|[^a-z])(?:repl(?:y|ies)|children|nested)/;
/** The one comment right before a list that is called after answers, found once for all of them. */
const answeredIn = once((owners: Owners) =>
  once((list: Element): Block | null => {
    const { previousElementSibling: before } = list;
    if (!before || !answers.test(spread(list.getAttribute('class') ?? ''))) return null;
    const found = new Set([before, ...before.querySelectorAll('*')].flatMap((el) => owners.get(el) ?? []));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }),
);

/** The comment that it lies in, or whose place on the page it names before its own words. */
export function parentOf(block: Block, { own, inContent }: Parts, { owners }: Thread, page: PageView): Partial<Excerpt> | null {
  const answered = answeredIn(owners);
  let parent: Block | null = null;
  for (let up = block.el.parentElement; up && !parent; up = upFrom(up)) parent = owners.get(up) ?? answered(up);
  for (const el of parent ? [] : own) {
    const id = inContent(el) || el.localName !== 'a' ? null : /^#([\w-]+)$/.exec(el.getAttribute('href') ?? '')?.[1];
    const target = id ? el.ownerDocument.getElementById(id) : null;
    parent ??= (target && target !== block.el && owners.get(target)) || null;
  }
  return !parent || roleOf(parent) === 'post' ? null : excerptOf(parent, owners, page);
}

/** Who wrote another post, and what. */
export function excerptOf(block: Block, owners: Owners, page: PageView): Partial<Excerpt> {
  noteLength(block.el, page);
  const parts = partsOf(block, owners);
  const person = personOf(block, parts);
  return { author: person?.name ?? null, text: wordsOf(block, parts, owners, [person?.el ?? null]) };
}
