import { fold } from '@/utils/domain/fold.ts';
import type { TermKind } from './terms.ts';
import { wordsOf } from './words.ts';

/**
 * One condition of a search. `ways` are terms of which one must be there, each exactly or as a beginning; a phrase has its
 * words in a row besides.
 */
export interface Clause {
  not: boolean;
  kind: TermKind;
  text: string;
  prefix: boolean;
  phrase?: readonly string[];
}

export interface Query {
  clauses: readonly Clause[];
  /** Kept before (exclusive) and at or after, ms since 1970, by the clock of this machine. */
  before: number | null;
  after: number | null;
}

const part = /(-)?(?:([\p{L}-]+):)?(?:"([^"]*)"?|(\S+))/gu;
const kinds: { readonly [field: string]: TermKind } = {
  tag: 'tag',
  from: 'from',
  site: 'site',
  sentiment: 'sentiment',
  status: 'status',
  is: 'is',
};
const groups = new Set(['reason', 'topic', 'campaign', 'hook', 'market', 'audience']);

/** "2026", "2026-11" or "2026-11-22" as the local start of that time; null for anything else. */
const dayOf = (text: string): number | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  return year ? new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)).getTime() : null;
};

const worded = (text: string, not: boolean, quoted: boolean): Clause[] => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const all = words.map((word, i): Clause => ({ not, kind: 'word', text: word, prefix: !quoted && i === words.length - 1 }));
  if (words.length === 1 || (!quoted && !not)) return all;
  return not
    ? [{ not, kind: 'word', text: words[0] ?? '', prefix: false, phrase: words }]
    : all.map((one, i) => (i === 0 ? { ...one, phrase: words } : one));
};

const fielded = (field: string, value: string, not: boolean): Clause | null => {
  const text = fold(value.trim()).replace(/^@/, '');
  if (text === '') return null;
  if (groups.has(field)) return { not, kind: 'group', text: `${field}:${text}`, prefix: true };
  const kind = kinds[field];
  return kind ? { not, kind, text, prefix: kind === 'tag' || kind === 'from' || kind === 'site' } : null;
};

/** Reads what was typed in the search field. What it doesn't know as a field ("https://…") is words. */
export const parseQuery = (typed: string): Query => {
  const clauses: Clause[] = [];
  let [before, after]: [number | null, number | null] = [null, null];
  for (const [whole, minus, name, quoted, bare] of typed.matchAll(part)) {
    const not = minus === '-';
    const field = name?.toLowerCase();
    const value = quoted ?? bare ?? '';
    const day = field === 'before' || field === 'after' ? dayOf(value) : null;
    if (day !== null && field === 'before') before = day;
    else if (day !== null) after = day;
    else {
      const clause = field ? fielded(field, value, not) : null;
      if (clause) clauses.push(clause);
      else clauses.push(...worded(field && quoted === undefined ? whole.replace(/^-/, '') : value, not, quoted !== undefined));
    }
  }
  return { clauses, before, after };
};
