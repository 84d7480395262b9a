import { expect, test } from './harness/fixtures.ts';
import { setUp } from './harness/set-up.ts';

test('connects, pulls 3,000 packages and shows one badge on every row', async ({ startMetrc, startTandem }) => {
  const metrc = await startMetrc({ packages: 3000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await expect(dashboard.getByText(/Up to date at/).first()).toBeVisible({ timeout: 60_000 });
  const page = await tandem.visit(`/industry/${metrc.license}/packages`);
  await page.locator('#packages_tabstrip li', { hasText: 'Active' }).first().click();
  await expect(page.locator('#active-grid > table > tbody > tr.k-master-row')).toHaveCount(20);
  await expect(page.locator('#active-grid > table > tbody > tr tandem-badge')).toHaveCount(20);
});
