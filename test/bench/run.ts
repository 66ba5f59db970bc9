// `npm run --silent bench -- NAME [options]`: a line of JSON per figure on stdout, everything else on stderr.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...options] = process.argv.slice(2);
const file = new URL(`./${name ?? ''}.ts`, import.meta.url);
if (!name || !/^[a-z]+$/.test(name) || !existsSync(fileURLToPath(file))) {
  console.error('Which bench? npm run --silent bench -- page | reading | store | unknown');
  process.exit(2);
}
const bench: { default: (options: string[]) => Promise<void> } = await import(file.href);
await bench.default(options);
