// Reads saved pages with the code that ships: npm run --silent extract -- DIR… [--generic] [--only name]
// A line of JSON per case on stdout, everything else on stderr.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Post } from '@/utils/domain/post.ts';
import type { PageRead } from './extract-page.ts';
import { type Room, SavedPages } from './site-harness.ts';

const args = process.argv.slice(2);
const generic = args.includes('--generic');
const onlyAt = args.indexOf('--only');
const only = onlyAt < 0 ? null : args[onlyAt + 1];
const dirs = args.filter((arg, index) => !arg.startsWith('--') && (onlyAt < 0 || index !== onlyAt + 1));

const isCase = (dir: string): boolean => existsSync(join(dir, 'case.json'));
const cases = dirs
  .flatMap((dir) =>
    isCase(dir)
      ? [dir]
      : readdirSync(dir)
          .sort()
          .map((name) => join(dir, name))
          .filter(isCase),
  )
  .filter((dir) => !only || basename(dir).includes(only));

const itemOf = (post: Post) => ({
  role: post.role,
  author: post.author.name,
  handle: post.author.handle,
  authorUrl: post.author.url,
  text: post.text,
  permalink: post.permalink,
  postedAt: post.postedAt === null || post.postedAt.approximate ? null : post.postedAt.at,
  metrics: Object.fromEntries(Object.entries(post.metrics).map(([name, count]) => [name, count.value])),
});

async function readCase(room: Room, dir: string): Promise<object> {
  const name = basename(dir);
  const { url }: { url: string } = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'));
  const shown = URL.canParse(url) ? url : 'https://saved-page.example/';
  await room.show({ url: shown, html: readFileSync(join(dir, 'page.html')) });
  const read = await room.run<PageRead>(`earshotReadPage(${JSON.stringify({ generic, now: Date.now() })})`);
  return { case: name, items: read.posts.map(itemOf), recipe: read.recipe, ms: Math.round(read.ms * 10) / 10 };
}

const pages = await SavedPages.start('test/support/extract-page.ts');
let failed = 0;
const waiting = [...cases];
await Promise.all(
  [1, 2].map(async () => {
    const room = await pages.room();
    for (let dir = waiting.shift(); dir !== undefined; dir = waiting.shift()) {
      try {
        process.stdout.write(`${JSON.stringify(await readCase(room, dir))}\n`);
      } catch (error) {
        failed += 1;
        process.stderr.write(`${basename(dir)}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }),
);
await pages.close();
process.stderr.write(`${cases.length - failed} of ${cases.length} pages read\n`);
process.exitCode = failed > 0 ? 1 : 0;
