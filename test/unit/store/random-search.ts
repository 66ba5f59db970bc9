import { type Sentiment, type Status, sentiments, statuses } from '@/utils/domain/interaction.ts';
import type { Filter } from '@/utils/store/types.ts';
import type { Dice } from './dice.ts';
import { handles, sites, tags, words } from './model.ts';
import {
  type Asked,
  all,
  beginning,
  felt,
  from,
  grouped,
  isSame,
  isWin,
  type Note,
  not,
  onSite,
  phrase,
  tagged,
  waits,
  word,
} from './naive.ts';
import { START } from './support.ts';

/** One to three conditions of any kind, some of them "not". */
export const randomSearch = (dice: Dice): Asked => {
  const single = (): Asked =>
    dice.one<() => Asked>([
      () => word(dice.one(words)),
      () => beginning(dice.one(['k', 'ket', 'caf', 'an', 'ma', 't'])),
      () => phrase([dice.one(words), dice.one(words)]),
      () => phrase([dice.one(words), 'the', dice.one(words)]),
      () => tagged(dice.one(['price', 'old', 'kettle lid'])),
      () => grouped(dice.one(['reason', 'topic']), dice.one(['price', 'lid', 'old kettle'])),
      () => from(dice.one(handles)),
      () => onSite(dice.one(sites)),
      () => felt(dice.one<Sentiment | 'unset'>([...sentiments, 'unset'])),
      () => waits(dice.one<Status>(statuses)),
      () => isWin,
    ])();
  return all(Array.from({ length: 1 + dice.below(3) }, () => (dice.below(4) === 0 ? not(single()) : single())));
};

/** What the filter menu narrows a list by. */
export interface Narrowed {
  filter: Omit<Filter, 'brandId'>;
  finds: (note: Note) => boolean;
}

/** Nothing, or one choice of the filter menu. */
export const randomFilter = (dice: Dice): Narrowed => {
  const from = START + dice.below(80) * 1_000;
  const to = from + dice.below(80) * 1_000;
  const tag = dice.one(tags);
  const sentiment = dice.one(sentiments);
  return dice.one<Narrowed>([
    { filter: {}, finds: () => true },
    { filter: { sentiments: [sentiment, 'unset'] }, finds: (note) => note.sentiment === null || note.sentiment === sentiment },
    { filter: { sentiments: ['unset'] }, finds: (note) => note.sentiment === null },
    { filter: { statuses: ['none'] }, finds: ({ status }) => status === 'none' },
    { filter: { statuses: ['needs-reply', 'replied'] }, finds: ({ status }) => status === 'needs-reply' || status === 'replied' },
    { filter: { sites: ['reddit'] }, finds: ({ site }) => site === 'reddit' },
    { filter: { win: false }, finds: ({ win }) => !win },
    { filter: { win: true, statuses: ['none'] }, finds: ({ win, status }) => win && status === 'none' },
    { filter: { from, to }, finds: ({ at }) => at >= from && at < to },
    { filter: { tags: [tag] }, finds: (note) => note.tags.some((one) => isSame(one, tag)) },
  ]);
};
