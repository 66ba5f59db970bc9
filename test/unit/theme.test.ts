import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../components/theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

const tokens = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', value = '']) => [name, value]));
const inLight = tokens(light);
const schemes = [
  ['light', inLight],
  ['dark', new Map([...inLight, ...tokens(dark)])],
] as const;

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each(schemes)('%s colours', (_, colours) => {
  const of = (one: string, on: string): number => {
    const [a, b] = [colours.get(one), colours.get(on)];
    if (!a || !b) throw new Error(`no ${one} or ${on}`);
    return contrast(a, b);
  };
  const grounds = ['--ground', '--sheet', '--well'];
  const texts = ['--ink', '--ink-2', '--ink-3', '--listening', '--performance', '--positive', '--negative', '--mixed'];

  test.each(texts)('%s reads on ground, sheet and well', (text) => {
    for (const ground of grounds) expect(of(text, ground), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--listening', '--performance', '--positive', '--negative', '--mixed'])('%s reads on its own wash', (text) => {
    expect(of(text, `${text}-wash`)).toBeGreaterThanOrEqual(4.5);
  });

  test('borders of controls are seen on every ground', () => {
    for (const ground of grounds) expect(of('--edge', ground), `on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  test('the primary button and the overdue chip read', () => {
    expect(of('--sheet', '--ink')).toBeGreaterThanOrEqual(4.5);
    expect(of('--sheet', '--ink-2')).toBeGreaterThanOrEqual(4.5);
  });

  test('found words read, and the fold stands out from its line', () => {
    expect(of('--ink', '--hit')).toBeGreaterThanOrEqual(4.5);
    expect(of('--mark-line', '--mark')).toBeGreaterThanOrEqual(3);
  });
});

test('nothing is said by a colour written outside the tokens', () => {
  const rules = css.slice(css.indexOf('box-sizing'));
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});

test('dark is other values of the same tokens and nothing else: what is judged in light stands in dark too', () => {
  const rules = dark.slice(dark.indexOf('{') + 1, dark.indexOf('@media'));
  expect(rules.match(/[^\s{};]+\s*\{/g)).toEqual([':root {']);
  const set = [...rules.matchAll(/([\w-]+):/g)].map(([, name = '']) => name);
  expect(set.length).toBeGreaterThan(15);
  expect(set.filter((name) => !name.startsWith('--') || !light.includes(`${name}:`))).toEqual([]);
  const knows = globSync('{components,entrypoints}/**/*.{css,html,ts,tsx}', { cwd: new URL('../..', import.meta.url) }).filter((path) =>
    /prefers-color-scheme|light-dark\(/.test(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')),
  );
  // The practice thread plays somebody else's page.
  expect(knows.sort()).toEqual(['components/theme.css', 'components/welcome/practice-thread.html']);
});
