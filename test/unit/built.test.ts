import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { protocol } from '@/utils/messages/protocol.ts';
import { BUNDLES } from '@/utils/sites/hosts.ts';
import { files, gzipSize, read } from '../support/sources.ts';

const readers = [...BUNDLES.map((bundle) => (bundle === 'unknown' ? 'reader.js' : `reader-${bundle}.js`)), 'generic.js'];
const onDemand = ['keeper.js', 'marks.js', 'pick.js', 'teach.js', 'report.js', 'shadow.js', 'taught.js', 'thinned.js'];
const withoutRecipe = ['reader.js', 'generic.js'];

const manifest = (build: string): Record<string, unknown> => JSON.parse(read(`.output/${build}/manifest.json`));
const promised = [...read('README.md').matchAll(/^\| `([a-zA-Z]+)` \|/gm)].map(([, name]) => name);

describe.each([
  ['chrome-mv3', ['activeTab', 'alarms', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']],
  ['firefox-mv3', ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']],
])('the manifest of %s', (build, wanted) => {
  test('asks for exactly these permissions, each with its reason in the README', () => {
    const { permissions, optional_permissions: optional } = z
      .object({ permissions: z.array(z.string()), optional_permissions: z.array(z.string()).default([]) })
      .parse(manifest(build));
    expect([...permissions].sort()).toEqual(wanted);
    expect([...permissions, ...optional].filter((name) => !promised.includes(name))).toEqual([]);
  });

  test('has no host, no content script, and asks for a site only when it is turned on', () => {
    expect(manifest(build)).not.toHaveProperty('host_permissions');
    expect(manifest(build)).not.toHaveProperty('content_scripts');
    expect(manifest(build)).toMatchObject({ optional_host_permissions: ['http://*/*', 'https://*/*'] });
  });

  test('differs from the build for tests in the host access alone', () => {
    const { host_permissions: hosts, ...rest } = manifest(`${build}-test`);
    expect(hosts).toEqual(['http://*/*', 'https://*/*']);
    expect(rest).toEqual(manifest(build));
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the bundles of %s', (build) => {
  const path = (name: string) => `.output/${build}/${name}`;

  test('stay in their budgets: page script 2 KB, button 5 KB, reader 40 KB (50 for pages without a recipe), what comes on demand 20 KB, gzip', () => {
    expect(gzipSize(path('page.js'))).toBeLessThanOrEqual(2 * 1024);
    expect(gzipSize(path('button.js'))).toBeLessThanOrEqual(5 * 1024);
    for (const name of readers) expect(gzipSize(path(name))).toBeLessThanOrEqual((withoutRecipe.includes(name) ? 50 : 40) * 1024);
    for (const name of onDemand) expect(gzipSize(path(name))).toBeLessThanOrEqual(20 * 1024);
  });

  test('give what they come to: a reader is one expression, for whoever injects it waits for its value', () => {
    for (const name of readers) expect(`${name} ${read(path(name)).slice(0, 4)}`).toMatch(/ (?:\(fun|\(\(\))/);
  });

  test('carry no schema library, view library or polyfill into pages', () => {
    for (const name of ['page.js', 'button.js', ...readers, ...onDemand])
      expect(read(path(name))).not.toMatch(/ZodError|_zod|webextension-polyfill|__preactattr_|preact/);
  });

  test('keep the database out of the card', () => {
    const html = read(path('composer.html'));
    const scripts = [...html.matchAll(/(?:src|href)="\/((?:chunks\/)?[^"]+\.js)"/g)].map(([, name]) => name ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    const all = new Set(scripts);
    for (const name of all) for (const [, next] of read(path(name)).matchAll(/from\s*["']\.\/([^"']+\.js)["']/g)) all.add(`chunks/${next}`);
    for (const name of all) expect(`${name} ${/indexedDB|IDBFactory/.test(read(path(name)))}`).toBe(`${name} false`);
  });

  test('hold no hook of the build for tests', () => {
    for (const name of files(`.output/${build}/**/*.js`)) expect(`${name} ${/earshotTest/.test(read(name))}`).toBe(`${name} false`);
  });
});

describe('messages', () => {
  test('each say who may send them, and have schemas for both directions', () => {
    for (const [name, { from, input, output }] of Object.entries(protocol)) {
      expect(`${name} ${from.length > 0 && input instanceof z.ZodType && output instanceof z.ZodType}`).toBe(`${name} true`);
      expect(`${name} ${input.safeParse({ surprise: 1 }).success}`).toBe(`${name} false`);
    }
  });
});

describe('texts', () => {
  const messages = z
    .record(z.string(), z.object({ message: z.string().min(1) }).loose())
    .parse(JSON.parse(read('public/_locales/en/messages.json')));

  test('use the words of the interface, never those of the code', () => {
    const codeWords = /\b(interactions?|snapshots?|recipes?|entit(y|ies)|permalinks?|notebook flip|capture[sd]?)\b/i;
    expect(Object.entries(messages).filter(([, { message }]) => codeWords.test(message))).toEqual([]);
  });

  test('never say "successfully", "oops", "please" or "invalid", and never shout', () => {
    expect(
      Object.entries(messages).filter(([, { message }]) =>
        /successfully|oops|please|invalid|!(?!\w)/i.test(message.replace(/\$[^$]*\$|Press !|\? ! >/g, '')),
      ),
    ).toEqual([]);
  });
});
