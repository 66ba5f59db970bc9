import { describe, expect, test } from 'vitest';
import { conversationSizes } from '@/components/notebook/conversation-of.ts';
import { mergeConversations } from '@/components/notebook/merge.ts';
import { between } from '@/components/notebook/nearest.ts';
import { pageAt, pageHash } from '@/components/shell/pages.ts';
import type { Row } from '@/utils/store/types.ts';
import { entry, written } from '../insight/support.ts';

const row = (thread: string | null, at: string): Row => ({
  ...entry({ post: { pageUrl: null, thread: { nativeId: thread }, nativeId: thread === null ? at : null, ...written(at) } }).it,
  reactions: 0,
  latest: null,
});

describe('by conversation, after a change', () => {
  const [late, alone, early, other] = [
    row('lids', '2026-11-20T12:00:00Z'),
    row(null, '2026-11-20T11:00:00Z'),
    row('lids', '2026-11-20T10:00:00Z'),
    row('pour', '2026-11-20T09:00:00Z'),
  ];

  test('what came to the top stands there alone, what is below stays where it was', () => {
    const newest = row('pour', '2026-11-20T13:00:00Z');
    expect(mergeConversations([early, late, alone, other], [other, newest], false, new Map())).toEqual([other, newest, early, late, alone]);
  });

  test('what changed below is as it is now, and what left is gone', () => {
    const marked = { ...alone, win: true };
    const anew = new Map([
      [alone.id, marked],
      [late.id, null],
    ]);
    expect(mergeConversations([other, early, late, alone], [other], false, anew)).toEqual([other, early, marked]);
  });

  test('the store’s word is all where it has read all', () => {
    expect(mergeConversations([late, early], [alone], true, new Map())).toEqual([alone]);
  });

  test('each is counted by its rows', () => {
    expect([...conversationSizes([early, late, alone]).values()]).toEqual([2, 1]);
  });
});

test('a run of rows is chosen whichever end it begins at', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(between(rows, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(rows, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(rows, null, 'c')).toEqual(['c']);
});

describe('the address of a page', () => {
  test('keeps what narrows it and drops what is taken away', () => {
    const address = pageAt('#/week?period=2026-W47&mark=reason&of=price');
    if (!address) throw new Error('no page');
    expect(pageHash(address, { mark: null, of: null })).toBe('#/week?period=2026-W47');
    expect(pageHash(address, { zone: 'Asia/Tokyo' })).toBe('#/week?period=2026-W47&mark=reason&of=price&zone=Asia%2FTokyo');
  });

  test('is none where a list is', () => {
    expect(pageAt('#/listening?open=1')).toBeNull();
    expect(pageAt('')).toBeNull();
  });
});
