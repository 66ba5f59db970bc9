import './FilterMenu.css';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '@/components/controls/Icon.tsx';
import { Popover } from '@/components/controls/Popover.tsx';
import { SentimentGlyph, sentimentName } from '@/components/controls/SentimentGlyph.tsx';
import { StatusSign, statusKey } from '@/components/controls/StatusSign.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import type { View } from '@/components/notebook/view.ts';
import { number, t } from '@/components/text.ts';
import { sentiments, statuses } from '@/utils/domain/interaction.ts';
import { facets as readFacets } from '@/utils/store/totals.ts';

type Facets = Awaited<ReturnType<typeof readFacets>>;

const toggled = <T,>(all: readonly T[], one: T, same: (a: T, b: T) => boolean = Object.is): T[] =>
  all.some((each) => same(each, one)) ? all.filter((each) => !same(each, one)) : [...all, one];

/** One button for all that narrows a list: tag, reason, sentiment, site, person, date. */
export const FilterMenu = () => (
  <Popover name={t('filter')} icon="filter" kind="dialog" class="filter-button">
    {() => <Filters />}
  </Popover>
);

const Filters = () => {
  const listing = useListing();
  const facets = useSignal<Facets | null>(null);
  const view = listing.view.value;
  const change = (part: Partial<View>) => void listing.change(part);
  const { notebook } = listing.filter();
  useEffect(() => {
    void readFacets(listing.brand.value?.id ?? '', notebook ?? null).then((found) => {
      facets.value = found;
    });
  }, [listing.brand.value?.id, notebook]);
  const tags = facets.value?.tags ?? [];
  const isPicked = (group: string, name: string) => view.tags.some((tag) => tag.group === group && tag.name === name);
  const tagBoxes = (reason: boolean) =>
    tags
      .filter((tag) => (tag.group === 'reason') === reason)
      .map(({ group, name, count }) => (
        <Box
          key={`${group}:${name}`}
          on={isPicked(group, name)}
          count={count}
          onToggle={() => change({ tags: toggled(view.tags, { group, name }, (a, b) => a.group === b.group && a.name === b.name) })}
        >
          <bdi>{reason ? name : group === 'free' ? `#${name}` : `${t(`group_${group}`)}: ${name}`}</bdi>
        </Box>
      ));
  return (
    <div class="filters">
      <Group name={t('sentiment')}>
        {[...sentiments, 'unset' as const].map((value) => (
          <Box key={value} on={view.sentiments.includes(value)} onToggle={() => change({ sentiments: toggled(view.sentiments, value) })}>
            <SentimentGlyph value={value === 'unset' ? null : value} silent />
            {sentimentName(value === 'unset' ? null : value)}
          </Box>
        ))}
        <Box on={view.win} onToggle={() => change({ win: !view.win })}>
          <Icon name="star" filled />
          {t('win')}
        </Box>
        <Box on={view.passedOn} onToggle={() => change({ passedOn: !view.passedOn })}>
          <Icon name="passOn" />
          {t('passedOn')}
        </Box>
      </Group>
      {view.place === 'to-reply' ? null : (
        <Group name={t('status')}>
          {statuses.map((status) => (
            <Box key={status} on={view.statuses.includes(status)} onToggle={() => change({ statuses: toggled(view.statuses, status) })}>
              <StatusSign status={status} silent />
              {t(statusKey[status])}
            </Box>
          ))}
        </Group>
      )}
      <Group name={t('group_reason')}>{tagBoxes(true)}</Group>
      <Group name={t('tags')}>{tagBoxes(false)}</Group>
      <Group name={t('site')}>
        {(facets.value?.sites ?? []).map(({ siteName, count }) => (
          <Box
            key={siteName}
            on={view.sites.includes(siteName)}
            count={count}
            onToggle={() => change({ sites: toggled(view.sites, siteName) })}
          >
            <bdi>{siteName}</bdi>
          </Box>
        ))}
      </Group>
      <Group name={t('person')}>
        {(facets.value?.persons ?? []).map(({ id, name, count }) => (
          <Box
            key={id}
            on={view.person?.id === id}
            count={count}
            onToggle={() => change({ person: view.person?.id === id ? null : { id, name } })}
          >
            <bdi>{name}</bdi>
          </Box>
        ))}
      </Group>
      <Group name={t('keptOn')}>
        <Days view={view} change={change} />
      </Group>
    </div>
  );
};

const Days = ({ view, change }: { view: View; change: (part: Partial<View>) => void }) => (
  <div class="filter-days">
    <label>
      <span class="small second">{t('from')}</span>
      <input
        class="field"
        type="date"
        value={view.from ?? ''}
        onInput={({ currentTarget }) => change({ from: currentTarget.value || null })}
      />
    </label>
    <label>
      <span class="small second">{t('until')}</span>
      <input class="field" type="date" value={view.to ?? ''} onInput={({ currentTarget }) => change({ to: currentTarget.value || null })} />
    </label>
  </div>
);

const Group = ({ name, children }: { name: string; children: ComponentChildren }) =>
  Array.isArray(children) && children.length === 0 ? null : (
    <fieldset class="filter-group">
      <legend class="small second">{name}</legend>
      {children}
    </fieldset>
  );

const Box = ({ on, count, onToggle, children }: { on: boolean; count?: number; onToggle: () => void; children: ComponentChildren }) => (
  <label class="filter-box">
    <input type="checkbox" checked={on} onChange={onToggle} />
    {children}
    {count === undefined ? null : <span class="number hint">{number(count)}</span>}
  </label>
);
