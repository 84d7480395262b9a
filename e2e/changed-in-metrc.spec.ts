import { expect, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { go } from './harness/own-pages.ts';

test("shows a package changed by Metrc's own dialog as changed in Metrc, on its row and in activity", async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 120 });
  const [subject] = (await metrc.packages('active')).filter((pkg) => Number(pkg.quantity) > 5);
  const tag = subject?.label ?? '';
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  await active.find(tag);
  await expect(active.badgeOf(tag)).toHaveAttribute('data-verdict', 'no-reading');

  await active.rowOf(tag).locator('td').nth(2).click();
  await active.grid.getByRole('button', { name: 'Adjust', exact: true }).click();
  const dialog = active.page.locator('.k-window');
  const line = dialog.locator('tbody[ng-repeat]');
  await line.locator('[ng-model="line.NewQuantity"]').fill('3');
  await line.locator('[ng-model="line.AdjustmentReasonId"]').selectOption({ index: 1 });
  await line.locator('[ng-model="line.ReasonNote"]').fill('Counted again');
  await line.getByText('today').first().click();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await metrc.packages('active')).find((pkg) => pkg.label === tag)?.quantity).toBe('3');

  await active.sync.getByRole('button', { name: 'Sync' }).click();
  await expect(active.badgeOf(tag)).toHaveAttribute('data-verdict', 'changed-in-metrc');
  await go(dashboard, 'activity');
  await expect(
    dashboard.locator('.activity-line[data-kind="changed-in-metrc"]').filter({ hasText: tag }),
  ).toBeVisible();

  // Opening the card is having seen it.
  await active.openCard(tag);
  await expect(active.card).toContainText('Changed in Metrc');
  await active.page.keyboard.press('Escape');
  await active.page.reload();
  await active.openTab('Active');
  await active.find(tag);
  await expect(active.badgeOf(tag)).toHaveAttribute('data-verdict', 'no-reading');
});
