import './WhyPage.css';
import { useMemo } from 'preact/hooks';
import { FEW } from '@/components/charts/split.ts';
import { copyText } from '@/components/composer/clipboard.ts';
import { Button } from '@/components/controls/Button.tsx';
import { SentimentGlyph } from '@/components/controls/SentimentGlyph.tsx';
import { About } from '@/components/figures/About.tsx';
import { FigurePage } from '@/components/figures/FigurePage.tsx';
import { PeriodBar, periodOf } from '@/components/figures/PeriodBar.tsx';
import { Quotes } from '@/components/figures/Quotes.tsx';
import { zoneOf } from '@/components/figures/terms.ts';
import { useEntries } from '@/components/figures/use-entries.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { markHash, markOf, type PageAddress, pageHash } from '@/components/shell/pages.ts';
import { number, t } from '@/components/text.ts';
import { topThree } from '@/components/why/top-three.ts';
import { behindCell, columnName } from '@/components/why/why-marks.ts';
import { sentiments } from '@/utils/domain/interaction.ts';
import { isMention } from '@/utils/insight/entry.ts';
import { daysUntil, rangeOf } from '@/utils/insight/period.ts';
import { type Why, type WhyColumn, whyColumns, why as whyOf } from '@/utils/insight/why.ts';

/** Why people are happy or angry: reasons against sentiment, or who they are and where; each cell opens its quotes. */
export const WhyPage = ({ address }: { address: PageAddress }) => {
  const { brand, notices } = useListing();
  const zone = zoneOf(address.query);
  const period = periodOf(address.query, (today) => daysUntil(today, 90));
  const column = whyColumns.find((one) => one === address.query.get('by')) ?? 'sentiment';
  const reading = useEntries({ brandId: brand.value?.id ?? '', notebook: 'listening', ...rangeOf(period, zone) });
  const why = useMemo(() => whyOf((reading.entries ?? []).filter(isMention), column), [reading.entries, column]);
  const mark = markOf(address.query);
  const behind = mark && reading.entries ? behindCell(why, column, mark) : null;
  const copy = async () => {
    const copied = await copyText(topThree(why));
    notices.tell(t(copied ? 'topCopied' : 'copyFailed'));
  };
  return (
    <FigurePage
      title={t('view_why')}
      acts={
        why.rows.length > 0 ? (
          <Button kind="plain" onClick={() => void copy()}>
            {t('copyTopThree')}
          </Button>
        ) : null
      }
      controls={
        <>
          <PeriodBar address={address} period={period} />
          <Columns address={address} column={column} />
        </>
      }
      reading={reading}
      empty={why.rows.length === 0 ? { title: t('empty_why'), how: t('empty_why_how') } : null}
      beside={
        behind ? (
          <Quotes key={JSON.stringify(mark)} title={behind.title} entries={behind.entries} closeHref={markHash(address, null)} />
        ) : null
      }
    >
      <Matrix why={why} column={column} address={address} />
    </FigurePage>
  );
};

const Columns = ({ address, column }: { address: PageAddress; column: WhyColumn }) => (
  <nav class="why-columns" aria-label={t('whyBy')}>
    <span class="second">{t('whyBy')}</span>
    {whyColumns.map((one) => (
      <a
        key={one}
        href={pageHash(address, { by: one === 'sentiment' ? null : one, mark: null, of: null, at: null })}
        {...(one === column ? { 'aria-current': 'true' as const } : {})}
      >
        {t(`whyBy_${one}`)}
      </a>
    ))}
  </nav>
);

const Matrix = ({ why, column, address }: { why: Why; column: WhyColumn; address: PageAddress }) => {
  const most = Math.max(1, ...why.rows.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  return (
    <>
      <p class="figures-lead second">
        {t('whyBasis', why.n)}
        <About of={t('view_why')} lines={[t('formula_why'), t('aboutHuman'), t('basis_why')]} />
      </p>
      <div class="why-scroll">
        <table class="tally why">
          <caption class="unseen">{t('whyCaption', t(`whyBy_${column}`))}</caption>
          <thead>
            <tr>
              <th scope="col">{t('group_reason')}</th>
              {why.columns.map((one) => (
                <th key={one} scope="col">
                  <span class="why-head">
                    {column === 'sentiment' ? <SentimentGlyph value={sentiments.find((value) => value === one) ?? null} silent /> : null}
                    <bdi>{columnName(column, one)}</bdi>
                  </span>
                </th>
              ))}
              <th scope="col" class="tally-count">
                {t('all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {why.rows.map(({ reason, all, cells }) => (
              <tr key={reason}>
                <th scope="row">
                  <a href={markHash(address, { kind: 'reason', of: reason })}>
                    <bdi>{reason}</bdi>
                  </a>
                </th>
                {cells.map((cell, i) => (
                  <td key={why.columns[i]}>
                    {cell.length === 0 ? (
                      <span class="hint">0</span>
                    ) : (
                      <a
                        class="why-cell"
                        href={markHash(address, { kind: 'cell', of: reason, at: why.columns[i] ?? '' })}
                        aria-label={t('markName', reason, columnName(column, why.columns[i] ?? ''), String(cell.length))}
                      >
                        <span
                          class={`why-bar why-${column === 'sentiment' ? why.columns[i] : 'any'}${cell.length < FEW ? ' why-few' : ''}`}
                          style={{ inlineSize: `calc((100% - 2.5rem) * ${cell.length / most})` }}
                        />
                        <span class="number">{number(cell.length)}</span>
                      </a>
                    )}
                  </td>
                ))}
                <td class="tally-count">{number(all.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small">
        {why.noColumn.length > 0 ? (
          <a href={markHash(address, { kind: 'no-column' })}>{t(`without_${column}`, why.noColumn.length)}</a>
        ) : null}{' '}
        {why.noReason.length > 0 ? <a href={markHash(address, { kind: 'no-reason' })}>{t('withoutReason', why.noReason.length)}</a> : null}
      </p>
    </>
  );
};
