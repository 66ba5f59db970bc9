import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, files, importsOf, read, root, shipped } from './support/sources.ts';

const breaking = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    codeOf(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );

/** A call as written, from its name to the parenthesis that closes it. */
const called = (code: string, from: number): string => {
  let depth = 0;
  for (let at = code.indexOf('(', from); at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    else if (code[at] === ')' && --depth === 0) return code.slice(from, at + 1);
  }
  return code.slice(from);
};

describe('the house', () => {
  test('holds only the fixed top-level names', () => {
    const fixed =
      /^(entrypoints|components|utils|test|public|package\.json|package-lock\.json|tsconfig\.json|wxt\.config\.ts|README\.md|LICENSE)$/;
    const made = /^(node_modules|pictures|results|tour)$/;
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !fixed.test(name) && !made.test(name))).toEqual([]);
  });

  test('imports run one way: entrypoints, components, utils; in utils everything may use domain, which uses nothing', () => {
    const layers = ['utils', 'components', 'entrypoints'];
    const layer = (path: string) => layers.indexOf(path.split('/')[0] ?? '');
    const wrong = shipped.flatMap((path) =>
      importsOf(path)
        .filter(({ to }) => layer(to) > layer(path) || (path.startsWith('utils/domain/') && !to.startsWith('utils/domain/')))
        .map(({ to }) => `${path} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('page scripts import neither the store, nor schemas, nor anything of our own pages', () => {
    const wrong = files('utils/page/**/*.ts', 'utils/sites/**/*.ts').flatMap((path) =>
      importsOf(path)
        .filter(
          ({ to, typeOnly }) =>
            !typeOnly && /^utils\/(store|exchange|insight|background)\/|^components\/|\/(post|interaction|rule|protocol)\.ts$/.test(to),
        )
        .map(({ to }) => `${path} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test('files stay small: 200 lines, a recipe 150', () => {
    const sources = files('{entrypoints,components,utils,test}/**/*.{ts,tsx,css,mjs}', '*.ts');
    const limit = (path: string) => (/^utils\/sites\/[^/]+\.ts$/.test(path) ? 150 : 200);
    const long = sources
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > limit(path));
    expect(long).toEqual([]);
  });

  test('no file only re-exports', () => {
    expect(shipped.filter((path) => /^(\s*export\s[^;]*from\s[^;]*;)+\s*$/.test(codeOf(path)))).toEqual([]);
  });
});

describe('the code', () => {
  test('never builds HTML or code from strings', () => {
    expect(
      breaking(
        shipped,
        /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\b/,
      ),
    ).toEqual([]);
  });

  test('has no any and no cast', () => {
    const casts = shipped.flatMap((path) =>
      codeOf(path)
        .split('\n')
        .filter((line) => !/^\s*(import|export)\b|^\s*\w+ as \w+,?$|\*\s*as\s/.test(line))
        .filter((line) => /[\w)\]}'"]\s+as\s+(?!const\b)[\w{([]/.test(line))
        .map((line) => `${path} ${line.trim()}`),
    );
    expect(casts).toEqual([]);
    expect(breaking(shipped, /:\s*any\b|<any>|\bany\[\]/)).toEqual([]);
  });

  test('asks only utils/clock.ts for now', () => {
    const others = shipped.filter((path) => path !== 'utils/clock.ts');
    expect(breaking(others, /\bDate\.now\(|new Date\(\)/)).toEqual([]);
  });

  test('moves the focus before the next paint: what a fast typist types right after opening something is already in it', () => {
    const inEffects = shipped.flatMap((path) => {
      const code = codeOf(path);
      return [...code.matchAll(/\buseEffect\(/g)].map(({ index }) => ({ path, effect: called(code, index) }));
    });
    expect(inEffects.length).toBeGreaterThan(20);
    expect(inEffects.filter(({ effect }) => /\.(focus|select|showModal)\(/.test(effect))).toEqual([]);
  });

  test('never reaches for the network', () => {
    expect(breaking(shipped, /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource\(|importScripts/)).toEqual([]);
  });

  test('puts scripts into pages by utils/background/run.ts alone: one that waits until a frame is done loading may wait for ever', () => {
    expect(breaking(shipped, /executeScript\(/).map((line) => line.split(':')[0])).toEqual(['utils/background/run.ts']);
  });

  test('begins no pattern with anything at all but at the start: from each of 100,000 letters it looked to the end, for seconds', () => {
    expect(breaking(shipped, /(?:^|[(,=:?|&! ])\/\.[*+]/)).toEqual([]);
  });

  test('goes up a page by the real parent of each element: a form answers with its field of that name, and led in a circle', () => {
    const sites = shipped.filter((path) => path.startsWith('utils/sites/'));
    expect(sites.length).toBeGreaterThan(100);
    expect(breaking(sites, /(\w+) = \1\??\.parent(?:Element|Node)\b/)).toEqual([]);
  });

  test('swallows no error: a catch says what it does with it', () => {
    expect(breaking(shipped, /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined|null)\)/)).toEqual([]);
  });
});

describe('recipes', () => {
  const parts = new Set(['recipe', 'read', 'read-all', 'text', 'dom', 'selection', 'sheet', 'hosts']);
  const named = files('utils/sites/*.ts')
    .map((path) => path.slice('utils/sites/'.length, -3))
    .filter(
      (name) =>
        !parts.has(name) &&
        !name.startsWith('registry') &&
        /:\s*Recipe\b|\bRecipe\b.*=>|satisfies Recipe/.test(read(`utils/sites/${name}.ts`)),
    );

  test('are one file and one line in the registry each', () => {
    const lists = files('utils/sites/registry-*.ts').map(read).join('\n');
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => lists.split(`from './${name}.ts'`).length !== 2)).toEqual([]);
  });

  test('have fixtures of their own, and say what they were checked against', () => {
    expect(named.filter((name) => !existsSync(join(root, 'test/fixtures/sites', name)))).toEqual([]);
    expect(
      named.filter((name) => !/checked:\s+('not checked on a real page'|[`'"]\d{4}-\d\d-\d\d)/.test(read(`utils/sites/${name}.ts`))),
    ).toEqual([]);
  });
});
