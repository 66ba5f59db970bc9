// How much the generic reader reads of engines that it was not written for: the pages of every recipe, read without it. `whole` is
// what counts: of the posts that the pages are said to have, those with every field right that is told of them.
// Options: --only NAME (part of a page's name), --misses (what is wrong, on stderr).
import type { PageRead } from '../support/extract-page.ts';
import { type Fixture, fixtures } from '../support/fixtures.ts';
import { type Readable, readable } from '../support/readable.ts';
import { SavedPages } from '../support/site-harness.ts';
import { print } from './figure.ts';
import { option } from './option.ts';

const fields = ['author', 'authorUrl', 'text', 'permalink', 'postedAt', 'metrics'] as const;
type Field = (typeof fields)[number];
type Told = Fixture['items'][number];

const wordsOf = (text: unknown): string[] =>
  String(text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** F1 of two bags of words, from 0 to 1; 1 where neither has any. */
function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  const common = b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}

function isRight(field: Field, told: Told, read: Readable): boolean {
  const want = told[field];
  if (want === undefined || want === null || (field === 'postedAt' && told.approximate === true)) return true;
  if (field === 'text') return alike(wordsOf(want), wordsOf(read.text)) >= 0.95;
  if (field === 'metrics') return Object.entries(want).every(([name, value]) => read.metrics[name] === value);
  return want === read[field];
}

/** The post read that says most of the same; each answers for one. */
function taken(told: Told, free: Set<Readable>): Readable | null {
  const worth = (read: Readable): number =>
    alike(wordsOf(told.text), wordsOf(read.text)) + (told.permalink === read.permalink ? 0.5 : 0) + (told.author === read.author ? 0.1 : 0);
  const best = [...free].reduce<Readable | null>((a, b) => (a && worth(a) >= worth(b) ? a : b), null);
  if (!best || worth(best) < 0.5) return null;
  free.delete(best);
  return best;
}

export default async function unknown(options: string[]): Promise<void> {
  const only = option(options, 'only', '');
  const pages = await SavedPages.start('test/support/extract-page.ts');
  const right = new Map<string, number>();
  const count = (name: string): Map<string, number> => right.set(name, (right.get(name) ?? 0) + 1);
  let posts = 0;
  try {
    const room = await pages.room();
    for (const fixture of fixtures().filter(({ recipe, name }) => recipe !== 'generic' && `${recipe}/${name}`.includes(only))) {
      await room.show(fixture);
      const { posts: found } = await room.run<PageRead>(`earshotReadPage({ generic: true, now: ${fixture.now} })`);
      const free = new Set(found.map(readable));
      for (const told of fixture.items) {
        posts += 1;
        const read = taken(told, free);
        const wrong = read ? fields.filter((field) => !isRight(field, told, read)) : ['found'];
        for (const name of ['found', ...fields]) if (read && !wrong.includes(name)) count(name);
        if (wrong.length === 0) count('whole');
        else if (options.includes('--misses'))
          console.error(`${fixture.recipe}/${fixture.name}, ${String(told.author)}: ${wrong.join(', ')}`);
      }
    }
  } finally {
    await pages.close();
  }
  for (const name of ['whole', 'found', ...fields])
    print({ name: `unknown.${name}`, value: right.get(name) ?? 0, unit: 'posts', reference: posts });
}
