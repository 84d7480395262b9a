import { test as base, type Page } from '@playwright/test';
import { siteFlags } from './browser-flags.ts';
import { findBrowser, noBrowser } from './find-browser.ts';
import { type LocalMetrc, startLocalMetrc } from './simulator.ts';

/** A local Metrc and a browser without the extension. */
interface Site {
  metrc: LocalMetrc;
  /** The license that may do everything. */
  license: string;
  /** Opens a page of it: `visit('plants', 'sim-look=2022')`. Errors in the page fail the test. */
  visit(path: string, mood?: string): Promise<Page>;
}

/** Playwright's `test` in front of Metrc's pages alone, with a Metrc and a browser of its own for each. */
export const test = base.extend<{ site: Site }>({
  site: async ({ playwright }, use) => {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error(noBrowser);
    const metrc = await startLocalMetrc({ packages: 400, args: ['--plants', '300', '--transfers', '60'] });
    const browser = await playwright.chromium.launch({ executablePath, args: siteFlags(metrc.port) });
    const license = metrc.facilities[1]?.license ?? '';
    const errors: string[] = [];
    await use({
      metrc,
      license,
      async visit(path, mood = '') {
        const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 860 } });
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.goto(`https://ca.metrc.com/industry/${license}/${path}?${mood}&sim-delay=0`);
        return page;
      },
    });
    await browser.close();
    await metrc.close();
    base.expect(errors, 'errors in pages').toEqual([]);
  },
});
