import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Pages written for the project, `test/fixtures/sites/<recipe>/<name>.html`, each with `<name>.json` beside it:
 * `url`, `now` (ISO 8601, where the page tells times like "3 h ago") and `items`, one for each post in document order. An
 * item names what matters there, in the words of `readable.ts`; what it leaves out isn't compared.
 */
export interface Fixture {
  recipe: string;
  name: string;
  html: string;
  url: string;
  now: number;
  items: Record<string, unknown>[];
}

const folder = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));

export const recipeFolders = (): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

export const fixtures = (): Fixture[] => recipeFolders().flatMap(fixturesOf);

export function fixturesOf(recipe: string): Fixture[] {
  if (!existsSync(`${folder}${recipe}`)) return [];
  const pages = readdirSync(`${folder}${recipe}`).filter((file) => file.endsWith('.html'));
  return pages.sort().map((file) => {
    const name = file.slice(0, -'.html'.length);
    const expected: { url: string; now?: string; items: Record<string, unknown>[] } = JSON.parse(
      readFileSync(`${folder}${recipe}/${name}.json`, 'utf8'),
    );
    const html = readFileSync(`${folder}${recipe}/${file}`, 'utf8');
    return { recipe, name, html, url: expected.url, now: Date.parse(expected.now ?? '2026-11-22T12:00:00Z'), items: expected.items };
  });
}
