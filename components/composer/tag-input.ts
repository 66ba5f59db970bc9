import { type Tag, type TagGroup, tagGroups } from '@/utils/domain/interaction.ts';
import { clip } from '@/utils/domain/limits.ts';

const LONGEST = 100;
/** Comma, its full-width, ideographic and Arabic forms, and any line break. Semicolons stay: people write them in tags. */
const BETWEEN = /[,，、،\r\n\u2028\u2029]+/u;

/** What a person calls a group, in lower case, to the group: "reason" → reason, and the words of their own language. */
export type GroupWords = ReadonlyMap<string, TagGroup>;

/** The groups under their code names and under what the interface calls them. */
export const groupWords = (spoken: Readonly<Partial<Record<TagGroup, string>>>): GroupWords =>
  new Map(
    tagGroups
      .filter((group) => group !== 'free')
      .flatMap((group) => [[group, group] as const, [(spoken[group] ?? group).toLowerCase(), group] as const]),
  );

/** A group's word before a colon, and what follows; "free" where there is none. `name` may still be empty. */
export const splitGroup = (text: string, words: GroupWords): Tag => {
  const colon = text.search(/[:：]/u);
  const group = colon > 0 ? words.get(text.slice(0, colon).trim().toLowerCase()) : undefined;
  const name = group ? text.slice(colon + 1) : text;
  return { group: group ?? 'free', name: clip(name.trim().replace(/^#+/u, '').replace(/\s+/gu, ' ').trim(), LONGEST).trim() };
};

/** True when a text holds a comma or a line break: what stands before the last one is finished. */
export const hasBreak = (text: string): boolean => BETWEEN.test(text);

/** Every tag in a text that was typed or pasted, in its order, empty ones left out. */
export const parseTags = (text: string, words: GroupWords): Tag[] =>
  text
    .split(BETWEEN)
    .map((part) => splitGroup(part, words))
    .filter(({ name }) => name !== '');

/** Same group, same letters whatever their case or Unicode form. */
export const sameTag = (one: Tag, other: Tag): boolean =>
  one.group === other.group && one.name.normalize('NFC').toLowerCase() === other.name.normalize('NFC').toLowerCase();

/** The tags with those added that are not there yet; the list itself when there is nothing new. At most 100 in all. */
export const withTags = (tags: readonly Tag[], added: readonly Tag[]): Tag[] => {
  const all = [...tags];
  for (const tag of added) if (all.length < 100 && !all.some((known) => sameTag(known, tag))) all.push(tag);
  return all;
};
