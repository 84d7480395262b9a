import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { cardOf, openAction, openActions } from './harness/many-screen.ts';
import { go, setSetting, stored } from './harness/own-pages.ts';
import { actionsOf, effectsOf } from './harness/own-state.ts';
import { pressConnect } from './harness/set-up.ts';
import type { WorldPackage } from './harness/simulator.ts';

test('yesterday’s backup, restored into an empty profile after today’s pushes, doubles nothing and sends nothing by itself', async ({
  openShop,
  startTandem,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 60 });
  await setSetting(dashboard, 'push.settleMs', 6_000);
  const all = await metrc.packages('active');
  const taken = all
    .filter(({ unit, quantity, onHold }) => unit === 'Each' && Number(quantity) > 12 && !onHold)
    .slice(0, 4);
  const [first, second, third, unsent] = taken as [WorldPackage, WorldPackage, WorldPackage, WorldPackage];

  await switchApproval(dashboard);
  for (const [pkg, by] of [
    [first, '-1'],
    [second, '-2'],
    [third, '-3'],
    [unsent, '-4'],
  ] as const)
    await changeBy(dashboard, pkg, by);

  await setSetting(dashboard, 'backup.madeAt', Date.now() - 8 * 86_400_000);
  await go(dashboard, 'overview');
  await expect(dashboard.getByText(/The last backup is more than a week old/)).toContainText(
    '4 unsent actions exist only on this computer.',
  );
  await dashboard.getByRole('link', { name: 'Save one' }).click();
  const downloading = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save a backup' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^tandem-backup-\d{4}-\d\d-\d\d\.json$/);
  const content = readFileSync(await file.path());
  expect(content.includes(metrc.userKey)).toBe(false);
  await go(dashboard, 'overview');
  await expect(dashboard.getByText(/more than a week old/)).toHaveCount(0);

  // Today: three go out, one is cancelled. The backup knows of neither.
  await go(dashboard, 'queue');
  await cardOf(dashboard, unsent.label).getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => openActions(dashboard)).toContain('cancelled');
  await switchApproval(dashboard);
  await expect.poll(() => openActions(dashboard)).toEqual(['cancelled']);
  expect(await effectsOf(metrc)).toHaveLength(3);
  await tandem.close();

  const other = await startTandem(metrc);
  const empty = await other.open('dashboard.html#/settings');
  await empty
    .locator('input[type=file]')
    .setInputFiles({ name: file.suggestedFilename(), mimeType: 'application/json', buffer: content });
  await expect(empty.getByText(/^Restored. Actions held for you in the queue: 4/)).toBeVisible();
  await go(empty, 'setup');
  await empty.reload();
  await empty.getByRole('button', { name: 'Enter keys' }).click();
  await pressConnect(empty, metrc);
  await empty.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(empty).toHaveURL(/#\/overview/);
  const restored = empty;
  await go(restored, 'queue');
  // Metrc was read: what it shows is confirmed without a request, the other one waits for a person.
  const states = async () => (await actionsOf(restored)).map(({ state }) => state);
  await expect.poll(states).toEqual(['confirmed', 'confirmed', 'confirmed', 'queued']);
  await expect(cardOf(restored, unsent.label)).toContainText('it comes from a backup and may have been sent since');
  await switchApproval(restored);
  await go(restored, 'activity');
  await restored.getByRole('button', { name: 'Verify' }).click();
  await expect(restored.getByText(/each in its place and as it was written/)).toBeVisible();
  expect(await effectsOf(metrc), 'sent by nobody').toHaveLength(3);

  await go(restored, 'queue');
  await cardOf(restored, unsent.label).getByRole('button', { name: 'Send to Metrc now' }).click();
  await expect.poll(states).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
  expect(await effectsOf(metrc), 'the one that was never sent').toHaveLength(4);
  const after = await metrc.packages('active');
  const moved = taken.map(
    ({ label, quantity }) => Number(after.find((pkg) => pkg.label === label)?.quantity) - Number(quantity),
  );
  expect(moved).toEqual([-1, -2, -3, -4]);
  expect(await stored(restored, 'tandem-ops', 'actions')).toHaveLength(4);
});

async function switchApproval(page: Page): Promise<void> {
  await go(page, 'settings');
  const asked = page.getByRole('checkbox', { name: /Ask for approval at/ });
  const isOn = await asked.isChecked();
  await asked.click();
  await expect(asked).toBeChecked({ checked: !isOn });
}

async function changeBy(page: Page, pkg: WorldPackage, by: string): Promise<void> {
  const form = await openAction(page, pkg, 'Change quantity by');
  await form.getByLabel('Change by').fill(by);
  await form.getByLabel('Reason', { exact: true }).selectOption('Drying');
  await form.getByLabel(/Note/).fill('Broken, seen by two people');
  await form.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect(page.getByText('See the queue')).toBeVisible();
}
