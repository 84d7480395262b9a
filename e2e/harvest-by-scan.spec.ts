import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { actByFile, openActions, queue } from './harness/many-screen.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';

/** Noon of yesterday by the shop's wall; told once, for midnight may come between. */
const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' });
const shopClock = `${yesterday} 12:00`;
/** A microbusiness: it grows and sells. */
const license = 'C12-0000702-LIC';

for (const { count, tag } of [
  { count: 20, tag: '' },
  { count: 100, tag: '@full ' },
])
  test(`${tag}${count} plants are harvested by scan and weight, and twice dropped they queue nothing new; sales are off until switched on`, async ({
    startMetrc,
    startTandem,
  }) => {
    const metrc = await startMetrc({ packages: 60, args: ['--plants', String(count * 4)] });
    const tandem = await startTandem(metrc);
    const page = await setUp(tandem, metrc, { licenses: [license] });
    await pulled(page, metrc, license);
    const tags = await floweringPlants(metrc, count);
    const weights = tags.map((_, n) => `${80 + (n % 7)}.5`);
    let template: string[] = [];

    await test.step('the template has the action’s fields as its columns', async () => {
      await actByFile(page, 'plants-flowering', 'Harvest');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download a template' }).click();
      const saved = await downloading;
      expect(saved.suggestedFilename()).toBe('Harvest.csv');
      template = readFileSync(await saved.path(), 'utf8')
        .trim()
        .split(',');
      expect(template).toEqual([
        'Plant tag',
        'Weight',
        'Unit',
        'Harvest name',
        'Drying location',
        'Sublocation',
        'Harvest date',
      ]);
    });

    const line = (tag: string, weight: string) => [tag, weight, 'Grams', 'Week 47', 'Dry Room', '', ''].join(',');
    const lines = tags.map((tag, n) => line(tag, weights[n] ?? ''));
    const file = csv('harvest.csv', [template.join(','), ...lines, line('1A4000000000000000009999', '80')]);

    await test.step('its lines are looked through: a tag that is not here stays behind, the others are one group', async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Look through' }).click();
      await expect(page.getByText(`Can be queued: ${count} of ${count + 1}. With a problem: 1.`)).toBeVisible();
      await page.getByRole('button', { name: `${count + 2} Mend` }).click();
      expect(await faults(page), 'lines looked through, one being mended').toEqual([]);
      await queue(page, count);
      await go(page, 'queue');
      await expect.poll(() => openActions(page), { timeout: 200_000, intervals: [1_000] }).toEqual([]);
      await expect(page.locator('.group-card')).toContainText(`Confirmed: ${count}`);
      await page.getByRole('button', { name: `Show all actions (${count})` }).click();
      const wet = weights.reduce((sum, weight) => sum + Number(weight), 0);
      expect(await wetWeight(metrc)).toBe(wet);
      const { writes } = await metrc.get<{ writes: { call: string }[] }>('log');
      expect(writes.filter(({ call }) => call === 'PUT /plants/v2/harvest')).toHaveLength(count);
    });

    await test.step('dropped again, or pasted from its cells, they queue nothing new', async () => {
      for (const again of ['file', 'paste']) {
        await actByFile(page, 'plants-flowering', 'Harvest');
        if (again === 'file') await page.locator('input[type=file]').setInputFiles(file);
        else {
          const cells = [template, ...lines.map((one) => one.split(','))].map((cell) => cell.join('\t'));
          await page.getByLabel('Or paste cells, or scan tags').fill(cells.join('\n'));
          await page.getByRole('button', { name: 'Take these lines' }).click();
        }
        await page.getByRole('button', { name: 'Look through' }).click();
        const left = `Left out, because a file queued them before: ${count}.`;
        await expect(page.getByText(left)).toBeVisible();
        await expect(page.getByRole('button', { name: /^Queue 0 of/ })).toBeDisabled();
      }
      expect(await stored(page, 'tandem-ops', 'actions')).toHaveLength(count);
    });

    await test.step('sales are left to the point of sale until switched on, and told by the shop’s own clock', async () => {
      const sold = (await metrc.packages('active', license)).find(
        ({ onHold, quantity }) => !onHold && Number(quantity) > 5,
      );
      await go(page, 'records/receipts');
      await page.reload();
      await report(page, 'R-1', `${sold?.label} 1 12.50`);
      await expect(form(page)).toContainText(
        'Your point of sale reports sales. Two systems reporting one sale is a violation.',
      );
      await go(page, 'settings');
      const own = page.getByRole('checkbox', { name: /report sales from here/ });
      await own.click();
      await expect(own).toBeChecked();
      await go(page, 'records/receipts');
      await page.reload();
      await report(page, 'R-1', `${sold?.label} 1 12.50`, '2999-01-01 10:00');
      await expect(form(page).locator('.field-error')).toBeVisible();
      await form(page)
        .getByLabel(/^Sold at/)
        .fill(shopClock);
      await form(page).getByRole('button', { name: 'Send to Metrc' }).click();
      await expect.poll(async () => (await stored(page, 'tandem-ops', 'actions')).length).toBe(count + 1);
      await expect.poll(() => openActions(page)).toEqual([]);
      const [sent] = (await metrc.requests()).filter(
        ({ method, path }) => method === 'POST' && path === '/sales/v2/receipts',
      );
      expect(sent?.body).toContain(`"SalesDateTime":"${shopClock.replace(' ', 'T')}:00.000"`);
    });
  });

const form = (page: Page) => page.getByRole('region', { name: 'Report a sale' });

async function report(page: Page, number: string, sold: string, at = shopClock): Promise<void> {
  await page.getByRole('button', { name: 'Report a sale' }).first().click();
  await form(page).getByLabel('Receipt number').fill(number);
  await form(page)
    .getByLabel(/^Sold at/)
    .fill(at);
  await form(page).getByLabel('Customer type').selectOption('Consumer');
  await form(page)
    .getByLabel(/^Packages sold/)
    .fill(sold);
  await form(page).getByRole('button', { name: 'Send to Metrc' }).click();
}

function csv(name: string, lines: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
}

async function floweringPlants(metrc: LocalMetrc, count: number): Promise<string[]> {
  const { records } = await metrc.get<{ records: { name: string; fields: { IsOnHold?: boolean } }[] }>(
    `world/records?license=${license}&kind=plant&list=flowering&fields`,
  );
  const tags = records.filter(({ fields }) => !fields.IsOnHold).map(({ name }) => name);
  expect(tags.length).toBeGreaterThanOrEqual(count);
  return tags.slice(0, count);
}

async function wetWeight(metrc: LocalMetrc): Promise<number | undefined> {
  const { records } = await metrc.get<{ records: { name: string; fields: { TotalWetWeight?: number } }[] }>(
    `world/records?license=${license}&kind=harvest&fields`,
  );
  return records.find(({ name }) => name === 'Week 47')?.fields.TotalWetWeight;
}
