import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { metrcGrid } from './harness/metrc-grid.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { go, pulled } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';

const screens = [
  'overview',
  'differences',
  'records',
  'queue',
  'activity',
  'count',
  'count/hand-over',
  'count/together',
  'readings',
  'sales',
  'proof',
  'runs',
  'settings',
  'setup',
];

test('every screen and the popup pass the automated accessibility checks, light and dark', async ({ openShop }) => {
  const { tandem, dashboard } = await openShop({ packages: 60 });
  const inBoth = async (page: Page, name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faults(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  };
  for (const screen of screens) {
    await go(dashboard, screen);
    await expect(dashboard.locator('main h1')).toBeVisible();
    const closed = dashboard.getByRole('button', { expanded: false });
    if (screen === 'records' || screen === 'runs') await closed.first().click();
    await inBoth(dashboard, screen);
  }
  const popup = await tandem.open('popup.html');
  await expect(popup.getByRole('button', { name: 'Sync' })).toBeVisible();
  await inBoth(popup, 'popup');
});

test('Sync button, badges and cards on Metrc pass the automated accessibility checks', async ({ openShop }) => {
  const { metrc, tandem } = await openShop({ packages: 60 });
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  const [row] = await active.settled();
  expect(await faults(active.page, 'tandem-sync'), 'Sync button').toEqual([]);
  expect(await faults(active.page, 'tandem-badge'), 'badges').toEqual([]);
  await active.openForm(row?.tag ?? '', 'Move');
  expect(await faults(active.page, 'tandem-card'), 'card with a form').toEqual([]);
});

test('a card of a plant, and the notice above a grid that cannot be read, pass them as well', async ({
  startMetrc,
  startTandem,
}) => {
  const license = 'C12-0000702-LIC';
  const metrc = await startMetrc({ packages: 60, args: ['--plants', '60'] });
  const tandem = await startTandem(metrc);
  await pulled(await setUp(tandem, metrc, { licenses: [license] }), metrc, license);
  const page = await tandem.visit(`/industry/${license}/plants?sim-look=2026&sim-delay=0`);
  const grid = metrcGrid(page, 'plantsflowering-grid');
  await grid.open();
  await grid.root.locator('tandem-badge button').first().click();
  await expect(page.locator('tandem-card')).toContainText('On this page');
  expect(await faults(page, 'tandem-card'), 'card of a plant').toEqual([]);
  await page.keyboard.press('Escape');
  // Metrc's markup becomes another: no cell shows a tag any more.
  await grid.rows.evaluateAll((rows) => {
    for (const cell of rows.flatMap((row) => [...row.children])) {
      if (/[0-9A-Z]{24}/.test(cell.textContent ?? '')) cell.textContent = 'other';
    }
  });
  await expect(page.locator('tandem-check')).toHaveCount(1);
  await expect(page.locator('tandem-badge')).toHaveCount(0);
  expect(await faults(page, 'tandem-check'), 'notice').toEqual([]);
});
