import { describe, expect, test } from 'vitest';
import { linesOf } from '@/components/notebook/by-conversation.ts';
import { between } from '@/components/notebook/nearest.ts';
import { pageAt, pageHash } from '@/components/shell/pages.ts';
import type { Row } from '@/utils/store/types.ts';
import { entry, written } from '../insight/support.ts';

const row = (thread: string | null, at: string): Row => ({
  ...entry({ post: { pageUrl: null, thread: { nativeId: thread }, nativeId: thread === null ? at : null, ...written(at) } }).it,
  reactions: 0,
  latest: null,
});

describe('by conversation', () => {
  const [late, alone, early] = [
    row('lids', '2026-11-20T12:00:00Z'),
    row(null, '2026-11-20T11:00:00Z'),
    row('lids', '2026-11-20T10:00:00Z'),
  ];

  test('the one with the newest comes first, and in it what was said first', () => {
    expect(linesOf([late, alone, early], new Map(), true).map(({ id }) => id)).toEqual([early.id, late.id, alone.id]);
  });

  test('newest first leaves rows as they come, with what is folded out under its post', () => {
    const under = row('lids', '2026-11-20T13:00:00Z');
    expect(linesOf([late, alone], new Map([[late.id, [under]]]), false)).toEqual([late, under, alone]);
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
