import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { go, stored } from './harness/own-pages.ts';
import { scan } from './harness/scanner.ts';
import { shots } from './harness/shots.ts';

interface Entry {
  tag: string;
  quantity: string;
  unit: string;
  undoneAt: number | null;
}

interface Reading {
  tag: string;
  quantity: string;
  unit: string;
  place: string | null;
}

const entriesOf = (page: Page) => stored<Entry>(page, 'tandem-ops', 'countEntries');

test('counts a room with a scanner, wherever the cursor is, and makes readings of it', async ({ openShop }) => {
  const { metrc, dashboard } = await openShop({ packages: 120 });
  const active = (await metrc.packages('active')).filter(({ onHold, locationName }) => !onHold && locationName);
  const room = active[0]?.locationName ?? '';
  const inRoom = active.filter(({ locationName, quantity }) => locationName === room && Number(quantity) > 0);
  const [first, second, third] = inRoom;
  if (!first || !second || !third) throw new Error('too few packages in the room');

  await go(dashboard, 'count');
  await shots(dashboard, 'count-start');
  await dashboard.getByRole('checkbox', { name: room, exact: true }).check();
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  await expect(dashboard.getByRole('heading', { name: /^Count \d/ })).toBeVisible();
  await expect(dashboard.getByText('0 of ').first()).toBeVisible();

  const status = dashboard.getByRole('status');
  await scan(dashboard, first.label);
  await expect(dashboard.getByLabel('How much is there?')).toBeFocused();
  await shots(dashboard, 'count-asked');
  await dashboard.keyboard.type(first.quantity, { delay: 150 });
  await dashboard.keyboard.press('Enter');
  await expect(status.getByText(`${first.label}:`)).toBeVisible();
  await expect(dashboard.getByLabel('Scan a tag, or type it and press Enter')).toHaveValue('');
  await scan(dashboard, second.label.toLowerCase());
  await expect(dashboard.locator('.amount-tag')).toHaveText(second.label);
  await expect(dashboard.getByLabel('How much is there?')).toBeFocused();
  await dashboard.keyboard.type('1.5', { delay: 150 });
  // The next scan comes instead of Enter, with a prefix of the scanner's own: both count.
  await scan(dashboard, `]C1${third.label}`);
  await expect(dashboard.locator('.amount-tag')).toHaveText(third.label);
  await dashboard.getByRole('button', { name: 'None there: 0' }).click();
  await expect.poll(async () => (await entriesOf(dashboard)).length).toBe(3);
  expect(await faults(dashboard), 'an open count').toEqual([]);
  await shots(dashboard, 'count-open');
  await dashboard.getByRole('button', { name: 'Undo the last one' }).click();
  await expect(status.getByText('Taken back')).toBeVisible();

  await dashboard.getByRole('button', { name: 'Finish …' }).click();
  await dashboard.getByRole('radio', { name: 'No, only a part' }).check();
  await shots(dashboard, 'count-finish');
  await dashboard.getByRole('button', { name: 'Hand in' }).click();
  await expect(dashboard.getByText('Done').first()).toBeVisible();
  const readings = await stored<Reading>(dashboard, 'tandem-ops', 'readings');
  expect(readings.map(({ tag, place }) => [tag, place]).sort()).toEqual(
    [first, second].map(({ label }) => [label, room]).sort(),
  );
  expect(readings.find(({ tag }) => tag === second.label)?.quantity).toBe('1.5');
  await shots(dashboard, 'count-done');
  expect(await faults(dashboard), 'a count that is done').toEqual([]);
});

test('goes on where it was after the worker died, waits for a second person, and counts again what differs', async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 80 });
  const active = (await metrc.packages('active')).filter(({ onHold, unit }) => !onHold && unit === 'Each');
  const [pieces] = active.filter(({ quantity }) => Number(quantity) > 6);
  const weighed = (await metrc.packages('active')).find(({ onHold, unit }) => !onHold && unit !== 'Each');
  if (!pieces || !weighed) throw new Error('too few packages');
  const status = dashboard.getByRole('status');

  await go(dashboard, 'count');
  await dashboard.getByRole('radio', { name: 'Everything' }).check();
  await dashboard.getByRole('radio', { name: 'Is refused' }).check();
  await dashboard.getByRole('radio', { name: 'Each scan counts one piece' }).check();
  await dashboard.getByRole('checkbox', { name: /A second person/ }).check();
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  await expect(dashboard.getByText('0 packages, 0 entries')).toBeVisible();
  for (const times of [1, 2]) {
    await scan(dashboard, pieces.label);
    await expect(dashboard.getByText(times === 1 ? '1 package, 1 entry' : `1 package, ${times} entries`)).toBeVisible();
  }

  // Whatever was fed back is on disk: neither worker nor page is needed to keep it.
  await tandem.killWorker();
  await dashboard.reload();
  await expect(dashboard.getByText('1 package, 2 entries')).toBeVisible();
  await scan(dashboard, pieces.label);
  await expect(status.getByText('In all 3 ea.')).toBeVisible();
  await scan(dashboard, weighed.label);
  await dashboard.getByLabel('How much is there?').fill(weighed.quantity);
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByText('2 packages, 4 entries')).toBeVisible();
  await scan(dashboard, weighed.label);
  await expect(status.getByText('Counted already')).toBeVisible();
  await scan(dashboard, `${pieces.label.slice(0, -1)}X`);
  await expect(dashboard.getByText(/One slip away is/)).toBeVisible();
  await shots(dashboard, 'count-slip');
  await dashboard.getByRole('button', { name: 'Leave it out' }).click();

  await dashboard.getByRole('button', { name: 'Pause' }).click();
  await dashboard.getByRole('button', { name: 'Resume' }).click();
  await dashboard.getByRole('button', { name: 'Finish …' }).click();
  await dashboard.getByRole('radio', { name: 'No, only a part' }).check();
  await dashboard.getByRole('button', { name: 'Hand in' }).click();
  await expect(dashboard.getByText('This count waits for a second person.')).toBeVisible();
  expect(await stored(dashboard, 'tandem-ops', 'readings')).toEqual([]);
  await shots(dashboard, 'count-review');
  await dashboard.getByLabel('Who looked at it').fill('robin vale');
  await dashboard.getByRole('button', { name: 'Accept' }).click();
  await expect(dashboard.getByText('A second person has to look at it.')).toBeVisible();
  await dashboard.getByLabel('Who looked at it').fill('Kim Lee');
  await dashboard.getByRole('button', { name: 'Accept' }).click();

  await expect(dashboard.getByText('1 package differs from Metrc.')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Count these again' }).click();
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  await expect(dashboard.getByText('0 of 1 found')).toBeVisible();
  await scan(dashboard, pieces.label);
  await dashboard.getByLabel('How much is there?').fill(pieces.quantity);
  await dashboard.keyboard.press('Enter');
  await expect(dashboard.getByText('1 of 1 found')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Finish …' }).click();
  await dashboard.getByRole('button', { name: 'Hand in' }).click();
  await expect(dashboard.getByText('No difference is open from this count.')).toBeVisible();
  const differences = await stored<{ standing: string }>(dashboard, 'tandem-ops', 'differences');
  expect(differences.map(({ standing }) => standing)).toEqual(['closed']);
  await dashboard.getByRole('link', { name: 'All counts' }).click();
  await expect(dashboard.getByRole('table', { name: 'Counts' }).locator('tbody > tr')).toHaveCount(2);
  await shots(dashboard, 'count-all');
});
