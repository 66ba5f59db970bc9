import { describe, expect, test } from 'vitest';
import { masked, named, outline, type Shape } from '@/utils/page/report/redact.ts';
import { structural } from '@/utils/page/report/words.ts';

const element = (tag: string, attributes: Shape['attributes'], ...children: Shape['children']): Shape => ({
  tag,
  attributes,
  children,
  post: tag === 'article',
});

const page = element(
  'article',
  [
    ['class', 'comment comment-author-quillfeather css-1x2Bram depth-3 byOttilie'],
    ['id', 'comment-48213'],
    ['data-author', 'Ottilie Marsh'],
    ['data-quillfeather', 'yes'],
    ['itemtype', 'https://lamps.example/Comment'],
    ['aria-label', 'Antwort von Ottilie'],
    ['onclick', 'steal("Marsh")'],
  ],
  element('a', [['href', 'https://lamps.example/u/ottilie?sid=99aa#Marsh']], 'Ottilie MARSH'),
  element('time', [['datetime', '2026-04-11T07:30:00Z']], '11 April 2026, 07:30'),
  element('quillfeather-card', [], 'Жанна писала 寿司 on ١٢٣ 🫖 — naïve Ünit'),
);

const nobody = new Set<string>();

describe('a report on a page', () => {
  test('keeps no structural word that is somebody’s name here, and every element’s own', () => {
    const marked = element(
      'article',
      [
        ['class', 'comment by-mark'],
        ['data-guest', 'x'],
      ],
      element('mark', []),
      element('mark-item', []),
    );
    const drawn = outline(marked, new Set(['mark', 'guest']));
    expect(drawn).toContain('class="comment by-xxxx"');
    expect(drawn).toContain('data-xxxxx=');
    expect(drawn).toContain('<mark>');
    expect(drawn).toContain('<xxxx-item>');
  });

  test('keeps the shape of words: lengths, capitals, digits and signs', () => {
    expect(masked('11 April 2026, @ann!')).toBe('00 Xxxxx 0000, @xxx!');
    expect(masked('Xanthe')).toBe('Xxxxxx');
    expect(masked('寿司 ١٢٣ é🫖')).toMatch(/^xx 000 x··?$/);
  });

  test('keeps of names only the words that sites build with', () => {
    expect(named('comment-author-quillfeather')).toBe('comment-author-xxxxxxxxxxxx');
    expect(named('postBody__ottilie2')).toBe('postBody__xxxxxxx0');
  });

  test('holds no letter of the page but x and structural words, and no digit but 0', () => {
    const drawn = outline(page, nobody);
    const words = drawn.replace(' (post)', '').match(/\p{L}+/gu) ?? [];
    const parts = words.flatMap((word) => word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [word]);
    expect(parts.filter((word) => !structural.has(word.toLowerCase()) && !/^[xX]+$/.test(word))).toEqual([]);
    expect(drawn.match(/\p{N}/gu)?.every((digit) => digit === '0')).toBe(true);
    for (const token of ['ottilie', 'marsh', 'quillfeather', 'bram', 'lamps', 'april', 'steal', '48213', 'жанна'])
      expect(drawn.toLowerCase()).not.toContain(token);
  });

  test('is read line by line, the post marked', () => {
    expect(outline(page, nobody).split('\n').slice(0, 1).join('')).toMatch(
      /^<article class="comment comment-author-x+ css-.*"> \(post\)$|^<article .*\(post\)$/,
    );
    expect(outline(page, nobody)).toContain('    00 Xxxxx 0000, 00:00\n');
  });

  test('ends, however deep and long the page is', () => {
    let deep = element('p', [], 'x');
    for (let i = 0; i < 5_000; i += 1) deep = element('div', [], deep);
    expect(outline(deep, nobody).split('\n').length).toBeLessThan(100);
    const wide = element('div', [], ...Array.from({ length: 9_000 }, () => 'Bram'));
    expect(outline(wide, nobody).split('\n').length).toBeLessThan(1_600);
  });
});
