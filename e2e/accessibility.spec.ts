import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen and the popup pass the automated accessibility checks, ${colorScheme}`, async ({ openShop }) => {
    const { tandem, dashboard } = await openShop({ packages: 60 });
    await dashboard.emulateMedia({ colorScheme });
    for (const screen of [
      'overview',
      'differences',
      'records',
      'queue',
      'activity',
      'readings',
      'runs',
      'settings',
      'setup',
    ]) {
      await dashboard.goto(dashboard.url().replace(/#.*$/, `#/${screen}`));
      await expect(dashboard.locator('main h1')).toBeVisible();
      const closed = dashboard.getByRole('button', { expanded: false });
      if (screen === 'records' || screen === 'runs') await closed.first().click();
      expect(await faults(dashboard), screen).toEqual([]);
    }
    const popup = await tandem.open('popup.html');
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByRole('button', { name: 'Sync' })).toBeVisible();
    expect(await faults(popup), 'popup').toEqual([]);
  });
}

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
