import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { attr, folded, upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { postIdIn } from './medium-address.ts';
import { perPage } from './per-page.ts';

/** Where Medium says in a link's `source` which of a story's responses it is in. Stories link so, too, once their writers copied one. */
const LINKS = 'a[href*="post_responses--"]:not(article *, pre *), a[href*="source=responses-"]:not(article *, pre *)';

export const linksIn = (response: ParentNode): Element[] =>
  [...response.querySelectorAll(LINKS)].filter((link) => !/\/m\/signin|\/\/policy\./.test(attr(link, 'href') ?? ''));

/** The link that names a response is its time. */
export const stampIn = (response: ParentNode): Element | null =>
  linksIn(response).find((link) => postIdIn(attr(link, 'href')) !== null) ?? null;

/** What holds no response alone: what is around all of them has their heading or the field to write one. */
const AROUND = 'h1, h2, h3, textarea, [role="textbox"], [contenteditable]';

/** Every response by its box, with its id: each reaches as far as it is alone. */
export const responsesIn = perPage(({ doc }): ReadonlyMap<Element, string> => {
  const stamps = linksIn(doc).flatMap((link) => {
    const id = postIdIn(attr(link, 'href'));
    return id === null ? [] : [{ link, id }];
  });
  const found = new Map<Element, string>();
  for (const [place, { link, id }] of stamps.entries()) {
    const others = [stamps[place - 1], stamps[place + 1]].filter((other) => other !== undefined && other.id !== id);
    let box = link;
    for (let el = upFrom(link); el && el !== doc.body; el = upFrom(el)) {
      if (others.some((other) => el?.contains(other?.link ?? null)) || el.querySelector(AROUND)) break;
      box = el;
    }
    if (box !== link) found.set(box, id);
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
