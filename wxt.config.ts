import { defineConfig } from 'wxt';

/** The build for tests adds host access and the named hooks (clock, storage fault); a test shows that nothing else differs. */
const forTests = process.env.EARSHOT_TEST === '1';

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'];
const anySite = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv3${forTests ? '-test' : ''}`,
  webExt: { disabled: true },
  zip: { name: 'earshot' },
  vite: () => ({
    define: { __EARSHOT_TEST__: JSON.stringify(forTests) },
    build: { target: 'es2023', modulePreload: { polyfill: false } },
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
