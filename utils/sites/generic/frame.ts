import { type Block, type Owners, ownElements } from './block.ts';
import type { Run } from './runs.ts';
import { tellsTime } from './signs.ts';

/** Around all posts that were found, and without a time where those have one: the frame of a thread, whatever is in it besides. */
export function isFrame(around: Block, run: Run, blocks: readonly Block[], owners: Owners): boolean {
  if (blocks.length < 2 || !blocks.every(({ el }) => around.el.contains(el))) return false;
  const timed = (block: Block): boolean => ownElements(block, owners).some(tellsTime);
  // What a first look left out has no owner, and what was found too bare isn't counted.
  return ((run.blocks[0]?.times ?? 1) < 0.5 || !timed(around)) && blocks.some(timed);
}
