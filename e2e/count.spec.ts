import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { stored } from './harness/own-pages.ts';

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
const go = (page: Page, screen: string) => page.goto(page.url().replace(/#.*$/, `#/${screen}`));

/** What a USB scanner does: a burst of keys, and Enter. */
async function scan(page: Page, text: string) {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

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
});

async function shots(page: Page, name: string) {
  const dir = process.env.SHOTS;
  if (!dir) return;
  for (const [width, scheme] of [
    [1280, 'light'],
    [1920, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${dir}/${name}-${width}-${scheme}.png`, fullPage: true });
  }
}
