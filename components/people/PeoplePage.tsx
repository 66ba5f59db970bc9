import './PeoplePage.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Patterns } from '@/components/charts/Patterns.tsx';
import { Icon } from '@/components/controls/Icon.tsx';
import { zoneOf } from '@/components/figures/terms.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { PersonCard } from '@/components/people/PersonCard.tsx';
import { type Listed, type PeopleList, peopleLists, usePeople } from '@/components/people/people-list.ts';
import { roleName } from '@/components/people/role-name.ts';
import { type PageAddress, pageHash } from '@/components/shell/pages.ts';
import { number, t } from '@/components/text.ts';
import { ago, when } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

/** j and k, as in every list, from row to row. */
const walk = (event: KeyboardEvent) => {
  const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (!by || !(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement) || target.matches('input, textarea, select'))
    return;
  if (target.closest('.people-detail')) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('.people-row')];
  const at = rows.indexOf(target);
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  event.preventDefault();
};

/** Who is behind the words: lists of people, and a card per person over all their accounts. */
export const PeoplePage = ({ address }: { address: PageAddress }) => {
  const brandId = useListing().brand.value?.id ?? '';
  const list = peopleLists.find((one) => one === address.query.get('list')) ?? 'all';
  const words = useSignal('');
  const { people, failed } = usePeople(brandId, list, zoneOf(address.query), words.value);
  const chosen = address.query.get('person');
  const shown = people ?? [];
  const box = useRef<HTMLElement>(null);
  const before = useRef(chosen);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = chosen;
    // Back to the row that the card was opened from; where it is gone, to the page.
    if (left && !chosen) (box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(left)}"]`) ?? box.current)?.focus();
  }, [chosen]);
  return (
    <main ref={box} class={`people${chosen ? ' people-chosen' : ''}`} tabIndex={-1} onKeyDown={walk}>
      <Patterns />
      <div class="people-list">
        <header class="people-head">
          <h1 class="head">{t('view_people')}</h1>
        </header>
        <nav class="people-lists small" aria-label={t('peopleLists')}>
          {peopleLists.map((one) => (
            <a
              key={one}
              href={pageHash(address, { list: one === 'all' ? null : one, person: null, mark: null })}
              {...(one === list ? { 'aria-current': 'true' as const } : {})}
            >
              {t(`people_${one}`)}
            </a>
          ))}
        </nav>
        <label class="people-search">
          <Icon name="search" />
          <span class="unseen">{t('searchPeople')}</span>
          <input
            type="search"
            dir="auto"
            placeholder={t('searchPeople')}
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            onInput={({ currentTarget }) => {
              words.value = currentTarget.value;
            }}
          />
        </label>
        {failed ? <p role="alert">{failed}</p> : null}
        {people !== null && shown.length === 0 ? (
          <p class="people-none">{words.value.trim() ? t('noPerson', words.value.trim()) : t(`empty_people_${list}`)}</p>
        ) : (
          <ul class="people-rows" aria-label={t(`people_${list}`)}>
            {shown.map((one) => (
              <Row
                key={one.person.id}
                one={one}
                list={list}
                href={pageHash(address, { person: one.person.id, mark: null })}
                chosen={chosen === one.person.id}
              />
            ))}
          </ul>
        )}
      </div>
      <div class="people-detail">
        {chosen ? <PersonCard key={chosen} id={chosen} address={address} /> : <p class="people-none hint">{t('choosePerson')}</p>}
      </div>
    </main>
  );
};

const Row = ({
  one: { person, accounts, lastSeen, touched },
  list,
  href,
  chosen,
}: {
  one: Listed;
  list: PeopleList;
  href: string;
  chosen: boolean;
}) => (
  <li>
    <a class="people-row" data-id={person.id} href={href} {...(chosen ? { 'aria-current': 'true' as const } : {})}>
      <span class="people-line">
        <bdi class="name">{person.name || t('noAuthor')}</bdi>
        {person.pinned ? <span class="small second">{t('pinned')}</span> : null}
        <span class="people-count number">{number(person.listening + person.performance)}</span>
      </span>
      <span class="people-line small second">
        <span class="people-accounts">
          {[...new Set(accounts.map(({ site, handle }) => (handle ? `@${handle}` : site)))].map((name) => (
            <bdi key={name}>{name}</bdi>
          ))}
          {person.roles.length > 0 ? ` · ${person.roles.map(roleName).join(', ')}` : null}
        </span>
        <span class="hint">
          {list === 'quiet'
            ? touched === null
              ? t('neverTouched')
              : t('lastTouch', ago(touched, now()))
            : lastSeen === null
              ? '–'
              : when(lastSeen, now())}
        </span>
      </span>
    </a>
  </li>
);
