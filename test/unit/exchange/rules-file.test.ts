import { beforeEach, describe, expect, it } from 'vitest';
import { RULES_IN_FILE, type Rule } from '@/utils/domain/rule.ts';
import { readRulesFile, rulesFile } from '@/utils/exchange/rules-file.ts';
import { addRules, allRules, learnRule } from '@/utils/store/rules.ts';
import { emptyStore, pass, START } from '../store/support.ts';

const id = (n: number): string => `01890a5d-ac96-774b-bcce-${n.toString(16).padStart(12, '0')}`;
const rule = (n = 1, change: Partial<Rule> = {}): Rule => ({
  version: 1,
  id: id(n),
  host: `tea${n}.example`,
  field: 'author',
  from: 'post',
  path: [{ tag: 'span', attribute: { name: 'itemprop', value: 'author' }, nth: null, deep: true }],
  take: null,
  learnedAt: START - 1_000,
  ...change,
});
const file = (rules: unknown, more = ''): string =>
  `{"schema_version":1,${more}"rules":${typeof rules === 'string' ? rules : JSON.stringify(rules)}}`;

beforeEach(emptyStore);

describe('a hostile file of rules', () => {
  it.each([
    ['nested without end', `{"schema_version":1,"rules":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
    ['nested without end in a rule', file([{ ...rule(), path: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) }])],
    ['cut off', file([rule()]).slice(0, -3)],
    ['with more rules than anyone has', file(Array.from({ length: RULES_IN_FILE + 1 }, (_, n) => rule(n)))],
    ['with words where rules should be', file('"author"')],
    ['with an object where rules should be', file('{"0":{}}')],
    ['with null in it', file([null])],
    ['with a list for a step', file([{ ...rule(), path: [['span']] }])],
    ['with a number for a tag', file([{ ...rule(), path: [{ ...rule().path[0], tag: 7 }] }])],
    ['with a pattern for a tag', file([{ ...rule(), path: [{ ...rule().path[0], tag: { source: '.*' } }] }])],
    ['with a text for a place', file([{ ...rule(), path: [{ ...rule().path[0], nth: '2' }] }])],
    ['with a place beyond numbers', file([rule()]).replace('"nth":null', '"nth":1e999')],
    ['with a key more', file([{ ...rule(), regex: '.*' }])],
    ['with a step of a key more', file([{ ...rule(), path: [{ ...rule().path[0], script: 'alert(1)' }] }])],
    ['with a day after all days', file([{ ...rule(), learnedAt: 8_640_000_000_000_001 }])],
    ['with a day in words', file([{ ...rule(), learnedAt: 'today' }])],
    ['with a host of another alphabet', file([{ ...rule(), host: 'tеa.example' }])],
    ['of a version in words', `{"schema_version":"1","rules":[]}`],
  ])('%s is refused as a whole', (_, text) => {
    expect(readRulesFile(text)).toEqual({ ok: false, code: 'rules-unreadable' });
  });

  it('changes nothing but itself by keys of prototypes', async () => {
    const text = file(
      JSON.stringify([rule()]).replace('"field"', '"__proto__":{"run":"alert(1)","polluted":true},"field"'),
      '"__proto__":{"polluted":true},',
    );
    const read = readRulesFile(text);
    if (read.ok) await addRules(read.value);
    expect('polluted' in {}).toBe(false);
    for (const held of await allRules()) {
      expect(Reflect.get(held, 'polluted')).toBeUndefined();
      expect(Object.keys(held).toSorted()).toEqual(Object.keys(rule()).toSorted());
    }
  });

  it('takes no rule’s place by its id, and none for good by a day to come', async () => {
    const mine = await learnRule('kettle.example', { field: 'text', from: 'post', path: rule().path, take: null });
    if (!mine.ok) throw new Error(mine.code);
    const brought = [rule(1, { id: mine.value.id, host: 'kettle.example', learnedAt: START * 2 }), rule(2), rule(3, { id: id(2) })];
    expect(await addRules(brought)).toEqual({ ok: true, value: 3 });
    const all = await allRules();
    expect(all).toHaveLength(4);
    expect(new Set(all.map((one) => one.id)).size).toBe(4);
    expect(all.find((one) => one.id === mine.value.id)).toEqual(mine.value);
    expect(Math.max(...all.map(({ learnedAt }) => learnedAt))).toBe(START);
    pass(1_000);
    await learnRule('kettle.example', {
      field: 'author',
      from: 'post',
      path: [{ tag: 'b', attribute: null, nth: 1, deep: true }],
      take: null,
    });
    expect((await allRules()).find(({ host }) => host === 'kettle.example')?.path[0]?.tag).toBe('b');
  });

  it('brings no more than one file can hold again', async () => {
    const half = (from: number) => Array.from({ length: RULES_IN_FILE / 2 }, (_, n) => rule(from + n));
    expect(await addRules(half(1))).toMatchObject({ ok: true });
    expect(await addRules(half(10_001))).toMatchObject({ ok: true });
    expect(await addRules([rule(50_000)])).toEqual({ ok: false, code: 'rules-many' });
    expect(await addRules([rule(1, { learnedAt: START })])).toEqual({ ok: true, value: 0 });
    const again = readRulesFile(rulesFile(await allRules(), START));
    expect(again.ok && again.value).toHaveLength(RULES_IN_FILE);
  });

  it('of the largest rules goes out and comes in', () => {
    const step = { tag: 'a'.repeat(40), attribute: { name: 'b'.repeat(60), value: '寿'.repeat(100) }, nth: 50, deep: false };
    const rules = Array.from({ length: RULES_IN_FILE }, (_, n) =>
      rule(n, { path: Array.from({ length: 8 }, () => step), host: `h${'x'.repeat(250)}` }),
    );
    expect(readRulesFile(rulesFile(rules, START)).ok).toBe(true);
  });
});
