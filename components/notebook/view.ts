import { type Sentiment, type Status, sentiments, statuses, type TagGroup, tagGroups } from '@/utils/domain/interaction.ts';
import type { Filter } from '@/utils/store/types.ts';

export const places = ['listening', 'performance', 'to-reply', 'both', 'trash'] as const;
/** What a list shows: a notebook, who waits in both, (in a search) both, or what was deleted from either. */
export type Place = (typeof places)[number];

/** One tag of a group. */
export interface Picked {
  group: TagGroup;
  name: string;
}

/** What is shown, as an address: days are local, "2026-11-22", the last one included. */
export interface View {
  place: Place;
  words: string;
  tags: readonly Picked[];
  sentiments: readonly (Sentiment | 'unset')[];
  sites: readonly string[];
  person: { id: string; name: string } | null;
  from: string | null;
  to: string | null;
  win: boolean;
  /** In To reply all wait, whatever stands here. */
  statuses: readonly Status[];
  passedOn: boolean;
  /** Conversations stand together, the one with the newest first. */
  byConversation: boolean;
  /** The one whose detail is shown. */
  open: string | null;
}

/** Nothing narrows the list. */
export const unfiltered = {
  words: '',
  tags: [],
  sentiments: [],
  sites: [],
  person: null,
  from: null,
  to: null,
  win: false,
  statuses: [],
  passedOn: false,
} satisfies Partial<View>;

export const atPlace = (place: Place): View => ({
  ...unfiltered,
  place,
  byConversation: false,
  open: null,
});

/** In the trash for the trash, out of it for every other list. */
export const belongs = ({ deletedAt }: { deletedAt: number | null }, view: View): boolean =>
  (deletedAt !== null) === (view.place === 'trash');

export const isFiltered = (view: View): boolean =>
  view.tags.length + view.sentiments.length + view.sites.length + view.statuses.length > 0 ||
  view.person !== null ||
  view.from !== null ||
  view.to !== null ||
  view.win ||
  view.passedOn;

/** Whether anything leaves rows of its place out. */
export const isNarrowed = (view: View): boolean => isFiltered(view) || view.words.trim() !== '';

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayOr = (value: string | null): string | null => (value && day.test(value) ? value : null);
const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null => all.find((one) => one === value) ?? null;

/** `#/listening?words=lid&tag=reason:lid-leak`. */
export const toHash = (view: View): string => {
  const query = new URLSearchParams();
  if (view.words) query.set('words', view.words);
  for (const tag of view.tags) query.append('tag', `${tag.group}:${tag.name}`);
  for (const sentiment of view.sentiments) query.append('sentiment', sentiment);
  for (const site of view.sites) query.append('site', site);
  if (view.person) query.set('person', `${view.person.id}:${view.person.name}`);
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  if (view.win) query.set('win', '1');
  for (const status of view.statuses) query.append('status', status);
  if (view.passedOn) query.set('passed-on', '1');
  if (view.byConversation) query.set('by', 'conversation');
  if (view.open) query.set('open', view.open);
  const written = query.toString();
  return `#/${view.place}${written ? `?${written}` : ''}`;
};

const split = (value: string): [string, string] => {
  const at = value.indexOf(':');
  return [value.slice(0, at), value.slice(at + 1)];
};

/** The view of an address; what it can't read of it is left out. */
export const fromHash = (hash: string): View => {
  const [path = '', written = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const query = new URLSearchParams(written);
  const person = query.get('person');
  const [personId, name] = split(person ?? ':');
  return {
    place: oneOf(places, path) ?? 'listening',
    words: query.get('words') ?? '',
    tags: query.getAll('tag').flatMap((tag) => {
      const [group, name] = split(tag);
      const known = oneOf(tagGroups, group);
      return known && name ? [{ group: known, name }] : [];
    }),
    sentiments: query.getAll('sentiment').flatMap((value) => oneOf([...sentiments, 'unset' as const], value) ?? []),
    sites: query.getAll('site'),
    person: personId ? { id: personId, name } : null,
    from: dayOr(query.get('from')),
    to: dayOr(query.get('to')),
    win: query.get('win') === '1',
    statuses: query.getAll('status').flatMap((value) => oneOf(statuses, value) ?? []),
    passedOn: query.get('passed-on') === '1',
    byConversation: query.get('by') === 'conversation',
    open: query.get('open'),
  };
};

const startOf = (text: string, later = 0): number => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
};

/** What the store is asked for. Reactions fold under their post only where nothing narrows the list. */
export const toFilter = (view: View, brandId: string): Filter => {
  const notebook = view.place === 'listening' || view.place === 'performance' ? view.place : null;
  return {
    brandId,
    ...(notebook ? { notebook } : {}),
    ...(view.place === 'trash' ? { deleted: true } : {}),
    ...(view.place === 'to-reply' ? { statuses: ['needs-reply' as const] } : view.statuses.length ? { statuses: view.statuses } : {}),
    ...(view.words.trim() ? { words: view.words.trim() } : {}),
    ...(view.tags.length ? { tags: view.tags } : {}),
    ...(view.sentiments.length ? { sentiments: view.sentiments } : {}),
    ...(view.sites.length ? { sites: view.sites } : {}),
    ...(view.person ? { personId: view.person.id } : {}),
    ...(view.from ? { from: startOf(view.from) } : {}),
    ...(view.to ? { to: startOf(view.to, 1) } : {}),
    ...(view.win ? { win: true } : {}),
    ...(view.passedOn ? { passedOn: true } : {}),
    ...(notebook === 'performance' && !isNarrowed(view) ? { foldReactions: true } : {}),
  };
};
