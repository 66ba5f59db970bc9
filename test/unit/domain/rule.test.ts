import { describe, expect, test } from 'vitest';
import { type Rule, ruleSchema } from '@/utils/domain/rule.ts';

const rule: Rule = {
  version: 1,
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  host: 'tea.example',
  field: 'author',
  from: 'post',
  path: [{ tag: 'span', attribute: { name: 'itemprop', value: 'author' }, nth: null, deep: true }],
  take: null,
  learnedAt: 1_764_000_000_000,
};
const step = rule.path[0];
const refused = (change: object): boolean => !ruleSchema.safeParse({ ...rule, ...change }).success;

describe('a reading rule', () => {
  test('is names of tags and attributes', () => {
    expect(ruleSchema.safeParse(rule).success).toBe(true);
  });

  test.each([
    ['a tag that is a selector', { path: [{ ...step, tag: 'span, body' }] }],
    ['a tag that closes it', { path: [{ ...step, tag: 'a]*' }] }],
    ['an attribute with a bracket', { path: [{ ...step, attribute: { name: 'x]', value: null } }] }],
    ['a place that is no number', { path: [{ ...step, nth: '1):has(*' }] }],
    ['a place below 1', { path: [{ ...step, nth: 0 }] }],
    ['a value without end', { path: [{ ...step, attribute: { name: 'class', value: 'a'.repeat(101) } }] }],
    ['no path', { path: [] }],
    ['a path without end', { path: Array.from({ length: 9 }, () => step) }],
    ['an attribute that runs', { take: 'onclick' }],
    ['an attribute that holds a document', { take: 'srcdoc' }],
    ['a field that is none', { field: 'password' }],
    ['a start of its own', { from: 'document' }],
    ['a host that is an address', { host: 'https://tea.example/' }],
    ['a pattern', { pattern: '^.*$' }],
    ['code', { run: 'alert(1)' }],
    ['a version of tomorrow', { version: 2 }],
  ])('with %s is refused', (_, change) => {
    expect(refused(change)).toBe(true);
  });
});
