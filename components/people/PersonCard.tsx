import './PersonCard.css';
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { SentimentColumns } from '@/components/charts/SentimentColumns.tsx';
import { QuoteOf, Quotes } from '@/components/figures/Quotes.tsx';
import { zoneOf } from '@/components/figures/terms.ts';
import { useEntries } from '@/components/figures/use-entries.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { Accounts } from '@/components/people/Accounts.tsx';
import { Forget } from '@/components/people/Forget.tsx';
import { Merge } from '@/components/people/Merge.tsx';
import { monthColumns } from '@/components/people/month-columns.ts';
import { PersonFields } from '@/components/people/PersonFields.tsx';
import { markHash, markOf, type PageAddress, pageHash } from '@/components/shell/pages.ts';
import { t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { atSentiment, sentimentTitle } from '@/components/week/week-marks.ts';
import { now } from '@/utils/clock.ts';
import type { Account } from '@/utils/domain/interaction.ts';
import { onChange } from '@/utils/store/announce.ts';
import { type Known, personOf } from '@/utils/store/persons.ts';

type Found = { person: Known; accounts: Account[] };

/** So many of theirs are drawn; the list in Mentions has all. */
const SHOWN = 100;

/** Everything of one person: who they are to us, their accounts, how they felt over time, and all they said. */
export const PersonCard = ({ id, address }: { id: string; address: PageAddress }) => {
  const brandId = useListing().brand.value?.id ?? '';
  const zone = zoneOf(address.query);
  const found = useSignal<Found | null | 'none'>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const known = await personOf(id);
      if (!gone.signal.aborted) found.value = known?.person.brandId === brandId ? known : 'none';
    };
    void read();
    onChange((change) => {
      if (change.kind !== 'tags' && change.kind !== 'views') void read();
    }, gone.signal);
    return () => gone.abort();
  }, [id, brandId]);
  const { entries } = useEntries({ brandId, personId: id });
  const columns = useMemo(() => monthColumns(entries ?? [], zone, now()), [entries, zone]);
  const box = useRef<HTMLElement>(null);
  const there = found.value !== null;
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [there]);
  const mark = markOf(address.query);
  const column = mark?.kind === 'month' ? columns.find(({ key }) => key === mark.of) : undefined;
  if (found.value === null) return null;
  if (found.value === 'none') return <p class="people-none">{t('personGone')}</p>;
  const { person, accounts } = found.value;
  const back = pageHash(address, { person: null, mark: null, of: null, at: null });
  return (
    <article ref={box} class="person" tabIndex={-1} aria-label={person.name}>
      <a class="person-back button button-plain" href={back}>
        {t('back')}
      </a>
      <PersonFields person={person} />
      <p class="small second">{seen(accounts, person)}</p>
      <section>
        <h2 class="part-title name">{t('accounts')}</h2>
        <Accounts person={person} accounts={accounts} address={address} />
      </section>
      {(entries ?? []).some(({ it }) => it.sentiment !== null) ? (
        <section>
          <h2 class="part-title name">{t('sentimentByMonth')}</h2>
          <SentimentColumns
            columns={columns}
            caption={t('sentimentByMonth')}
            hrefOf={(month, sentiment) => markHash(address, { kind: 'month', of: month, at: sentiment })}
          />
        </section>
      ) : null}
      <section>
        <h2 class="part-title name">{t('allTheySaid')}</h2>
        <ul class="part-quotes">
          {(entries ?? []).slice(0, SHOWN).map(({ it }) => (
            <li key={it.id} class={`person-said person-${it.notebook}`}>
              <QuoteOf kept={it} />
            </li>
          ))}
        </ul>
      </section>
      <footer class="person-acts">
        <Merge person={person} />
        <Forget person={person} backHref={back} />
      </footer>
      {mark && column ? (
        <Quotes
          key={JSON.stringify(mark)}
          title={sentimentTitle(column.name, mark.at)}
          entries={atSentiment(column.sentiments, mark.at)}
          closeHref={markHash(address, null)}
        />
      ) : null}
    </article>
  );
};

const seen = (accounts: readonly Account[], { listening, performance }: Known): string => {
  const kept = t('keptCount', listening + performance);
  if (accounts.length === 0) return kept;
  const first = Math.min(...accounts.map(({ firstSeen }) => firstSeen));
  const last = Math.max(...accounts.map(({ lastSeen }) => lastSeen));
  return [kept, t('firstSeen', dayText(first, now())), t('lastSeen', dayText(last, now()))].join(' · ');
};
