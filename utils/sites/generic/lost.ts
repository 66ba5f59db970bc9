import type { PageView } from '../recipe.ts';
import type { Block, Facts } from './block.ts';
import { keysOf } from './keys.ts';
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
  const others = blocks.filter(({ facts }) => facts === block.facts).filter((one) => one !== block);
  const times = others.slice(0, OTHERS).flatMap((one) => timeOf(one, partsOf(one, owners), page)?.el ?? []);
  const [first = [], ...rest] = times.map(keysOf);
  return first.find((key) => rest.every((keys) => keys.includes(key))) ?? null;
}

/** What stands where others of its kind say when, of a post in which nobody can read that: it's no part of its words. */
export function lostTime(block: Block, { own, inContent }: Parts, thread: Thread, page: PageView): Element | null {
  if (block.facts.content !== null) return null;
  const known = keyed.get(block.facts);
  const key = known === undefined ? keyIn(block, thread, page) : known;
  keyed.set(block.facts, key);
  const isIt = (el: Element): boolean => el !== block.el && !inContent(el) && saidIn(el).trim().length <= LONGEST;
  return key === null ? null : (own.find((el) => keysOf(el).includes(key) && isIt(el)) ?? null);
}
