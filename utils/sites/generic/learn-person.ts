import { childrenOf } from '../dom.ts';
import { type Block, type Owners, ownElements, sampleOf } from './block.ts';
import { keysOf } from './keys.ts';
import { named, untimed } from './names.ts';
import { saidIn } from './said.ts';
import { HIDDEN, inProse, saysTime } from './signs.ts';
import { looksLikeTime } from './words.ts';
import type { Work } from './work.ts';

/** Key of a short text that differs from block to block and stands once in each, before what was written: a name. */
export function* personKey(blocks: readonly Block[], owners: Owners, content: string | null): Work<string | null> {
  const sample = sampleOf(blocks);
  const seen = new Map<string, { blocks: Set<Block>; words: Set<string>; place: number }>();
  for (const block of sample) {
    yield;
    const mine = new Set<string>();
    ownElements(block, owners, 200).forEach((el, place) => {
      const said = nameIn(el);
      const words = said !== null && inProse(el, block.el) ? null : said;
      // Who has a page is a link, who has none isn't, and both are called the same.
      for (const key of keysOf(el).flatMap((one) => (/^(?:a|span|b|strong)\.[^>]+$/.test(one) ? [one, one.replace(/^\w+/, '*')] : one))) {
        if (mine.has(key) || key === content) continue;
        // The first of a key is where a name is looked for: what stands there and is none speaks against it.
        mine.add(key);
        if (words === null) continue;
        const known = seen.get(key) ?? { blocks: new Set(), words: new Set(), place: 0 };
        known.blocks.add(block);
        known.words.add(words);
        // One that holds the time, too, only where no other names anybody.
        known.place += untimed(el) === null ? place : 1_000;
        seen.set(key, known);
      }
    });
  }
  const fit = [...seen].filter(
    ([, { blocks: in_, words }]) =>
      in_.size >= Math.min(sample.length * 0.8, Math.max(2, sample.length - 1)) &&
      words.size > Math.max(1, in_.size * 0.15) &&
      // In place of portraits their initials.
      ![...words].every((name) => /^\p{Lu}{1,3}$/u.test(name)),
  );
  return (
    fit.toSorted(([k, a], [l, b]) => a.place / a.blocks.size - b.place / b.blocks.size || k.indexOf('>') - l.indexOf('>'))[0]?.[0] ?? null
  );
}

/** The words of an element that has only words, where they could be a name. */
function nameIn(el: Element): string | null {
  if (el.closest(HIDDEN)) return null;
  if (!/^(?:a|b|strong|cite|em|i|span|h[2-6]|dt|div|td|th|p|li|font|u)$/.test(el.localName) || el.firstElementChild?.firstElementChild)
    return null;
  const told = untimed(el);
  if (told === null && childrenOf(el).filter((one) => /\p{L}/u.test(saidIn(one))).length > 1) return null;
  const words = told ?? ([el, ...childrenOf(el)].some(saysTime) ? '' : saidIn(el).trim());
  if (words.length < 2 || words.length > 40 || !/\p{L}/u.test(words) || /\d{3,}\D|#\d|[:!?]$|https?:/.test(words) || looksLikeTime(words))
    return null;
  return words.split(/\s+/).length > 5 || named(words) === null ? null : words.replace(/^re: /i, '');
}
