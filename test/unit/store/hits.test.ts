import { expect, it } from 'vitest';
import { hits } from '@/utils/store/hits.ts';

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
  ['👩🏽‍💻 lid 👍', 'lid', ['lid']],
  ['kettle lid', 'kettle -lid tag:lid', ['kettle']],
  ['a.b (c)', '(c) .', ['c']],
  ['kettle', 'ket kettle', ['kettle']],
])('in %j, %j marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});
