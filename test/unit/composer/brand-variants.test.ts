import { describe, expect, test } from 'vitest';
import { brandVariants } from '@/components/welcome/brand-variants.ts';

describe('how people write a brand', () => {
  test('one word: the name, a hashtag, a handle', () => {
    expect(brandVariants('Pebblewick')).toEqual(['Pebblewick', '#pebblewick', '@pebblewick']);
  });

  test('several words: also in one, with "and" for &', () => {
    expect(brandVariants('  Kettle &  Co ')).toEqual(['Kettle & Co', 'kettleandco', '#kettleandco', '@kettleandco']);
  });

  test('accents may be left out, signs of other scripts may not', () => {
    expect(brandVariants('Café Öl')).toEqual(['Café Öl', 'Cafe Ol', 'cafeol', '#cafeol', '@cafeol']);
    expect(brandVariants('がぶ茶')).toEqual(['がぶ茶', '#がぶ茶', '@がぶ茶']);
    expect(brandVariants('שלום')).toEqual(['שלום', '#שלום', '@שלום']);
  });

  test('no letter, no variant', () => {
    expect(brandVariants('')).toEqual([]);
    expect(brandVariants(' – ! ')).toEqual([]);
  });
});
