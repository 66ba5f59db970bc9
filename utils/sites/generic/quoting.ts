import { upFrom } from '../dom.ts';
import { type Block, inOrder } from './block.ts';
import { hasKey } from './keys.ts';
import type { Work } from './work.ts';

/** What is pressed to do something with a post. */
const PRESSED = 'button, [role="button"]';

/**
 * The posts without those that are shown in another as a card: with no button in itself, before those of the post around, and
 * with no further post in that. It stays its own, and the post around is told of it.
 */
export function* withoutQuoted(blocks: readonly Block[]): Work<Block[]> {
  const order = blocks.toSorted(inOrder);
  const kept: Block[] = [];
  const open: Block[] = [];
  for (const [index, block] of order.entries()) {
    if (index % 50 === 0) yield;
    while (open.length > 0 && !open.at(-1)?.el.contains(block.el)) open.pop();
    const around = open.at(-1);
    open.push(block);
    const next = order[index + 1];
    if (around ? around.nodes[1] || (next && around.el.contains(next.el)) || !isCard(block.el, around.el) : !isLeft(block))
      kept.push(block);
    else if (around) {
      block.shownIn = around;
      around.shows = block;
    }
  }
  return kept;
}

/** What is left of a post that has lost its words: the card in it. */
function isLeft({ el, facts }: Block): boolean {
  if (el.querySelector(PRESSED)) return false;
  for (let up = el.parentElement, near = 0; up && near < 12; up = upFrom(up), near += 1) if (hasKey(up, facts.key)) return isCard(el, up);
  return false;
}

/** A reply stands below what is done with the one around, or has something of its own to be done. */
function isCard(el: Element, around: Element): boolean {
  if (el.querySelector(PRESSED)) return false;
  let below = 0;
  for (let up: Element | null = el; up && up !== around; up = upFrom(up))
    for (let next = up.nextElementSibling; next; next = next.nextElementSibling)
      below += Number(next.matches(PRESSED)) + next.querySelectorAll(PRESSED).length;
  return below > 1;
}
