import { expect, test } from 'vitest';
import { linesOf } from '@/components/notebook/lines-of.ts';
import type { Row } from '@/utils/store/types.ts';
import { entry, written } from '../insight/support.ts';

const row = (nativeId: string, more: Partial<Row> = {}): Row => ({
  ...entry({ post: { pageUrl: null, thread: { nativeId: 'lids' }, nativeId, ...written('2026-11-20T12:00:00Z') } }).it,
  reactions: 0,
  latest: null,
  ...more,
});
const said = row('said');
const own = row('own', { notebook: 'performance' });
const reaction = row('reaction', { reactionTo: own.id });
const shown = { place: 'listening', conversations: false, opened: null, unfolded: new Set<string>(), unit: 1 };
const kinds = (rows: Row[], more: Partial<typeof shown> | { opened: Row }) => linesOf(rows, { ...shown, ...more }).map(({ kind }) => kind);

test('a row is drawn as what it is where it stands', () => {
  expect(kinds([own, reaction, said], { unfolded: new Set([own.id]) })).toEqual(['post', 'reaction', 'mention']);
  expect(kinds([own, reaction], { place: 'trash' })).toEqual(['mention', 'mention']);
});

test('what is open in its place shows its detail below, and a conversation has one head', () => {
  expect(kinds([said, own], { opened: said })).toEqual(['mention', 'detail', 'post']);
  expect(kinds([said, own], { conversations: true })).toEqual(['conversation', 'mention', 'post']);
});

test('the line of a row stays the same one until something about it differs', () => {
  const [first] = linesOf([said], shown);
  expect(linesOf([own, said], shown)[1]).toBe(first);
  expect(linesOf([said], { ...shown, unit: 2 })[0]).toMatchObject({ row: said, height: 160 });
  expect(linesOf([said], shown)[0]).toMatchObject({ row: said, height: 80 });
});
