import { SplitBar } from '@/components/charts/SplitBar.tsx';
import { reach } from '@/components/charts/split.ts';
import { changeText } from '@/components/figures/figure-text.ts';
import { markHash, type PageAddress } from '@/components/shell/pages.ts';
import { number, t } from '@/components/text.ts';
import { bySentiment } from '@/utils/insight/sentiment.ts';
import type { Tally } from '@/utils/insight/tally.ts';

interface Props {
  kind: 'platform' | 'reason';
  /** Of what the rows are: "Platform". */
  head: string;
  rows: readonly Tally[];
  before: readonly Tally[];
  address: PageAddress;
}

/** Names with their sentiments on one scale, how many, and the change since the period before. */
export const Tallies = ({ kind, head, rows, before, address }: Props) => {
  const split = rows.map(({ name, entries }) => ({ name, entries, of: bySentiment(entries) }));
  const scale = reach(split.map(({ of }) => of));
  const was = new Map(before.map(({ name, entries }) => [name, entries.length]));
  return (
    <table class="tally">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="tally-bar">
            {t('sentiment')}
          </th>
          <th scope="col" class="tally-count">
            {t('kept')}
          </th>
          <th scope="col" class="tally-count">
            {t('change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {split.map(({ name, entries, of }) => (
          <tr key={name}>
            <th scope="row">
              <a href={markHash(address, { kind, of: name })}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td class="tally-bar">
              <SplitBar of={of} scale={scale} name={name} hrefOf={(sentiment) => markHash(address, { kind, of: name, at: sentiment })} />
            </td>
            <td class="tally-count">{number(entries.length)}</td>
            <td class="tally-count second">{changeText(entries.length - (was.get(name) ?? 0), 'count')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
