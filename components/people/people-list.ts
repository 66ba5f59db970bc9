import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Following } from '@/components/notebook/following.ts';
import { errorText } from '@/components/text.ts';
import { now } from '@/utils/clock.ts';
import { fold } from '@/utils/domain/fold.ts';
import type { Account } from '@/utils/domain/interaction.ts';
import { monthAround, rangeOf } from '@/utils/insight/period.ts';
import { dayAt } from '@/utils/insight/zone.ts';
import { onChange } from '@/utils/store/announce.ts';
import { quietSince, thirdPositive, toWelcome } from '@/utils/store/people-lists.ts';
import { personsNamed } from '@/utils/store/person-behind.ts';
import { type Known, personOf, personsOf, pinnedOf } from '@/utils/store/persons.ts';
import { knownCode } from '@/utils/store/store-code.ts';

export const peopleLists = ['all', 'pinned', 'welcome', 'quiet', 'third'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** Someone on a list. Times in ms since 1970. */
export interface Listed {
  person: Known;
  accounts: readonly Account[];
  lastSeen: number | null;
  /** Our last answer to them, on the list of who fell quiet; null where there was none. */
  touched: number | null;
}

const DAY = 86_400_000;
const MONTH = 30 * DAY;
const MOST = 300;

const withAccounts = async (persons: readonly { id: string }[]): Promise<Listed[]> => {
  const found = await Promise.all(persons.map(({ id }) => personOf(id)));
  return found.flatMap((one) => {
    if (!one || one.accounts.some(({ voice }) => voice === 'brand' || voice === 'team')) return [];
    const seen = one.accounts.map(({ lastSeen }) => lastSeen);
    return [{ ...one, lastSeen: seen.length > 0 ? Math.max(...seen) : null, touched: null }];
  });
};

/** Everyone kept most first; pinned; new and unanswered; kept often and silent for 30 days; positive a third time this month. */
const readList = async (brandId: string, list: PeopleList, zone: string, words: string): Promise<Listed[]> => {
  const at = now();
  if (list === 'all' && words !== '') return withAccounts(await personsNamed(brandId, words, null, MOST));
  if (list === 'all') return withAccounts(await personsOf(brandId, MOST));
  if (list === 'pinned') return withAccounts(await pinnedOf(brandId));
  if (list === 'quiet') return quietSince(brandId, at - MONTH, MOST);
  const { from, to } = rangeOf(monthAround(dayAt(at, zone)), zone);
  const found = list === 'welcome' ? await toWelcome(brandId, at - MONTH) : await thirdPositive(brandId, from, to);
  return found.map((one) => ({ ...one, touched: null }));
};

interface People {
  people: readonly Listed[] | null;
  failed: string | null;
}

const named = ({ person, accounts }: Listed, words: string): boolean =>
  [person.name, ...accounts.map(({ handle }) => handle ?? '')].some((name) => fold(name).includes(words));

/** A list of people, kept true while any tab changes the store; null while it is read for the first time. Of all, names are looked for in the store. */
export const usePeople = (brandId: string, list: PeopleList, zone: string, typed: string): People => {
  const words = fold(typed.trim());
  const asked = list === 'all' ? words : '';
  const shown = useSignal<People>({ people: null, failed: null });
  useEffect(() => {
    shown.value = { people: null, failed: null };
  }, [brandId, list, zone]);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      try {
        const people = await readList(brandId, list, zone, asked);
        if (!gone.signal.aborted) shown.value = { people, failed: null };
      } catch (failed) {
        console.error('Earshot: the people could not be read', failed);
        const code = knownCode(failed) ?? (failed instanceof Error ? failed.name : 'unknown');
        if (!gone.signal.aborted) shown.value = { people: null, failed: errorText(code) };
      }
    };
    const following = new Following(read);
    following.changed([]);
    onChange(() => following.changed([]), gone.signal);
    return () => gone.abort();
  }, [brandId, list, zone, asked]);
  const { people, failed } = shown.value;
  return asked === '' && words !== '' && people ? { people: people.filter((one) => named(one, words)), failed } : { people, failed };
};
