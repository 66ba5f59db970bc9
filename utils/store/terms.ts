import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { pairOf, wordHash } from './segment-pairs.ts';
import type { Found } from './segment-write.ts';
import { textsOf, WORD_LIMIT, wordsOf } from './words.ts';

/** What an interaction is found by: a kind and a text. Words are one kind; a tag, a site, a status others. */
export type TermKind = 'word' | 'from' | 'tag' | 'group' | 'site' | 'sentiment' | 'status' | 'notebook' | 'is';

const letters: { readonly [kind in TermKind]: string } = {
  word: 'w',
  from: 'f',
  tag: 't',
  group: 'g',
  site: 's',
  sentiment: 'm',
  status: 'u',
  notebook: 'n',
  is: 'i',
};

/** The term's key: brands never share one. */
export const termKey = (brandId: string, kind: TermKind, text: string): string => `${brandId}${letters[kind]}${text}`;

/** What most have is not in the index, since nothing is found faster by it: a row says it itself. */
const common: readonly (readonly [TermKind, string])[] = [
  ['sentiment', 'unset'],
  ['status', 'none'],
  ['notebook', 'listening'],
];
export const isIndexed = (kind: TermKind, text: string): boolean => !common.some((one) => one[0] === kind && one[1] === text);

const left = new Set(common.map(([kind, text]) => letters[kind] + text));

export interface Word {
  term: string;
  hash: number;
}

/** What was worked out of a word, the same string each time: what is asked of the same string again is answered quicker. */
const known = new Map<string, Word>();
const KNOWN = 30_000;
let knownOf = '';

const wordIn = (brandId: string, word: string): Word => {
  if (knownOf !== brandId || known.size > KNOWN) known.clear();
  knownOf = brandId;
  const before = known.get(word);
  if (before) return before;
  const made = { term: termKey(brandId, 'word', word), hash: wordHash(word) };
  known.set(word, made);
  return made;
};

/** The parts of an interaction that it is found by. */
export type Says = Pick<
  Interaction,
  'brandId' | 'post' | 'note' | 'winNote' | 'tags' | 'filled' | 'sentiment' | 'status' | 'win' | 'passedOn' | 'notebook'
>;

/** Hears what an interaction is found by; the same word or pair may come again. */
export interface Sink {
  word(word: Word): void;
  /** Two words side by side, as 16 bits. */
  pair(pair: number): void;
  other(term: string): void;
}

/** Tells what an interaction is found by through segments: words first. */
export const tell = (it: Says, sink: Sink): void => {
  for (const text of textsOf(it)) {
    let before: Word | null = null;
    for (const each of wordsOf(text)) {
      const word = wordIn(it.brandId, each);
      sink.word(word);
      if (before) sink.pair(pairOf(before.hash, word.hash));
      before = word;
    }
  }
  const start = it.brandId.length;
  for (const term of otherTermsOf(it)) if (!left.has(term.slice(start))) sink.other(term);
};

/** What an interaction is found by through segments, each once. */
export const foundBy = (it: Says): Found => {
  const words = new Set<string>();
  const pairs = new Set<number>();
  const others: string[] = [];
  tell(it, {
    word: ({ term }) => words.size < WORD_LIMIT && words.add(term),
    pair: (pair) => pairs.add(pair),
    other: (term) => others.push(term),
  });
  return { terms: [...words, ...others], pairs: Uint16Array.from(pairs) };
};

const nothing: Found = { terms: [], pairs: new Uint16Array(0) };

type Said = Omit<Says, 'notebook'>;
/** What was worked out before its row was made, by its post. */
const ahead = new WeakMap<Interaction['post'], { of: Said; found: Found }>();

/** Works out what a new row in Listening will be found by, while nothing else can be done. */
export const foundAhead = (of: Said): void => {
  ahead.set(of.post, { of, found: foundBy({ ...of, notebook: 'listening' }) });
};

const fields = ['brandId', 'note', 'winNote', 'tags', 'filled', 'sentiment', 'status', 'win', 'passedOn'] as const;

/** What a row is found by: nothing where it lies in the trash or is gone. */
export const shown = (row: Interaction | null): Found => {
  if (row?.deletedAt !== null) return nothing;
  const known = ahead.get(row.post);
  const same = known && row.notebook === 'listening' && fields.every((name) => row[name] === known.of[name]);
  return same ? known.found : foundBy(row);
};

/** All terms of one interaction but its words, each once. */
export const otherTermsOf = (it: Says): string[] => {
  const { author } = it.post;
  const from = [author.name, author.handle, it.filled.author].flatMap((name) => (name ? [fold(name), ...wordsOf(name)] : []));
  const term = (kind: TermKind, text: string): string => termKey(it.brandId, kind, text.includes('\n') ? text.replaceAll('\n', ' ') : text);
  return [
    ...new Set([
      ...from.map((name) => term('from', name.slice(0, 80))),
      ...it.tags.flatMap((tag) => [term('tag', fold(tag.name)), term('group', `${tag.group}:${fold(tag.name)}`)]),
      term('site', fold(it.post.site)),
      term('site', fold(it.post.siteName).slice(0, 80)),
      term('sentiment', it.sentiment ?? 'unset'),
      term('status', it.status),
      term('notebook', it.notebook),
      ...(it.win ? [term('is', 'win')] : []),
      ...(it.passedOn.length > 0 ? [term('is', 'passed-on')] : []),
    ]),
  ];
};
