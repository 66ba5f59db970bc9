import './WinsPage.css';
import { useMemo } from 'preact/hooks';
import { copyText } from '@/components/composer/clipboard.ts';
import { Button } from '@/components/controls/Button.tsx';
import { About } from '@/components/figures/About.tsx';
import { FigurePage } from '@/components/figures/FigurePage.tsx';
import { todayIn } from '@/components/figures/PeriodBar.tsx';
import { periodText } from '@/components/figures/period-text.ts';
import { QuoteOf } from '@/components/figures/Quotes.tsx';
import { quotesText } from '@/components/figures/quotes-text.ts';
import { zoneOf } from '@/components/figures/terms.ts';
import { useEntries } from '@/components/figures/use-entries.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import type { PageAddress } from '@/components/shell/pages.ts';
import { number, t } from '@/components/text.ts';
import { RunningTotal } from '@/components/wins/RunningTotal.tsx';
import { WinLine } from '@/components/wins/WinLine.tsx';
import { weekAround } from '@/utils/insight/period.ts';
import { type WinWeek, winsByWeek } from '@/utils/insight/wins.ts';

/** Small wins by week, and how they add up; both notebooks, each with the line that says why it is one. */
export const WinsPage = ({ address }: { address: PageAddress }) => {
  const { brand, notices } = useListing();
  const zone = zoneOf(address.query);
  const reading = useEntries({ brandId: brand.value?.id ?? '', win: true });
  const today = todayIn(zone);
  const weeks = useMemo(() => winsByWeek(reading.entries ?? [], zone, today), [reading.entries, zone, today]);
  const all = weeks.at(-1)?.total ?? 0;
  const copy = async () => {
    const copied = await copyText(quotesText(weeks.toReversed().flatMap(({ wins }) => wins.toReversed())));
    notices.tell(copied ? t('quotesCopied', all) : t('copyFailed'));
  };
  return (
    <FigurePage
      title={t('view_wins')}
      acts={
        all > 0 ? (
          <Button kind="plain" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        ) : null
      }
      reading={reading}
      empty={all === 0 ? { title: t('empty_wins'), how: t('empty_wins_how') } : null}
    >
      <div class="wins-sum">
        <p class="figure">{number(all)}</p>
        <p class="second">
          {t('winsTotal', all)}
          <About of={t('view_wins')} lines={[t('formula_wins'), t('basis_wins'), t('unknown_none')]} />
        </p>
      </div>
      <RunningTotal weeks={weeks} />
      <ol class="win-weeks" reversed>
        {weeks.toReversed().map((week) => (wins(week) ? <WeekOf key={week.week} week={week} /> : null))}
      </ol>
    </FigurePage>
  );
};

const wins = ({ wins: here }: WinWeek): boolean => here.length > 0;

const WeekOf = ({ week }: { week: WinWeek }) => (
  <li class="win-week" id={week.week} tabIndex={-1}>
    <header>
      <h2 class="name">{t('weekNumber', String(Number(week.week.slice(6))))}</h2>
      <p class="small hint">{periodText(weekAround(week.monday))}</p>
      <p class="small second">
        {t('winsPlus', number(week.wins.length))} · {t('winsInAll', number(week.total))}
      </p>
    </header>
    <ul>
      {week.wins.toReversed().map(({ it }) => (
        <li key={it.id}>
          <QuoteOf kept={it} />
          <WinLine kept={it} />
        </li>
      ))}
    </ul>
  </li>
);
