import { describe, expect, test } from 'vitest';
import { actOf, composing, isDone } from '@/components/composer/keys.ts';

const key = (
  name: string,
  more: { isComposing?: boolean; keyCode?: number; ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {},
) => ({
  key: name,
  isComposing: false,
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('the grammar of keys', () => {
  test.each([
    ['+', { does: 'sentiment', sentiment: 'positive' }],
    ['-', { does: 'sentiment', sentiment: 'negative' }],
    ['=', { does: 'sentiment', sentiment: 'neutral' }],
    ['*', { does: 'sentiment', sentiment: 'mixed' }],
    ['?', { does: 'needs-reply' }],
    ['!', { does: 'win' }],
    ['>', { does: 'move' }],
    ['Enter', { does: 'done' }],
  ])('%s', (name, act) => {
    expect(actOf(key(name))).toEqual(act);
  });

  test('letters, the true minus and names of object properties mean nothing', () => {
    for (const name of ['a', '−', 'toString', 'Tab', ' ']) expect(actOf(key(name))).toBeNull();
  });

  test('nothing is ours while an input method composes, nor with Cmd or Ctrl, which zoom', () => {
    expect(actOf(key('Enter', { isComposing: true }))).toBeNull();
    expect(actOf(key('Enter', { keyCode: 229 }))).toBeNull();
    expect(actOf(key('-', { metaKey: true }))).toBeNull();
    expect(actOf(key('-', { ctrlKey: true }))).toBeNull();
    expect(composing(key('Process', { keyCode: 229 }))).toBe(true);
  });

  test('AltGr, which some systems send as Ctrl+Alt, still gives the sign', () => {
    expect(actOf(key('>', { ctrlKey: true, altKey: true }))).toEqual({ does: 'move' });
  });

  test('Ctrl or Cmd with Enter is done; Enter alone is not', () => {
    expect(isDone(key('Enter', { ctrlKey: true }))).toBe(true);
    expect(isDone(key('Enter', { metaKey: true }))).toBe(true);
    expect(isDone(key('Enter'))).toBe(false);
    expect(isDone(key('Enter', { ctrlKey: true, isComposing: true }))).toBe(false);
  });
});
