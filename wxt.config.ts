import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/**
 * The manifest is part of the product's promise: the fewest permissions, one host pattern, nothing web-accessible.
 * A new permission needs an ADR (docs/adr).
 */
export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  hooks: {
    'vite:build:extendConfig'(entrypoints, vite) {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      const lighter = {
        'webextension-polyfill': resolve(import.meta.dirname, 'lib/platform/native-browser.ts'),
        'wxt/utils/content-script-context': resolve(import.meta.dirname, 'lib/platform/script-life.ts'),
      };
      // A style sheet that two panels wear stands there once.
      const once = { ...vite.build?.rolldownOptions, optimization: { inlineConst: false } };
      vite.build = { ...vite.build, rolldownOptions: once };
      // Children as arguments, through the function that Preact has anyway, come to half a kilobyte less.
      vite.oxc = {
        ...vite.oxc,
        jsx: { runtime: 'classic', pragma: 'jsxOf', pragmaFrag: 'JsxOf' },
        jsxInject: `import { h as jsxOf, Fragment as JsxOf } from 'preact'`,
      };
      vite.resolve = { ...vite.resolve, alias: { ...vite.resolve?.alias, ...lighter } };
    },
  },
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '120',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'declarativeNetRequestWithHostAccess'],
    host_permissions: ['https://*.metrc.com/*'],
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src https://*.metrc.com; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  },
});
