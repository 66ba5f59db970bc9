import { expect, test } from 'vitest';
import { codeOf, read, shipped } from '../support/sources.ts';

/** The texts for people and the code that says them. A key asked for that isn't written doesn't compile (`components/text.ts`). */

const written: string[] = Object.keys(JSON.parse(read('public/_locales/en/messages.json')));
const sources = [...shipped, 'wxt.config.ts'].map(read);
const all = (pattern: RegExp): Set<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, found = '']) => found)));

const named = new Set([...all(/'([A-Za-z]\w*)'/g), ...all(/__MSG_(\w+?)__/g)]);
/** `sentiment_${value}` asks for whatever begins so. */
const made = [...all(/`((?:\w|\$\{(?:[^{}]|\{[^}]*\})*\})+)`/g)]
  .filter((text) => /[a-z]_\$\{|\}_[a-z]/.test(text))
  .map((text) => new RegExp(`^${text.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '\\w+')}$`));

/** Every word by which code says that something expected failed. */
const codes = new Set([
  ...all(/\b(?:fail|sentence|errorText)\('([a-z-]+)'\)/g),
  ...all(/\bcode: '([a-z-]+)'/g),
  ...[...(/type StoreCode = ([^;]+);/.exec(read('utils/store/types.ts'))?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code),
]);
const keyOf = (code: string): string => `error_${code.replaceAll('-', '_')}`;

test('every expected failure has a sentence', () => {
  expect(codes.size).toBeGreaterThan(12);
  expect([...codes].map(keyOf).filter((key) => !written.includes(key))).toEqual([]);
});

test('every text is asked for somewhere', () => {
  const bases = (key: string): string[] => [key, key.replace(/_(?:zero|one|two|few|many|other)$/, '')];
  const errors = new Set([...codes, ...all(/'([a-z]+(?:-[a-z]+)*)'/g)].map(keyOf));
  const asked = (key: string): boolean =>
    key === 'language' ||
    (key.startsWith('error_') && (errors.has(key) || named.has(key))) ||
    (!key.startsWith('error_') && bases(key).some((base) => named.has(base) || made.some((pattern) => pattern.test(base))));
  expect(written.filter((key) => !asked(key))).toEqual([]);
});

test('texts that count come in both numbers', () => {
  const lone = written.filter((key) => /_(?:one|other)$/.test(key)).map((key) => key.replace(/_(?:one|other)$/, ''));
  expect(lone.filter((base) => !written.includes(`${base}_one`) || !written.includes(`${base}_other`))).toEqual([]);
});

test('no text is written into the code instead', () => {
  const spoken = shipped
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...codeOf(path).matchAll(/>\s*([A-Z][a-z]+ [a-z][^<>{}]*)</g)].map(([, text]) => `${path}: ${text}`));
  expect(spoken).toEqual([]);
});

test('texts have the signs of print: curly quotes and apostrophes, one sign for three dots', () => {
  const texts = Object.entries<{ message: string }>(JSON.parse(read('public/_locales/en/messages.json')));
  expect(texts.filter(([, { message }]) => /['"]|\.\.\./.test(message)).map(([key]) => key)).toEqual([]);
});
