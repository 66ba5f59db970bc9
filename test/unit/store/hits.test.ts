import { expect, it } from 'vitest';
import { hits, inPieces } from '@/utils/store/hits.ts';

const marked = (text: string, query: string): string[] => hits(text, query).map(([from, to]) => text.slice(from, to));

it.each([
  ['The kettle lid rattles.', 'ket', ['ket']],
  ['The kettle lid rattles.', 'LID kettle', ['kettle', 'lid']],
  ['The kettle lid rattles.', 'ettle', []],
  ['Straße und Ärger', 'strasse arg', ['Straße', 'Ärg']],
  ['Ce café, cafés!', 'cafe', ['café', 'café']],
  ['a kettle-lid, the lid', '"kettle lid"', ['kettle-lid']],
  ['lids and lid', '"lid"', ['lid']],
  ['東京都で買った', '東京', ['東京']],
  ['東京都で買った lid', '"東京都" lid', ['東京都', 'lid']],
  ['このケトルは静かです', 'ケトル', ['ケトル']],
  ['Crème, CREME and ice-cream, not sacreme', 'creme', ['Crème', 'CREME']],
  ['👩🏽‍💻 lid 👍', 'lid', ['lid']],
  ['kettle lid', 'kettle -lid tag:lid', ['kettle']],
  ['a.b (c)', '(c) .', ['c']],
  ['kettle', 'ket kettle', ['kettle']],
])('in %j, %j marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

it('leaves the text whole', () => {
  const text = 'a <b>lid</b> 🫖 Straße lid';
  const pieces = inPieces(text, 'lid strasse');
  expect(pieces.map(([piece]) => piece).join('')).toBe(text);
  expect(pieces.flatMap(([piece, hit]) => (hit ? [piece] : []))).toEqual(['lid', 'Straße', 'lid']);
  expect(inPieces('', 'lid')).toEqual([]);
  expect(inPieces('lid', '')).toEqual([['lid', false]]);
});
