import { describe, expect, test } from 'vitest';
import { atPlace, fromHash, toFilter, toHash, type View } from '@/components/notebook/view.ts';

const full: View = {
  ...atPlace('performance'),
  words: 'lid "leaks & drips"',
  tags: [{ group: 'reason', name: 'lid: leak?' }],
  sentiments: ['negative', 'unset'],
  sites: ['forum.teapotters.example', 'X'],
  person: { id: '0198-1', name: 'Ann: the 2nd' },
  from: '2026-11-16',
  to: '2026-11-22',
  win: true,
  statuses: ['replied', 'none'],
  passedOn: true,
  byConversation: true,
  open: '0198-2',
};

describe('the address of a view', () => {
  test('brings the same view back, whatever stands in its words', () => {
    expect(fromHash(toHash(full))).toEqual(full);
  });
  test('is short where nothing narrows it', () => {
    expect(toHash(atPlace('to-reply'))).toBe('#/to-reply');
  });
  test('leaves out what it cannot read and never fails', () => {
    expect(fromHash('#/elsewhere?sentiment=furious&tag=nogroup&from=yesterday&person=')).toEqual(atPlace('listening'));
    expect(fromHash('')).toEqual(atPlace('listening'));
  });
});

describe('what the store is asked for', () => {
  test('the last day counts whole, by the local clock', () => {
    const { from, to } = toFilter(full, 'b');
    expect(from).toBe(new Date(2026, 10, 16).getTime());
    expect(to).toBe(new Date(2026, 10, 23).getTime());
  });
  test('reactions fold under their post only where nothing narrows the list', () => {
    expect(toFilter(atPlace('performance'), 'b').foldReactions).toBe(true);
    expect(toFilter({ ...atPlace('performance'), words: 'lid' }, 'b').foldReactions).toBeUndefined();
    expect(toFilter(atPlace('listening'), 'b').foldReactions).toBeUndefined();
  });
  test('in To reply all wait, whatever status was asked for elsewhere', () => {
    expect(toFilter({ ...atPlace('to-reply'), statuses: ['replied'] }, 'b').statuses).toEqual(['needs-reply']);
    expect(toFilter({ ...atPlace('listening'), statuses: ['replied'], passedOn: true }, 'b')).toMatchObject({
      statuses: ['replied'],
      passedOn: true,
    });
  });
  test('to reply and both span both notebooks', () => {
    expect(toFilter(atPlace('to-reply'), 'b')).toEqual({ brandId: 'b', statuses: ['needs-reply'] });
    expect(toFilter({ ...atPlace('both'), words: ' lid ' }, 'b')).toEqual({ brandId: 'b', words: 'lid' });
  });
});
