import { describe, expect, test } from 'vitest';
import { groupWords, hasBreak, parseTags, sameTag, splitGroup, withTags } from '@/components/composer/tag-input.ts';

const words = groupWords({ reason: 'Grund', topic: 'Thema' });

describe('what is typed into the tag field', () => {
  test('commas and line breaks of any script part tags; empty ones are left out', () => {
    expect(parseTags('lid leak, price,,\r\n  \nwarm colours，安い、مريح، last', words).map(({ name }) => name)).toEqual([
      'lid leak',
      'price',
      'warm colours',
      '安い',
      'مريح',
      'last',
    ]);
  });

  test('a group is a word before a colon, in English and in the words on screen, in any case', () => {
    expect(splitGroup('reason:price', words)).toEqual({ group: 'reason', name: 'price' });
    expect(splitGroup(' Grund : Preis ', words)).toEqual({ group: 'reason', name: 'Preis' });
    expect(splitGroup('TOPIC：lids', words)).toEqual({ group: 'topic', name: 'lids' });
  });

  test('a colon after any other word belongs to the tag', () => {
    expect(splitGroup('https://a.example/x', words)).toEqual({ group: 'free', name: 'https://a.example/x' });
    expect(splitGroup(':)', words)).toEqual({ group: 'free', name: ':)' });
    expect(splitGroup('free:lunch', words)).toEqual({ group: 'free', name: 'free:lunch' });
    expect(splitGroup('__proto__:x', words)).toEqual({ group: 'free', name: '__proto__:x' });
  });

  test('a group without a name is no tag yet', () => {
    expect(parseTags('reason:', words)).toEqual([]);
    expect(parseTags('reason: #', words)).toEqual([]);
  });

  test('a leading # is how tags are shown, not part of their name', () => {
    expect(parseTags('#lid-leak, ##price, c#', words).map(({ name }) => name)).toEqual(['lid-leak', 'price', 'c#']);
  });

  test('a name keeps single spaces and at most 100 characters', () => {
    expect(splitGroup('  lid\t  leak ', words).name).toBe('lid leak');
    expect(splitGroup('x'.repeat(300), words).name).toHaveLength(100);
  });

  test('a break is seen wherever it stands', () => {
    expect([hasBreak('lid'), hasBreak('lid,'), hasBreak('a\nb')]).toEqual([false, true, true]);
  });
});

describe('the tags of one post', () => {
  test('the same letters in another case or Unicode form are the same tag; another group is another tag', () => {
    expect(sameTag({ group: 'free', name: 'Café' }, { group: 'free', name: 'cafe\u0301' })).toBe(true);
    expect(sameTag({ group: 'free', name: 'price' }, { group: 'reason', name: 'price' })).toBe(false);
  });

  test('adding keeps order, drops what is there, and stops at 100', () => {
    const price = { group: 'free', name: 'price' } as const;
    expect(
      withTags(
        [price],
        [
          { group: 'free', name: 'PRICE' },
          { group: 'reason', name: 'price' },
        ],
      ),
    ).toEqual([price, { group: 'reason', name: 'price' }]);
    const many = Array.from({ length: 120 }, (_, index) => ({ group: 'free' as const, name: `t${index}` }));
    expect(withTags([price], many)).toHaveLength(100);
  });
});
