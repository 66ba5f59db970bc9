import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { attr, folded, match, upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { postIdIn } from './medium-address.ts';
import { perPage } from './per-page.ts';

/** Where Medium says in a link's `source` which of a story's responses it is in. Stories link so, too, once their writers copied one. */
const LINKS = 'a[href*="post_responses--"]:not(article *, pre *), a[href*="source=responses-"]:not(article *, pre *)';

export const linksIn = (response: ParentNode): Element[] =>
  [...response.querySelectorAll(LINKS)].filter((link) => !/\/m\/signin|\/\/policy\./.test(attr(link, 'href') ?? ''));

/** The link that names a response is its time. */
export const stampOf = (links: readonly Element[]): Element | null => links.find((link) => postIdIn(attr(link, 'href')) !== null) ?? null;

/** What holds no response alone: what is around all of them has their heading or the field to write one. */
const AROUND = 'h1, h2, h3, textarea, [role="textbox"], [contenteditable]';

/** Where in its list a link's response stands: "post_responses--5e1d0c9a77b2----2---". */
const placeIn = (link: Element): string | null => match(attr(link, 'href'), /responses-[-\da-f]*?----(\d+)-/);

/** A response begins at the first link behind another's words, or at one that leads to another place. */
function begun(marks: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const isOther = mark.localName !== 'pre' && first?.localName !== 'pre' && first && placeIn(first) !== placeIn(mark);
    if (!last || isOther || last.at(-1)?.localName === 'pre') groups.push([mark]);
    else last.push(mark);
  }
  return groups;
}

/** Every response by its box, with its id: each reaches as far as it is alone. */
export const responsesIn = perPage(({ doc }): ReadonlyMap<Element, string | null> => {
  const links = new Set(linksIn(doc));
  const marks =
    links.size > 0 ? [...doc.querySelectorAll('a, pre:not(article *)')].filter((el) => links.has(el) || el.localName === 'pre') : [];
  // Code outside all articles is a story's own, unless the story is in one.
  const isBare = (group: readonly Element[]): boolean => group[0]?.localName === 'pre' && doc.querySelector('article') === null;
  const groups = begun(marks).filter((group) => !isBare(group));
  const found = new Map<Element, string | null>();
  for (const [place, group] of groups.entries()) {
    const others = [groups[place - 1]?.at(-1), groups[place + 1]?.[0]];
    const [start] = group;
    let box: Element | null = null;
    for (let el = start && upFrom(start); el && el !== doc.body; el = upFrom(el)) {
      if (others.some((other) => other && el?.contains(other)) || el.querySelector(AROUND)) break;
      box = el;
    }
    if (box) found.set(box, postIdIn(attr(stampOf(linksIn(box)), 'href')));
  }
  return found;
});

/** How many clapped: the number right behind the sign of it. "--" isn't known. */
export function clapsIn(box: ParentNode | null, { lang }: PageView): Count | null {
  let el = box?.querySelector('[aria-label="clap" i], [data-testid$="ClapButton"], .pw-multi-vote-icon') ?? null;
  while (el && el !== box && !el.nextElementSibling) el = upFrom(el);
  const next = el === box ? null : el?.nextElementSibling;
  const words = next?.matches('[aria-label]') || next?.querySelector('[aria-label], svg') ? null : folded(next?.textContent);
  return words && /^[\d.,]+[KM]?$/.test(words) ? parseCount(words, lang) : null;
}
