import { folded } from '../dom.ts';
import { type Block, type Owners, ownElements } from './block.ts';
import { keysOf } from './keys.ts';

/** A block taken apart once: its own elements, and which of them holds what was written. */

export interface Parts {
  own: Element[];
  content: Element | null;
  inContent: (el: Element) => boolean;
}

export function partsOf(block: Block, owners: Owners): Parts {
  const own = ownElements(block, owners);
  const content =
    block.body ??
    own.find(
      (el) =>
        /^(?:text|commentText|articleBody|reviewBody|description|commentBody)$/.test(el.getAttribute('itemprop') ?? '') &&
        folded(el.textContent) !== null,
    ) ??
    own.find((el) => el.matches('.e-content, [property~="content:encoded"]')) ??
    (block.facts.content === null ? null : (own.find((el) => keysOf(el).includes(block.facts.content ?? '')) ?? null));
  return { own, content, inContent: (el) => content !== block.el && content?.contains(el) === true };
}
