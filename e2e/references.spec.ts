import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { metrcGrid } from './harness/metrc-grid.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled } from './harness/own-pages.ts';
import { expectAsBefore } from './harness/reference.ts';
import { importCsv, setUp } from './harness/set-up.ts';

/*
 * The main states on Metrc's pages beside the pictures kept of them: what a person sees must not change unnoticed.
 * One browser for all; only our own elements, and the cells in which badges stand.
 */

/** The license that grows, makes and sells. */
const MICRO = 'C12-0000702-LIC';

test('what Tandem draws on Metrc’s pages looks as it did, in each of Metrc’s looks', async ({
  startMetrc,
  startTandem,
}, info) => {
  const metrc = await startMetrc({ packages: 120, args: ['--plants', '60'] });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc, { licenses: [MICRO] });
  await pulled(dashboard, metrc, MICRO);
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, await metrc.get<string>(`on-hand.csv?license=${MICRO}&differences=12`));
  await importCsv(dashboard, file);
  await pulled(dashboard, metrc, MICRO);

  for (const look of ['2022', '2025', '2026']) {
    await test.step(`look of ${look}`, async () => {
      const page = await open(`packages?sim-look=${look}`);
      await page.emulateMedia({ colorScheme: look === '2026' ? 'dark' : 'light', reducedMotion: 'reduce' });
      await packagesPage(page).openTab('Active');
      await expect(page.locator('tandem-sync')).toHaveAttribute('data-state', 'idle');
      await expect(page.locator('tandem-bar .whole')).toContainText('compared');
      await expectAsBefore(page.locator('tandem-sync .bar'), `sync-${look}`);
      await expectAsBefore(page.locator('tandem-bar .list-bar'), `bar-${look}`);
      await expectAsBefore(page, `badges-${look}`, await keyCells(page));
      if (look === '2026') await states(page);
      await page.close();
    });
  }

  await test.step('other kinds', async () => {
    const page = await open('plants?sim-look=2025');
    await metrcGrid(page, 'harvested-grid').open();
    const badge = page.locator('#harvested-grid tandem-badge').first();
    await expectAsBefore(badge.locator('xpath=..'), 'badge-of-harvest');
    await badge.locator('button').click();
    await expect(page.locator('tandem-card')).toContainText('Take back waste record');
    await expectAsBefore(page.locator('tandem-card .card'), 'card-of-harvest');
    await page.close();
  });

  await test.step('a page whose extension was replaced', async () => {
    const page = await open('packages?sim-look=2025');
    await packagesPage(page).openTab('Active');
    await dashboard.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await expect(page.locator('tandem-sync')).toContainText('Reload this page');
    await expectAsBefore(page.locator('tandem-sync .bar'), 'farewell');
  });

  function open(path: string) {
    return tandem.visit(`/industry/${MICRO}/${path}&sim-cells=plain&sim-delay=0`);
  }
});

/** Everything that opens, in the newest look. */
async function states(page: Page): Promise<void> {
  const grid = metrcGrid(page, 'active-grid');
  const bar = page.locator('tandem-bar');
  const differing = page.locator('tandem-badge[data-verdict="variance"]').first();

  await differing.locator('button').focus();
  const hover = page.locator('tandem-hover .hover');
  await expect(hover).toBeVisible();
  await expectAsBefore(page, 'hover', (await hover.boundingBox()) ?? undefined);
  await differing.locator('button').click();
  const card = page.locator('tandem-card .card');
  await expect(card).toContainText('First seen');
  await expectAsBefore(card, 'card');
  await card.getByRole('button', { name: 'Set quantity' }).click();
  await expect(card.getByRole('button', { name: 'Send to Metrc' })).toBeVisible();
  await expectAsBefore(card, 'card-with-form');
  await page.keyboard.press('Escape');

  await page.locator('tandem-sync').getByRole('button', { name: 'More choices' }).click();
  await expectAsBefore(page.locator('tandem-sync .menu'), 'menu');
  await page.keyboard.press('Escape');

  await grid.select(grid.rows.nth(0), 'Label');
  await grid.select(grid.rows.nth(1), 'Label', 'ctrl');
  await bar.locator('.tally .chip').first().click();
  await bar.locator('.missing .chip').click();
  await expectAsBefore(bar.locator('.list-bar'), 'bar-with-filter');
  await expectAsBefore(bar.locator('.panel'), 'only-on-hand');
  await bar.locator('.tally .chip').first().click();

  await grid.root.getByRole('button', { name: 'Adjust', exact: true }).click();
  const guard = page.locator('tandem-guard').nth(1);
  await page.locator('[ng-model="line.AdjustmentReasonId"]').nth(1).selectOption({ label: 'Incorrect Quantity' });
  await expect(guard).toContainText('asks for a note');
  await expectAsBefore(guard, 'guard');
  await page.locator('#cancel').click();

  // Metrc's markup becomes another: no cell shows a tag any more.
  await grid.rows.evaluateAll((rows) => {
    for (const cell of rows.flatMap((row) => [...row.children])) {
      if (/[0-9A-Z]{24}/.test(cell.textContent ?? '')) cell.textContent = 'other';
    }
  });
  await expectAsBefore(page.locator('tandem-check .layout'), 'layout-not-recognised');
}

/** The cells with tags and badges of the first rows, whole. */
async function keyCells(page: Page) {
  const rows = page.locator('#active-grid > table > tbody > tr.k-master-row');
  const boxes = await rows.evaluateAll((all) =>
    all.slice(0, 8).map((row) => {
      const { x, y, width, height } = (row.children[1] as Element).getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) throw new Error('no rows');
  return { x: first.x, y: first.y, width: first.width, height: last.y + last.height - first.y };
}
