import type { Notebook, Sentiment, Status, Tag } from '@/utils/domain/interaction.ts';

/** A kept post as plainly as it can be told: what the store's lists, searches and counts are held to. */
export interface Note {
  id: string;
  brandId: string;
  nativeId: string;
  at: number;
  text: string;
  handle: string;
  site: string;
  notebook: Notebook;
  tags: Tag[];
  sentiment: Sentiment | null;
  status: Status;
  win: boolean;
  note: string;
  deleted: boolean;
}

/** A search as it is typed, and whether a kept post is found by it. */
export interface Asked {
  typed: string;
  finds: (note: Note) => boolean;
}

const plain = (text: string): string => text.toLowerCase().replaceAll('é', 'e').replaceAll('ä', 'a');
const wordsIn = (text: string): string[] =>
  plain(text)
    .split(/[ .,]+/)
    .filter(Boolean);
const textsIn = (note: Note): string[][] => [note.text, note.note, note.handle, ...note.tags.map(({ name }) => name)].map(wordsIn);

const has = (note: Note, test: (words: string[]) => boolean): boolean => textsIn(note).some(test);

export const word = (one: string): Asked => ({ typed: `"${one}"`, finds: (note) => has(note, (all) => all.includes(plain(one))) });

export const beginning = (one: string): Asked => ({
  typed: one,
  finds: (note) => has(note, (all) => all.some((each) => each.startsWith(plain(one)))),
});

export const phrase = (words: readonly string[]): Asked => ({
  typed: `"${words.join(' ')}"`,
  finds: (note) => has(note, (all) => all.some((_, at) => words.every((one, i) => all[at + i] === plain(one)))),
});

export const tagged = (name: string): Asked => ({
  typed: `tag:"${name}"`,
  finds: ({ tags }) => tags.some((tag) => plain(tag.name).startsWith(plain(name))),
});

export const grouped = (group: string, name: string): Asked => ({
  typed: `${group}:"${name}"`,
  finds: ({ tags }) => tags.some((tag) => tag.group === group && plain(tag.name).startsWith(plain(name))),
});

export const from = (handle: string): Asked => ({ typed: `from:${handle}`, finds: (note) => note.handle.startsWith(handle) });
export const onSite = (site: string): Asked => ({ typed: `site:${site}`, finds: (note) => note.site === site });
export const felt = (one: Sentiment | 'unset'): Asked => ({
  typed: `sentiment:${one}`,
  finds: ({ sentiment }) => (sentiment ?? 'unset') === one,
});
export const waits = (one: Status): Asked => ({ typed: `status:${one}`, finds: ({ status }) => status === one });
export const isWin: Asked = { typed: 'is:win', finds: ({ win }) => win };
export const not = ({ typed, finds }: Asked): Asked => ({ typed: `-${typed}`, finds: (note) => !finds(note) });
export const all = (asked: readonly Asked[]): Asked => ({
  typed: asked.map(({ typed }) => typed).join(' '),
  finds: (note) => asked.every(({ finds }) => finds(note)),
});

export const isSame = (a: Tag, b: Tag): boolean => a.group === b.group && plain(a.name) === plain(b.name);

/** Each tag once, in the spelling in which the brand has it. */
export const once = (tags: readonly Tag[]): Tag[] => tags.filter((tag, i) => tags.findIndex((other) => isSame(other, tag)) === i);

/** A tag renamed, or made one with another, wherever the brand has it: in the trash too. */
export const renamed = (notes: readonly Note[], brandId: string, old: Tag, to: Tag): void => {
  for (const note of notes)
    if (note.brandId === brandId && note.tags.some((tag) => isSame(tag, old)))
      note.tags = once(note.tags.map((tag) => (isSame(tag, old) ? to : tag)));
};
