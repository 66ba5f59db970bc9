import { useMemo } from 'preact/hooks';
import { SentimentColumns } from '@/components/charts/SentimentColumns.tsx';
import { About } from '@/components/figures/About.tsx';
import { FigurePage, Part } from '@/components/figures/FigurePage.tsx';
import { PeriodBar, periodOf } from '@/components/figures/PeriodBar.tsx';
import { dayLong, dayMonth, dayShort } from '@/components/figures/period-text.ts';
import { QuoteOf, Quotes } from '@/components/figures/Quotes.tsx';
import { Tile } from '@/components/figures/Tile.tsx';
import { useTerms, zoneOf } from '@/components/figures/terms.ts';
import { useEntries } from '@/components/figures/use-entries.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { PassedOn } from '@/components/notebook/PassedOn.tsx';
import { markHash, markOf, type PageAddress } from '@/components/shell/pages.ts';
import { t } from '@/components/text.ts';
import { Tallies } from '@/components/week/Tallies.tsx';
import { WeekActs } from '@/components/week/WeekActs.tsx';
import { behindMark } from '@/components/week/week-marks.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import { type Period, periodBefore, rangeOf, weekAround } from '@/utils/insight/period.ts';
import { type Terms, type Week, week as weekOf } from '@/utils/insight/week.ts';

const NOTHING: readonly Entry[] = [];

/** What a period brought, compared with the one before; every number and mark opens what is behind it. */
export const WeekPage = ({ address }: { address: PageAddress }) => {
  const brand = useListing().brand.value;
  const zone = zoneOf(address.query);
  const period = periodOf(address.query, weekAround);
  const earlier = periodBefore(period);
  const brandId = brand?.id ?? '';
  const terms = useTerms(brandId, zone);
  const reading = useEntries({ brandId, ...rangeOf(period, zone) });
  const readingBefore = useEntries({ brandId, ...rangeOf(earlier, zone) });
  const made = useMemo(() => report(reading.entries, period, terms), [reading.entries, JSON.stringify([period, terms])]);
  const before = useMemo(() => report(readingBefore.entries, earlier, terms), [readingBefore.entries, JSON.stringify([period, terms])]);
  const mark = markOf(address.query);
  const behind = made && mark ? behindMark(made, reading.entries ?? NOTHING, mark) : null;
  return (
    <FigurePage
      title={t('view_week')}
      acts={made && before ? <WeekActs brand={brand?.name ?? ''} period={period} zone={zone} week={made} before={before} /> : null}
      controls={<PeriodBar address={address} period={period} />}
      reading={made && before ? reading : { ...reading, entries: null }}
      empty={reading.entries?.length === 0 ? { title: t('empty_week'), how: t('empty_week_how') } : null}
      beside={
        behind ? (
          <Quotes key={JSON.stringify(mark)} title={behind.title} entries={behind.entries} closeHref={markHash(address, null)} />
        ) : null
      }
    >
      {made && before ? <Report week={made} before={before} address={address} period={period} /> : null}
    </FigurePage>
  );
};

const report = (entries: readonly Entry[] | null, period: Period, terms: Terms | null): Week | null =>
  entries && terms ? weekOf(entries, period, terms) : null;

const Report = ({ week, before, address }: { week: Week; before: Week; address: PageAddress; period: Period }) => {
  const mentions = week.figures[0]?.n ?? 0;
  const columns = week.columns.map(({ first, sentiments }) => ({
    key: first,
    short: week.step === 1 && week.columns.length <= 7 ? dayShort(first) : dayMonth(first),
    name: week.step === 1 ? dayLong(first) : t('weekFrom', dayLong(first)),
    sentiments,
  }));
  return (
    <>
      <p class="figures-lead second">{t('weekBasis', mentions)}</p>
      <section class="tiles" aria-label={t('figures')}>
        {week.figures.map((figure, i) => (
          <Tile key={figure.name} figure={figure} before={before.figures[i] ?? null} address={address} />
        ))}
      </section>
      <div class="parts">
        <Part wide title={t('sentimentByDay')} about={<About of={t('sentimentByDay')} lines={[t('aboutColumns'), t('aboutHuman')]} />}>
          <SentimentColumns
            columns={columns}
            caption={t('sentimentByDay')}
            hrefOf={(day, sentiment) => markHash(address, { kind: 'day', of: day, at: sentiment })}
          />
          {week.sentiments.unset.length > 0 ? (
            <p class="small">
              <a href={markHash(address, { kind: 'unset' })}>{t('unknown_sentiment', week.sentiments.unset.length)}</a>
            </p>
          ) : null}
        </Part>
        <Part title={t('reasons')}>
          {week.reasons.length === 0 ? (
            <p class="second">{t('empty_why')}</p>
          ) : (
            <Tallies kind="reason" head={t('group_reason')} rows={week.reasons} before={before.reasons} address={address} />
          )}
          {week.reasons.length > 0 && week.noReason.length > 0 ? (
            <p class="small">
              <a href={markHash(address, { kind: 'no-reason' })}>{t('withoutReason', week.noReason.length)}</a>
            </p>
          ) : null}
        </Part>
        <Part title={t('platforms')}>
          <Tallies kind="platform" head={t('site')} rows={week.platforms} before={before.platforms} address={address} />
        </Part>
        <Part title={t('view_wins')}>
          {week.wins.length === 0 ? <p class="second">{t('empty_wins')}</p> : <List entries={week.wins} />}
        </Part>
        <Part title={t('passedOn')}>
          {week.passedOn.length === 0 ? <p class="second">{t('empty_passed_on')}</p> : <List entries={week.passedOn} passed />}
        </Part>
      </div>
    </>
  );
};

const List = ({ entries, passed = false }: { entries: readonly Entry[]; passed?: boolean }) => (
  <ul class="part-quotes">
    {entries.map(({ it }) => (
      <li key={it.id}>
        <QuoteOf kept={it} />
        {passed ? <PassedOn kept={it} /> : null}
      </li>
    ))}
  </ul>
);
