import { test, expect } from './harness/fixtures.ts';
import { setUp } from './harness/set-up.ts';

test('look', async ({ startMetrc, startTandem }) => {
  const metrc = await startMetrc({ packages: 300 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await expect(dashboard.getByText(/Up to date at/).first()).toBeVisible({ timeout: 60_000 });
  await dashboard.screenshot({ path: '/tmp/look/overview.png' });
  const page = await tandem.visit(`/industry/${metrc.license}/packages`);
  await page.locator('#packages_tabstrip li', { hasText: 'Active' }).first().click();
  await expect(page.locator('#active-grid tandem-badge')).toHaveCount(20);
  await page.screenshot({ path: '/tmp/look/page.png' });
  await page.locator('tandem-badge').first().locator('button').click();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: '/tmp/look/card.png' });
  await page.locator('tandem-card').getByRole('button', { name: 'Set quantity' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/look/form.png' });
});
