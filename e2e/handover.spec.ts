import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';
import { shots } from './harness/shots.ts';

interface Reading {
  tag: string;
  quantity: string;
  sourceId: string;
}

/** What one person counts: where, and how much of which tag. */
interface Counted {
  place: string;
  tag: string;
  amount: string;
}

/** Counts everything in sight in one session and hands it in. */
async function count(page: Page, who: string, counted: readonly Counted[]) {
  await go(page, 'count');
  await page.getByRole('radio', { name: 'Everything' }).check();
  await page.getByLabel('Who counts').fill(who);
  await page.getByRole('button', { name: 'Start counting' }).click();
  for (const { place, tag, amount } of counted) {
    await page.getByLabel('Where you are now').selectOption(place);
    await page.getByLabel('Scan a tag, or type it and press Enter').fill(tag);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('How much is there?')).toBeFocused();
    await page.keyboard.type(amount, { delay: 150 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').getByText(`${tag}:`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Finish …' }).click();
  await page.getByRole('radio', { name: 'No, only a part' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Done').first()).toBeVisible();
}

test('two computers count: parts add up, what was counted twice is chosen, a changed file is refused', async ({
  openShop,
  startTandem,
}) => {
  const { metrc, dashboard } = await openShop({ packages: 60 });
  const backRoom = await setUp(await startTandem(metrc), metrc);
  await pulled(backRoom, metrc);
  await go(backRoom, 'settings');
  await backRoom.getByLabel('Name of this computer').fill('Back room');
  await shots(backRoom, 'settings-computer');
  await backRoom.locator('form:has([name=computer])').getByRole('button', { name: 'Save' }).click();

  const active = (await metrc.packages('active')).filter(({ onHold, quantity }) => !onHold && Number(quantity) > 20);
  const places = [...new Set(active.map(({ locationName }) => locationName ?? ''))].filter(Boolean);
  const [tag, twice] = active.map(({ label }) => label);
  const [here, there] = places;
  if (!tag || !twice || !here || !there) throw new Error('too few packages or places');
  await count(dashboard, 'Anna', [
    { place: here, tag, amount: '7.5' },
    { place: here, tag: twice, amount: '12' },
  ]);
  await count(backRoom, 'Ben', [
    { place: there, tag, amount: '4' },
    { place: here, tag: twice, amount: '11' },
  ]);

  await go(backRoom, 'count/hand-over');
  await backRoom.getByLabel('Handed over by').fill('Ben');
  const saving = backRoom.waitForEvent('download');
  await backRoom.getByRole('button', { name: 'Save the file' }).click();
  const file = await (await saving).path();
  await expect(backRoom.getByText('Saved. Counts: 1.')).toBeVisible();
  const content = await readFile(file, 'utf8');
  const drop = (text: string) =>
    dashboard.locator('input[type=file]').setInputFiles({
      name: 'hand-over.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });

  await go(dashboard, 'count/hand-over');
  await drop(content.replace('"quantity":"4"', '"quantity":"5"'));
  await expect(dashboard.getByText('This file was changed after it was made.')).toBeVisible();
  await drop(content);
  await expect(dashboard.getByText(/Ben · Back room/)).toBeVisible();
  expect(await stored(dashboard, 'tandem-ops', 'countSessions')).toHaveLength(1);
  expect(await faults(dashboard), 'preview').toEqual([]);
  await shots(dashboard, 'handover-preview');
  await dashboard.getByRole('button', { name: 'Take over', exact: true }).click();
  await expect(dashboard.getByText(/Taken over from Back room/)).toBeVisible();
  expect(await stored(dashboard, 'tandem-ops', 'countSessions')).toHaveLength(2);
  await drop(content);
  await expect(dashboard.getByText('All of this is here already.')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Leave it' }).click();

  await go(dashboard, 'count/all');
  await expect(dashboard.getByText('1 count of another computer waits to be put together.')).toBeVisible();
  await shots(dashboard, 'count-waiting');
  await go(dashboard, 'count/together');
  await expect(dashboard.getByRole('checkbox', { name: /, Ben$/ })).toBeChecked();
  await shots(dashboard, 'together-start');
  expect(await faults(dashboard), 'which belong together').toEqual([]);
  await dashboard.getByRole('button', { name: 'Put together', exact: true }).click();
  await expect(dashboard.getByText('Counted twice, and not chosen yet: 1.')).toBeVisible();
  await expect(dashboard.getByRole('row', { name: new RegExp(tag) })).toContainText('11.5');
  expect(await faults(dashboard), 'side by side').toEqual([]);
  await shots(dashboard, 'together-open');
  await dashboard.getByLabel('Chosen by').fill('Cleo');
  await dashboard.getByRole('button', { name: new RegExp(`^Take this one ${twice}: 11 `) }).click();
  await expect(dashboard.getByText(/Chosen by Cleo/)).toBeVisible();
  await dashboard.getByRole('button', { name: 'Use as readings' }).click();
  await expect(dashboard.getByText('These are readings now')).toBeVisible();
  await shots(dashboard, 'together-used');
  const id = dashboard.url().split('/').at(-1);
  const readings = (await stored<Reading>(dashboard, 'tandem-ops', 'readings')).filter((one) => one.sourceId === id);
  expect(new Map(readings.map((one) => [one.tag, one.quantity]))).toEqual(
    new Map([
      [tag, '11.5'],
      [twice, '11'],
    ]),
  );
});
