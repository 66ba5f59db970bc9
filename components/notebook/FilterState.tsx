import './FilterState.css';
import { sentimentName } from '@/components/controls/SentimentGlyph.tsx';
import { statusKey } from '@/components/controls/StatusSign.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { isNarrowed, unfiltered, type View } from '@/components/notebook/view.ts';
import { t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

interface Said {
  text: string;
  without: Partial<View>;
}

const noon = (day: string): number => new Date(`${day}T12:00`).getTime();

/** Each narrowing in words, with the view that it is taken off to. */
const saidOf = (view: View): Said[] => [
  ...view.sentiments.map((value) => ({
    text: sentimentName(value === 'unset' ? null : value),
    without: { sentiments: view.sentiments.filter((other) => other !== value) },
  })),
  ...view.tags.map((tag) => ({
    text: tag.group === 'free' ? `#${tag.name}` : `${t(`group_${tag.group}`)}: ${tag.name}`,
    without: { tags: view.tags.filter((other) => other !== tag) },
  })),
  ...view.sites.map((site) => ({ text: t('onSite', site), without: { sites: view.sites.filter((other) => other !== site) } })),
  ...(view.person ? [{ text: t('byPerson', view.person.name), without: { person: null } }] : []),
  ...(view.from ? [{ text: t('sinceDay', dayText(noon(view.from), now())), without: { from: null } }] : []),
  ...(view.to ? [{ text: t('untilDay', dayText(noon(view.to), now())), without: { to: null } }] : []),
  ...(view.win ? [{ text: t('win'), without: { win: false } }] : []),
  ...view.statuses.map((status) => ({
    text: t(statusKey[status]),
    without: { statuses: view.statuses.filter((other) => other !== status) },
  })),
  ...(view.passedOn ? [{ text: t('passedOn'), without: { passedOn: false } }] : []),
];

/** What narrows the list, said in words; each word takes itself off. */
export const FilterState = () => {
  const listing = useListing();
  const view = listing.view.value;
  const matching = listing.matching.value;
  if (!isNarrowed(view)) return null;
  return (
    <div class="filter-state small">
      {matching === null ? null : <span class="second number">{t('found', matching)}</span>}
      {saidOf(view).map(({ text, without }) => (
        <button
          key={text}
          type="button"
          class="filter-word"
          aria-label={t('removeFilter', text)}
          onClick={() => void listing.change(without)}
        >
          <bdi>{text}</bdi>
          <svg viewBox="0 0 8 8" aria-hidden="true">
            <path d="M1 1 7 7M7 1 1 7" />
          </svg>
        </button>
      ))}
      <button
        type="button"
        class="filter-word filter-clear"
        onClick={() => void listing.change(view.place === 'both' ? { ...unfiltered, place: 'listening' } : unfiltered)}
      >
        {t('clear')}
      </button>
    </div>
  );
};
