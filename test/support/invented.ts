import { DAY, HOUR, MINUTE, numbers, said, type Told } from './said.ts';

/** Invented people who talk about an invented maker of kettles: what pictures and screens in tests show. */

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
