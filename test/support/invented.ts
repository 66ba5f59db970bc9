import type { Ours } from '@/utils/domain/interaction.ts';
import type { Count, MetricName, Post } from '@/utils/domain/post.ts';

/** Invented people who talk about an invented maker of kettles: what pictures and screens in tests show. */

export interface Told {
  post: Post;
  ours?: Partial<Ours>;
  /** Kept so long ago, ms. */
  ago: number;
  /** The numbers as seen later: so long ago, and what they said. */
  later?: { ago: number; metrics: Post['metrics'] }[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const count = (raw: string): Count => {
  const value = Number(raw.replace(/,/g, '').replace(/K$/, '')) * (raw.endsWith('K') ? 1_000 : 1);
  const spread = raw.endsWith('K') ? 50 : 0;
  return { raw, value, low: value - spread, high: value + Math.max(0, spread - 1) };
};

export const numbers = (said: { [name in MetricName]?: string }): Post['metrics'] =>
  Object.fromEntries(Object.entries(said).map(([name, raw]) => [name, count(raw)]));

interface Said {
  site: string;
  siteName: string;
  name?: string | null;
  handle?: string | null;
  text: string;
  /** How long before now it was written; null: the page shows no date. */
  written: number | null;
  approximate?: boolean;
  role?: Post['role'];
  metrics?: Post['metrics'];
  thread?: Partial<Post['thread']>;
  rest?: Partial<Post>;
}

let made = 0;

/** A post as a recipe would have read it, at `now` (ms since 1970). */
export const said = (now: number, it: Said): Post => {
  made += 1;
  const page = it.thread?.url ?? `https://${it.site}.example/t/${made}`;
  return {
    site: it.site,
    siteName: it.siteName,
    role: it.role ?? 'comment',
    nativeId: `n${made}`,
    pageUrl: page,
    permalink: `${page}#${made}`,
    author: {
      name: it.name ?? null,
      handle: it.handle ?? null,
      url: it.handle ? `https://${it.site}.example/u/${it.handle}` : null,
      nativeId: null,
    },
    text: it.text,
    textCut: false,
    title: null,
    language: 'en',
    quote: null,
    quoted: null,
    parent: null,
    thread: { nativeId: null, title: null, url: page, community: null, starter: null, position: 2, ...it.thread },
    repostedBy: null,
    postedAt:
      it.written === null
        ? null
        : {
            at: new Date(now - it.written).toISOString(),
            raw: it.approximate ? '3 h' : new Date(now - it.written).toISOString(),
            source: it.approximate ? 'relative' : 'attribute',
            approximate: it.approximate ?? false,
          },
    metrics: it.metrics ?? {},
    format: null,
    promoted: false,
    state: 'live',
    missing: [],
    recipe: { name: it.site, version: 1 },
    ...it.rest,
  };
};

const reddit = { site: 'reddit', siteName: 'Reddit' };
const forum = { site: 'discourse', siteName: 'forum.teapotters.example' };
const youtube = { site: 'youtube', siteName: 'YouTube' };
const tag = (name: string, group: 'free' | 'reason' | 'topic' = 'free') => ({ group, name });

/** Listening: what people say, newest first. */
export const heard = (now: number): Told[] => [
  {
    ago: 4 * MINUTE,
    post: said(now, {
      ...reddit,
      handle: 'steeped_in_it',
      name: 'steeped_in_it',
      text: 'Third week with the Larkspur and the lid still leaks down the handle when you pour the last cup. I love everything else about it, which makes it worse.',
      written: 2 * HOUR,
      metrics: numbers({ score: '214', replies: '38' }),
      thread: { community: 'r/tea' },
    }),
    ours: {
      sentiment: 'negative',
      status: 'needs-reply',
      due: now - 2 * DAY,
      tags: [tag('lid-leak', 'reason'), tag('larkspur')],
      note: 'Same batch as the two from Monday. Ask for the number under the base.',
    },
  },
  {
    ago: 26 * MINUTE,
    post: said(now, {
      ...youtube,
      name: 'Marguerite Aldous-Featherstonehaugh-Whitcombe',
      handle: 'margueriteaf',
      text: 'Finally a kettle that does not scream at me at six in the morning 🫖🙏 My mother bought two after hearing (not hearing!) mine.',
      written: 3 * HOUR,
      approximate: true,
      metrics: numbers({ likes: '1.2K' }),
    }),
    ours: { sentiment: 'positive', win: true, tags: [tag('quiet', 'reason'), tag('word-of-mouth')], winNote: 'Mother bought two' },
  },
  {
    ago: HOUR,
    post: said(now, {
      ...forum,
      name: 'נועה בן־דרור',
      handle: 'noa_bd',
      text: 'הקומקום הזה מרתיח מהר מאוד, אבל הידית מתחממת יותר מדי. מישהו יודע אם אפשר להחליף אותה?',
      written: 5 * HOUR,
      rest: { language: 'he' },
    }),
    ours: { sentiment: 'mixed', status: 'needs-reply', due: now + 2 * DAY, tags: [tag('handle-heat', 'reason')] },
  },
  {
    ago: 3 * HOUR,
    post: said(now, {
      ...reddit,
      text: 'Returned mine. Support answered within the hour and did not make me send pictures, so credit where it is due.',
      written: null,
      rest: { state: 'deleted', missing: ['author', 'postedAt'] },
      metrics: numbers({ replies: '3' }),
    }),
    ours: { sentiment: 'neutral', passedOn: [{ to: 'Ines, support', at: now - 2 * HOUR, told: true }] },
  },
  {
    ago: 5 * HOUR,
    post: said(now, {
      ...forum,
      name: 'Tobias Renner',
      handle: 'trenner',
      text: 'For what it is worth: descale with citric acid, never vinegar. The seal does not like vinegar at all.',
      written: 9 * HOUR,
      metrics: numbers({ likes: '42', replies: '0' }),
      thread: { title: 'Descaling without the smell', community: 'Care' },
    }),
    ours: { sentiment: 'positive', status: 'replied', tags: [tag('care', 'topic'), tag('descaling')] },
  },
  {
    ago: DAY,
    post: said(now, {
      ...youtube,
      name: '山田 さくら',
      handle: 'sakura_y',
      text: 'このケトルは静かでとても気に入っています。色がもう少し選べると嬉しいです。',
      written: 26 * HOUR,
      rest: { language: 'ja' },
      metrics: numbers({ likes: '87' }),
    }),
    ours: { tags: [tag('quiet', 'reason'), tag('colour-wish', 'topic')] },
  },
  {
    ago: 2 * DAY,
    post: said(now, {
      ...reddit,
      handle: 'gongfu_gary',
      name: 'gongfu_gary',
      text: 'Has anyone compared the Larkspur to the Petrel? I pour slowly and the Petrel dribbles.',
      written: 2 * DAY,
      metrics: numbers({ score: '−4', replies: '11' }),
    }),
    ours: { sentiment: 'neutral', status: 'no-reply-needed', tags: [tag('petrel'), tag('comparison', 'topic')] },
  },
  {
    ago: 3 * DAY,
    post: said(now, {
      ...forum,
      name: 'Oona Mäkelä',
      handle: 'oona',
      text: 'My replacement lid came in three days, with a handwritten card. That is how you keep a customer.',
      written: 3 * DAY,
      metrics: numbers({ likes: '130', replies: '6' }),
    }),
    ours: { sentiment: 'positive', win: true, tags: [tag('support', 'reason')] },
  },
  {
    ago: 6 * DAY,
    post: said(now, {
      ...youtube,
      name: 'Bram Quillfeather',
      handle: 'bquill',
      text: 'Nice review, but 89 € for a kettle? I boil water in a pan like my grandfather did.',
      written: 6 * DAY,
    }),
    ours: { sentiment: 'negative', tags: [tag('price', 'reason')] },
  },
  {
    ago: 40 * DAY,
    post: said(now, {
      ...forum,
      name: 'Ilse van der Brug',
      handle: 'ilsevdb',
      text: 'Does the base fit the older model? Asking before I order.',
      written: 41 * DAY,
    }),
    ours: { status: 'needs-reply' },
  },
];

const own = { site: 'instagram', siteName: 'Instagram', name: 'Larkspur Kettles', handle: 'larkspurkettles' };
const ownThread = (n: number): Partial<Post['thread']> => ({
  nativeId: `own${n}`,
  url: `https://instagram.example/p/${n}`,
  starter: 'larkspurkettles',
  position: 1,
});
const post = (now: number, n: number, text: string, written: number, format: Post['format'], metrics: Post['metrics']): Post =>
  said(now, {
    ...own,
    text,
    written,
    role: 'post',
    metrics,
    thread: ownThread(n),
    rest: { format, nativeId: `own${n}`, permalink: `https://instagram.example/p/${n}` },
  });
const reaction = (now: number, n: number, name: string, text: string, written: number): Post =>
  said(now, { ...own, name, handle: name.toLowerCase().replace(/\W/g, ''), text, written, thread: { ...ownThread(n), position: 3 } });

/** Performance: our own posts, newest first, and what was said under them. */
export const ourPosts = (now: number): Told[] => [
  {
    ago: 2 * HOUR,
    post: post(
      now,
      1,
      'Three ways to pour without a drip. The second one surprised us too.',
      5 * HOUR,
      'short',
      numbers({ likes: '846', replies: '61', reposts: '24', views: '12.4K' }),
    ),
    later: [{ ago: 20 * MINUTE, metrics: numbers({ likes: '1,032', replies: '74', reposts: '31', views: '15.9K' }) }],
  },
  {
    ago: 30 * HOUR,
    post: post(
      now,
      2,
      'We opened a returned lid and filmed what we found.',
      2 * DAY,
      'video',
      numbers({ likes: '2,310', replies: '188', views: '48.2K' }),
    ),
    later: [{ ago: 3 * HOUR, metrics: numbers({ likes: '2,306', replies: '203', views: '51.7K' }) }],
  },
  {
    ago: 3 * DAY,
    post: post(
      now,
      3,
      'Names for the new colour: the shortlist. Say yours in the comments 💛',
      4 * DAY,
      'carousel',
      numbers({ likes: '412', replies: '97' }),
    ),
  },
  { ago: 8 * DAY, post: post(now, 4, 'Meet the people who answer you on Sundays.', 9 * DAY, 'image', numbers({})) },
];

export const underOurs = (now: number): Told[] => [
  {
    ago: HOUR,
    post: reaction(now, 1, 'Pim Osei', 'The second one works on my ten-year-old pot as well, thank you.', 3 * HOUR),
    ours: { sentiment: 'positive' },
  },
  {
    ago: 90 * MINUTE,
    post: reaction(now, 1, 'Dilnoza R.', 'Still drips if you fill it past the line though.', 4 * HOUR),
    ours: { sentiment: 'mixed', status: 'needs-reply' },
  },
  {
    ago: 28 * HOUR,
    post: reaction(now, 2, 'Kaspar Lindqvist', 'Respect for showing the mouldy seal.', 40 * HOUR),
    ours: { sentiment: 'positive', win: true },
  },
];
