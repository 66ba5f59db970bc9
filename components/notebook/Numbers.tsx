import './Numbers.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { changeText, metricsShown } from '@/components/notebook/said.ts';
import { number, t } from '@/components/text.ts';
import { fullTime, when } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Snapshot } from '@/utils/domain/interaction.ts';
import type { Count, MetricName } from '@/utils/domain/post.ts';
import { snapshotsOf } from '@/utils/store/list.ts';
import type { Row } from '@/utils/store/types.ts';

/** Each time the numbers were seen, newest first, each with its change since the time before. */
export const Numbers = ({ row }: { row: Row }) => {
  const seen = useSignal<readonly Snapshot[]>([]);
  useEffect(() => {
    let gone = false;
    void snapshotsOf(row.id).then((all) => {
      if (!gone) seen.value = all.toSorted((a, b) => b.at - a.at);
    });
    return () => {
      gone = true;
    };
  }, [row.id, row.latest?.id]);
  const all = seen.value;
  const names = metricsShown(all);
  if (all.length === 0) return <p class="small hint">{t('noNumbers', row.post.siteName)}</p>;
  return (
    <table class="numbers">
      <caption class="unseen">{t('numbersHistory')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('seen')}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {t(`metric_${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((snapshot, index) => (
          <tr key={snapshot.id}>
            <th scope="row" title={fullTime(snapshot.at)}>
              {when(snapshot.at, now())}
            </th>
            {names.map((name) => (
              <Seen key={name} name={name} count={snapshot.metrics[name]} before={all[index + 1]?.metrics[name]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Seen = ({ name, count, before }: { name: MetricName; count: Count | undefined; before: Count | undefined }) => {
  if (!count) return <td title={t('countNotShown', t(`metric_${name}`))}>–</td>;
  const change = changeText(count.value, before?.value ?? null);
  const exact = count.low === count.high;
  return (
    <td title={exact ? t('countOnPage', t(`metric_${name}`), count.raw) : t('countBetween', number(count.low), number(count.high))}>
      {change && change !== '0' ? <span class="hint small">{change} </span> : null}
      {exact ? number(count.value) : count.raw}
    </td>
  );
};
