import { expect, test } from './harness/fixtures.ts';
import { goOn, halfWay } from './harness/half-way.ts';
import { metrcGrid } from './harness/metrc-grid.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled, stored } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';
import type { Tandem } from './harness/tandem.ts';

/** Every look with each way of marking cells, and what else a page may throw at us, spread over them. */
const layouts = [
  'sim-look=2022&sim-cells=plain&sim-hidden=Quantity',
  'sim-look=2025&sim-cells=data-field&sim-t3=1&sim-noise=1',
  'sim-look=2026&sim-cells=plain&sim-csp=1',
  'sim-look=2026&sim-cells=data-field&sim-hidden=Label&sim-font=14',
  'sim-look=2025&sim-cells=plain&sim-t3=1&sim-csp=1',
];

test('rows are marked in every look of Metrc, whatever its columns do, and Sync stands at the top right of every page', async ({
  openShop,
}) => {
  const { metrc, tandem } = await openShop({ packages: 90 });
  await test.step('columns moved and hidden keep every badge on its own row', () => columnsMoved(metrc, tandem));
  await test.step('the white Sync button stands there once, and says how old Metrc is', () =>
    syncButtons(metrc, tandem));
  // Badges never select, never nest, never stay behind.
  for (const layout of layouts) {
    await test.step(layout, async () => {
      const page = await tandem.visit(`/industry/${metrc.license}/packages?${layout}&sim-delay=30`);
      const active = packagesPage(page);
      await active.openTab('Active');
      const [first] = await active.settled({ verdicts: () => 'no-reading' });
      const tag = first?.tag ?? '';

      // A click on the badge opens the card and leaves Metrc's selection alone.
      await active.openCard(tag);
      await expect(page.locator('#active-grid tr.k-state-selected')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(active.card.getByRole('dialog')).toHaveCount(0);

      // Nested grids have master rows of their own: they get nothing, and the row keeps its one badge.
      await page
        .locator('#active-grid > table > tbody > tr.k-master-row')
        .first()
        .locator('.k-hierarchy-cell > a')
        .click();
      await expect(page.locator('#active-grid .k-detail-row .k-master-row').first()).toBeVisible();
      await active.settled();
      await expect(page.locator('#active-grid .k-detail-row tandem-badge')).toHaveCount(0);

      await active.grid.getByTitle('Refresh', { exact: true }).click();
      await active.settled({ verdicts: () => 'no-reading' });
      await page.close();
    });
  }
});

async function columnsMoved(metrc: LocalMetrc, tandem: Tandem): Promise<void> {
  const page = await tandem.visit(`/industry/${metrc.license}/packages?sim-cells=plain&sim-delay=30`);
  const active = packagesPage(page);
  await active.openTab('Active');
  const menuOf = async (field: string) =>
    page.locator(`#active-grid th[data-field="${field}"] > .k-header-column-menu`).click();
  await menuOf('Label');
  await page.locator('.k-move-right > .k-link').click();
  await active.settled({ verdicts: () => 'no-reading' });
  await menuOf('Quantity');
  await page.locator('.k-columns-item > .k-link').click();
  await page.locator('.k-columns-list input[data-field="Quantity"]').click();
  await active.settled({ verdicts: () => 'no-reading' });
  await page.close();
}

async function syncButtons(metrc: LocalMetrc, tandem: Tandem): Promise<void> {
  const listings = [
    'packages',
    'plants',
    'transfers/licensed',
    'sales/receipts',
    'admin/items',
    'admin/locations',
    'admin/strains',
    'admin/tags',
    'reports',
  ];
  const addresses = [
    ...listings.map((path) => `/industry/${metrc.license}/${path}`),
    `/user/apikeys?licenseNumber=${metrc.license}`,
  ];
  for (const path of addresses) {
    const page = await tandem.visit(path);
    const sync = page.locator('tandem-sync');
    await expect(sync, path).toHaveCount(1);
    await expect(sync.getByRole('button', { name: 'Sync' }), path).toBeVisible();
    await expect(sync).toHaveAttribute('data-state', 'idle');
    await expect(sync).toContainText('Metrc as of');
    const box = await sync.getByRole('button', { name: 'Sync' }).boundingBox();
    expect(box?.x, `${path}: on the right half`).toBeGreaterThan(640);
    expect(box?.y, `${path}: at the top`).toBeLessThan(150);
    await page.close();
  }
}

test('a session that ends in the middle of a pull takes nothing with it', async ({ startMetrc, startTandem }) => {
  const metrc = await startMetrc({ packages: 1200 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await halfWay(metrc, 30);
  const page = await tandem.visit(`/industry/${metrc.license}/packages?sim-delay=30`);
  await metrcGrid(page, 'active-grid').open();
  await expect(page.locator('tandem-sync')).toHaveAttribute('data-state', 'pulling');
  await metrc.post('moods', { web: { sessionsEndedAt: Date.now() } });
  await page.reload();
  await expect(page).toHaveURL(/log-in|log-out/);
  await expect(page.locator('tandem-sync, tandem-badge, tandem-card')).toHaveCount(0);
  await goOn(metrc);
  await pulled(dashboard, metrc);
  const world = (await metrc.packages()).filter((pkg) => pkg.transferredTo === null);
  expect(await stored(dashboard, 'tandem-cache', 'packages')).toHaveLength(world.length);
});
