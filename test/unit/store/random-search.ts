import { type Sentiment, type Status, sentiments, statuses } from '@/utils/domain/interaction.ts';
import type { Dice } from './dice.ts';
import { handles, sites, words } from './model.ts';
import { type Asked, all, beginning, felt, from, grouped, isWin, not, onSite, phrase, tagged, waits, word } from './naive.ts';

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
