import { minify } from 'terser';
import { defineConfig } from 'wxt';

/** The build for tests adds host access and the named hooks (clock, storage fault); a test shows that nothing else differs. */
const forTests = process.env.EARSHOT_TEST === '1';

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'];
const anySite = ['http://*/*', 'https://*/*'];

/**
 * The largest of the scripts is made smaller once more than the build makes it: by 670 bytes of 40 KB. What it gives, which
 * whoever injects it waits for, is the value of its one expression: that stays.
 */
const smaller = {
  name: 'earshot-smaller',
  enforce: 'post' as const,
  async generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>): Promise<void> {
    const reader = bundle['reader.js'];
    if (reader?.code === undefined) return;
    const kept = { expression: true, negate_iife: false };
    const { code } = await minify(reader.code, { ecma: 2020, compress: { passes: 3, hoist_funs: true, ...kept } });
    if (code === undefined) throw new Error('reader.js: made smaller, nothing was left');
    reader.code = code;
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv3${forTests ? '-test' : ''}`,
  webExt: { disabled: true },
  zip: { name: 'earshot' },
  vite: () => ({
    define: { __EARSHOT_TEST__: JSON.stringify(forTests) },
    build: { target: 'es2023', modulePreload: { polyfill: false } },
    plugins: [smaller],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_host_permissions: anySite,
    optional_permissions: ['downloads'],
    ...(forTests ? { host_permissions: anySite } : {}),
    commands: {
      keep: { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandKeep__' },
    },
    action: { default_title: '__MSG_extensionName__' },
    web_accessible_resources: [
      { resources: ['composer.html'], matches: anySite, ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'earshot@earshot.invalid', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
