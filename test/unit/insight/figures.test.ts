import { describe, expect, test } from 'vitest';
import { changeOf } from '@/utils/insight/figure.ts';
import { newVoices, people } from '@/utils/insight/people.ts';
import { answered, betweenMembers } from '@/utils/insight/replies.ts';
import { netSentiment } from '@/utils/insight/sentiment.ts';
import { entry, many } from './support.ts';

const replyTo = (author: string | null, more: Parameters<typeof entry>[0] = {}) =>
  entry({ ...more, post: { author: { handle: 'lena' }, parent: { nativeId: null, author, text: null, permalink: null }, ...more.post } });

describe('net sentiment', () => {
  test('is the positive share less the negative share of all that has a sentiment', () => {
    const entries = [
      ...many(80, { sentiment: 'positive' }),
      ...many(100, { sentiment: 'neutral' }),
      ...many(20, { sentiment: 'negative' }),
    ];
    const figure = netSentiment(entries);
    expect(figure.value).toBeCloseTo((80 / 200) * 100 - (20 / 200) * 100);
    expect(figure.n).toBe(80 + 100 + 20);
  });

  test('counts mixed in the whole, and takes a suggestion for nobody’s word', () => {
    const entries = [
      ...many(3, { sentiment: 'positive' }),
      entry({ sentiment: 'mixed' }),
      ...many(2, { sentiment: null, sentimentSuggested: 'positive' }),
    ];
    const figure = netSentiment(entries);
    expect(figure.value).toBe((3 / (3 + 1)) * 100);
    expect(figure.unknown).toBe(2);
  });

  test('is unknown where nothing has one', () => {
    expect(netSentiment(many(4))).toMatchObject({ value: null, n: 0, unknown: 4 });
    expect(netSentiment([])).toMatchObject({ value: null, n: 0, unknown: 0 });
  });
});

describe('replies between members', () => {
  test('are those that answer neither us nor themselves, of those whose parent is known', () => {
    const figure = betweenMembers(
      [
        replyTo('tom_k'),
        replyTo('@Oona'),
        replyTo('u/LarkspurKettles'),
        // The writer's own thread goes on.
        replyTo('Lena'),
        replyTo(null),
        entry({ post: { role: 'comment' } }),
        entry({ post: { role: 'post' } }),
      ],
      ['larkspurkettles', 'Larkspur Kettles'],
    );
    expect(figure.value).toBe((2 / 4) * 100);
    expect(figure).toMatchObject({ n: 2 + 1 + 1, unknown: 1 + 1 });
  });

  test('are unknown, not none, where no page says what is answered', () => {
    expect(betweenMembers(many(5), [])).toMatchObject({ value: null, n: 0, unknown: 5 });
  });
});

test('the answered share leaves out what nobody had to answer', () => {
  const entries = [
    ...many(3, { status: 'replied' }),
    ...many(1, { status: 'needs-reply' }),
    ...many(9),
    ...many(2, { status: 'no-reply-needed' }),
  ];
  expect(answered(entries)).toMatchObject({ value: (3 / (3 + 1)) * 100, n: 4 });
  expect(answered(many(9)).value).toBeNull();
});

describe('people', () => {
  test('are counted once, whatever their handles; without an account they are unknown', () => {
    const entries = [...many(3, { person: 'lena' }), entry({ person: 'tom' }), entry({ person: null })];
    expect(people(entries)).toMatchObject({ value: 2, n: 3 + 1 + 1, unknown: 1 });
    expect(people(entries).ids).toHaveLength(3 + 1);
  });

  test('are new where the first thing of theirs was kept in the period, its end left out', () => {
    const entries = [
      ...many(2, { person: 'lena', firstSeen: 100 }),
      entry({ person: 'tom', firstSeen: 99 }),
      entry({ person: 'oona', firstSeen: 200 }),
      entry({ person: null }),
    ];
    expect(newVoices(entries, 100, 200)).toMatchObject({ value: 1, n: 3, unknown: 1 });
  });
});

test('a change is unknown where either side is', () => {
  const known = netSentiment(many(2, { sentiment: 'positive' }));
  const other = netSentiment([...many(1, { sentiment: 'positive' }), ...many(1, { sentiment: 'negative' })]);
  expect(changeOf(known, other)).toBe(100 - (50 - 50));
  expect(changeOf(known, netSentiment(many(2)))).toBeNull();
  expect(changeOf(netSentiment([]), known)).toBeNull();
  expect(changeOf(known, null)).toBeNull();
});
