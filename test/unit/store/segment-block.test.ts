import { expect, it } from 'vitest';
import { type Block, Blocks, rowsOfTerm, termsIn } from '@/utils/store/segment-block.ts';

const ROWS = 1_000;
const every = (step: number, from = 0): number[] => Array.from({ length: Math.ceil((ROWS - from) / step) }, (_, i) => from + i * step);

/** Written as blocks of a segment with so many rows. */
const written = (postings: readonly (readonly [string, readonly number[]])[]): Block[] => {
  const all: Block[] = [];
  const blocks = new Blocks(1, ROWS, (block) => all.push(block));
  for (const [term, rows] of postings) blocks.add(term, rows);
  blocks.end();
  return all;
};

const long = `b1w${'ketteln'.repeat(40)}`;
const postings: [string, number[]][] = [
  ['b1fann', [0, 15, 16, 17, 999]],
  ['b1w', [998]],
  ['b1wall', every(1)],
  ['b1wevery', [...every(16), 999]],
  [long, [7]],
  [`${long}s`, [8]],
  ['b1wodd', every(2, 1)],
  ['b1w𠮟る', [3]],
  ['b1w𠮷野', [3, 4]],
];

it('gives back the rows of each term, be they few or many, and whatever terms share', () => {
  const [block, ...more] = written(postings);
  expect(more).toEqual([]);
  expect(block && [...termsIn(block)].map(([term, rows]) => [term, [...rows]])).toEqual(postings);
  for (const [term, rows] of postings) expect([...rowsOfTerm(block, term)]).toEqual(rows);
  for (const term of ['none', 'b1wal', 'b1wallx', '']) expect([...rowsOfTerm(block, term)]).toEqual([]);
});

it('takes no more than a bit for each row', () => {
  const [block] = written(postings);
  const few = postings.filter(([, rows]) => rows.length <= 5).reduce((sum, [, rows]) => sum + rows.length, 0);
  // Three terms of a bit for each of 1,000 rows; the others' ordinals of 2 bytes.
  expect(block?.rows.byteLength).toBe(few * 2 + 3 * 126);
});

it('cuts after so many terms or numbers, each block to be read by itself', () => {
  const terms = Array.from({ length: 1_200 }, (_, n): [string, number[]] => [`b1w${String(n).padStart(5, '0')}`, [n % ROWS]]);
  const blocks = written([
    ...terms,
    ...Array.from({ length: 100 }, (_, n): [string, number[]] => [`b1x${String(n).padStart(3, '0')}`, every(1)]),
  ]);
  // 176 numbers of ordinals, and 63 for each of the bits: the 63rd fills the block.
  expect(blocks.map(({ counts }) => counts.length)).toEqual([512, 512, 176 + 63, 37]);
  expect(blocks.flatMap((block) => [...termsIn(block)].map(([term]) => term))).toHaveLength(1_300);
  expect(blocks.map(({ last }) => last)).toEqual(['b1w00511', 'b1w01023', 'b1x062', 'b1x099']);
});
