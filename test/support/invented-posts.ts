import type { Post } from '@/utils/domain/post.ts';
import { DAY, HOUR, MINUTE, numbers, said, type Told } from './said.ts';

/** What the invented maker of kettles posted, and what invented people said under it. */

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
