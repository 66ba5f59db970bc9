import type { Block, Facts, Owners } from './block.ts';
import { hasKey } from './keys.ts';
import { contentKey, surely } from './learn-content.ts';
import { partsOf } from './parts.ts';
import { contentWords, spread } from './words.ts';
import type { Work } from './work.ts';

/** Two kinds of posts in one run, a question and its comments: where the words of the other kind are is learned apart. */
export function* withOther(blocks: readonly Block[], fact: Facts, owners: Owners): Work<readonly Block[]> {
  const lacks = (block: Block): boolean => partsOf(block, owners).content === null;
  yield;
  const lacking = blocks.slice(0, 24).filter(lacks).length;
  if (fact.content === null || lacking === 0) return blocks;
  const others = new Set<Block>();
  for (const block of blocks) {
    yield;
    if (lacks(block)) others.add(block);
  }
  const facts = { ...fact, ...(yield* contentKey([...others], owners)) };
  // Without words what is counted of it is most of what they say. Of one alone only a name says where its words are, and one that the others don't have.
  const key = facts.content ?? '';
  if (/(?:^|[^a-z])(?:views?|likes?|votes?|score|counts?)(?![a-z])/.test(spread(key))) return blocks;
  const other = blocks.find((block) => !others.has(block));
  const says = other === blocks[0] ? surely : contentWords;
  const isSure = says.test(spread(key).replace(/>p$/, '')) && other && !partsOf(other, owners).own.some((el) => hasKey(el, key));
  if (lacking < 2 && !isSure) return blocks;
  return blocks.map((block) => (others.has(block) ? { ...block, facts } : block));
}
