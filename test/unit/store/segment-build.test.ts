import { expect, it } from 'vitest';
import { Gathered } from '@/utils/store/segment-build.ts';
import { packed } from '@/utils/store/segment-pairs.ts';
import { foundBy, termKey } from '@/utils/store/terms.ts';
import { emptyStore, kept } from './support.ts';

const texts = ['kettle lid kettle lid', 'lid, and the Kettle', '東京のお湯 kettle', 'a b a b a b', '', 'Ärger with the lid'];

it('gathers of rows what each of them is found by, each once', async () => {
  const brandId = await emptyStore();
  const rows = [];
  for (const [n, text] of texts.entries())
    rows.push((await kept(brandId, { nativeId: `${n}`, text, author: { name: `Ann ${n}` } }, { win: n === 1 })).interaction);
  const gathered = new Gathered();
  for (const row of rows) gathered.add(row);
  const found = rows.map(foundBy);
  const terms = [...new Set(found.flatMap((one) => one.terms))].sort();
  expect([...gathered.postings()].map(([term, ordinals]) => [term, [...ordinals]])).toEqual(
    terms.map((term) => [term, found.flatMap((one, n) => (one.terms.includes(term) ? [n] : []))]),
  );
  expect([...gathered.pairs]).toEqual(found.flatMap(({ pairs }, n) => [...pairs].map((pair) => packed(pair, n))).sort((a, b) => a - b));
});

it('takes the first thousand words of a row', async () => {
  const brandId = await emptyStore();
  const text = Array.from({ length: 1_500 }, (_, n) => `word${n}`).join(' ');
  const { interaction } = await kept(brandId, { nativeId: '1', text });
  const gathered = new Gathered();
  gathered.add({ ...interaction, post: { ...interaction.post, text: 'word1200' } });
  gathered.add(interaction);
  const terms = [...gathered.postings()].filter(([, ordinals]) => ordinals.includes(1)).map(([term]) => term);
  expect(terms.sort()).toEqual(foundBy(interaction).terms.toSorted());
  expect(terms.filter((term) => term.includes('wword'))).toHaveLength(1_000);
});

it('knows a word again after so many others that it was forgotten between', async () => {
  const brandId = await emptyStore();
  const { interaction } = await kept(brandId, { nativeId: '1', text: 'kettle' });
  const saying = (text: string) => ({ ...interaction, post: { ...interaction.post, text } });
  const gathered = new Gathered();
  gathered.add(saying('kettle lid'));
  for (let n = 0; n < 32; n += 1) gathered.add(saying(Array.from({ length: 1_000 }, (_, i) => `other${n * 1_000 + i}`).join(' ')));
  gathered.add(saying('lid kettle'));
  const rows = new Map([...gathered.postings()].map(([term, ordinals]) => [term, [...ordinals]]));
  for (const word of ['kettle', 'lid']) expect(rows.get(termKey(brandId, 'word', word))).toEqual([0, 33]);
});
