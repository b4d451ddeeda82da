import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { checkFiles } from './claims/check-files.ts';
import { Licenses } from './tests/tools/package/licenses.ts';

/** The scripts in pages; see entrypoints/page.ts for why WXT's own content entry is not used. */
const contentScripts = [
  { js: ['early.js'], run_at: 'document_start' as const },
  { js: ['page.js'], run_at: 'document_idle' as const },
].map((script) => ({
  ...script,
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
}));

/** Chromium takes four suggested keys at most; readers change them in the browser. */
const commands = Object.fromEntries(
  Object.entries({ next: 'J', previous: 'K', open: 'E', site: 'O' }).map(([name, key]) => [
    name,
    {
      suggested_key: { default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` },
      description: `__MSG_command_${name}__`,
    },
  ]),
);

/**
 * Goes over what Vite made small once more: 1.4 kB less, gzipped, for every page. Also writes every
 * character beyond ASCII as its escape, which Vite does not: Chromium refuses some page scripts with
 * such characters as "not UTF-8".
 */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle({ format }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        ecma: 2020,
        module: format === 'es',
        compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
        format: { ascii_only: true },
      });
      if (code) file.code = code;
    }
  },
};

const licenses = new Licenses();

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'components/locales' },
  imports: false,
  vite: () => ({
    plugins: [preact(), smaller, licenses.plugin],
    // Its stand-in for old browsers would be the only code of ours that can fetch.
    build: { target: ['chrome128', 'firefox146'], modulePreload: { polyfill: false } },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', 'activeTab'],
    // Firefox lists the popup's key among those to change only where the manifest names it.
    commands: browser === 'firefox' ? { ...commands, _execute_action: {} } : commands,
    // Grey until a page script has said that it runs there.
    action: { default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' } },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'claimnote@claimnote',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // Not a page of ours: it must be there for whoever unpacks the extension.
    'build:done': (wxt) =>
      licenses.write(wxt.config.root, join(wxt.config.outDir, 'third-party-licenses.txt')),
    'build:before': (wxt) => checkFiles(wxt.config.root),
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = contentScripts;
      // WXT takes it from the popup's document, which is not translated.
      manifest.action = { ...manifest.action, default_title: '__MSG_toolbar_nowhere__' };
    },
  },
});
