import type { PageView } from '../recipe.ts';
import type { Block, Facts } from './block.ts';
import { commonKey, hasKey } from './keys.ts';
import { type Parts, partsOf } from './parts.ts';
import { saidIn } from './said.ts';
import type { Thread } from './thread.ts';
import { timeOf } from './when.ts';

/** Others that are asked. */
const OTHERS = 4;
const LONGEST = 60;

/** Key of the elements that say when in posts of a kind; null where nothing is common to them. */
const keyed = new WeakMap<Facts, string | null>();

function keyIn(block: Block, { blocks, owners }: Thread, page: PageView): string | null {
  const others = blocks.filter((one) => one !== block && one.facts === block.facts).slice(0, OTHERS);
  return commonKey(others.flatMap((one) => timeOf(one, partsOf(one, owners), page)?.el ?? []));
}

/** What stands where others of its kind say when, of a post in which nobody can read that: it's no part of its words. */
export function lostTime(block: Block, { own, inContent }: Parts, thread: Thread, page: PageView): Element | null {
  const { facts } = block;
  if (facts.content !== null) return null;
  if (!keyed.has(facts)) keyed.set(facts, keyIn(block, thread, page));
  const key = keyed.get(facts);
  const isIt = (el: Element): boolean => el !== block.el && !inContent(el) && saidIn(el).trim().length <= LONGEST;
  return (key && own.find((el) => hasKey(el, key) && isIt(el))) || null;
}
