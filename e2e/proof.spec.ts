import { writeFileSync } from 'node:fs';
import { breakPack, openPack } from './harness/evidence-pack.ts';
import { expect, test } from './harness/fixtures.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { pulledBy } from './harness/own-state.ts';
import { importCsv } from './harness/set-up.ts';
import { shots } from './harness/shots.ts';

interface StoredReceipt {
  entity: string;
  raw: {
    ExternalReceiptNumber?: string | null;
    SalesDateTime: string;
    TotalPrice: number;
    TotalPackages: number;
    ArchivedDate?: string | null;
  };
}

test('a report prints what differed, and its evidence pack notices one changed byte', async ({ openShop }, info) => {
  const { metrc, dashboard } = await openShop({ packages: 200 });
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, await metrc.get<string>(`on-hand.csv?license=${metrc.license}&differences=12`));
  await importCsv(dashboard, file);
  await pulled(dashboard, metrc);
  await expect.poll(async () => (await stored(dashboard, 'tandem-ops', 'differences')).length).toBeGreaterThan(5);

  await go(dashboard, 'differences');
  await dashboard.locator('.disclosure').first().click();
  await expect(dashboard.getByRole('heading', { name: 'What may explain it' })).toBeVisible();
  await shots(dashboard, 'causes');

  // A difference begins no deadline; a discrepancy that a person confirms by a count does.
  await go(dashboard, 'settings');
  const rule = dashboard.getByRole('checkbox', { name: /Report a significant discrepancy/ });
  await rule.click();
  // Checked once it is stored.
  await expect(rule).toBeChecked();
  await go(dashboard, 'overview');
  await expect(dashboard.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await expect(dashboard.locator('.due-line')).toHaveCount(0);
  await go(dashboard, 'differences');
  const quantity = dashboard.getByRole('row').filter({ hasText: 'Quantity' }).first();
  const tag = (await quantity.locator('.mono').textContent()) ?? '';
  await quantity.locator('.disclosure').click();
  await dashboard.getByLabel('On the shelf now').fill('77777');
  await dashboard.getByRole('button', { name: 'Compare with Metrc now' }).click();
  await dashboard.getByRole('button', { name: 'Confirm discrepancy' }).click();
  await expect(dashboard.getByRole('heading', { name: 'Correct Metrc' })).toBeVisible();
  await go(dashboard, 'overview');
  await expect(dashboard.locator('.due-line')).toContainText(tag);
  await expect(dashboard.locator('.due-line .chip')).toContainText('due');
  await shots(dashboard, 'countdown');

  await go(dashboard, 'proof');
  const rows = dashboard.locator('.report-table tbody tr');
  const total = (await stored(dashboard, 'tandem-ops', 'differences')).length;
  await expect(rows).toHaveCount(total);
  await expect(dashboard.locator('.report-totals li').first()).toHaveText(`${total} differences`);
  const seal = await dashboard.locator('.seal').textContent();
  await shots(dashboard, 'proof');

  const pack = info.outputPath('pack.html');
  const page = await openPack(dashboard, pack);
  await expect(page.getByRole('status')).toContainText(seal ?? 'no seal');
  await shots(page, 'pack');
  await breakPack(page, pack);
});

test('a day of sales is checked against the receipts of that day', async ({ openShop }, info) => {
  const { metrc, dashboard } = await openShop({ packages: 60 });
  await metrc.post('sell', { license: metrc.license, n: 30 });
  await pulledBy(dashboard, () => dashboard.getByRole('button', { name: 'Sync', exact: true }).first().click());
  const read = async () =>
    (await stored<StoredReceipt>(dashboard, 'tandem-cache', 'records'))
      .filter(({ entity, raw }) => entity === 'receipt' && !raw.ArchivedDate)
      .map(({ raw }) => raw);
  // Older receipts stand on days of their own: the busiest day is the one of these sales.
  const busiest = async () => {
    const days = (await read()).map(({ SalesDateTime }) => SalesDateTime.slice(0, 10));
    const [day = ''] = [...new Set(days)].sort((one, other) => count(days, other) - count(days, one));
    return { day, sales: count(days, day) };
  };
  const { day, sales } = await busiest();
  expect(sales).toBeGreaterThan(9);
  const receipts = await read();
  const ofDay = receipts.filter(({ SalesDateTime }) => SalesDateTime.startsWith(day));
  const lines = ofDay
    .slice(1)
    .map((raw, i) => [
      raw.ExternalReceiptNumber ?? '',
      raw.SalesDateTime,
      i === 0 ? raw.TotalPrice + 5 : raw.TotalPrice,
    ]);
  const file = info.outputPath('day.csv');
  const extra = ['NOT-IN-METRC', `${day}T12:00:00.000`, 10];
  writeFileSync(file, [['Receipt #', 'Time', 'Total'], ...lines, extra].map((row) => row.join(',')).join('\n'));

  await go(dashboard, 'sales');
  await dashboard.getByLabel('Business day').fill(day);
  await dashboard.locator('input[type=file]').setInputFiles(file);
  const agreed = ofDay.length - 2;
  await expect(
    dashboard.getByRole('heading', { name: `${agreed} of ${ofDay.length + 1} sales are the same` }),
  ).toBeVisible();
  await expect(dashboard.getByText('NOT-IN-METRC')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Read their lines from Metrc' }).click();
  await expect(dashboard.getByRole('cell', { name: /^1A4/ }).first()).toBeVisible();
  await shots(dashboard, 'sales');
  await go(dashboard, 'overview');
  await expect(dashboard.locator('.sales-line')).toContainText(`${agreed} of ${ofDay.length + 1}`);
  await shots(dashboard, 'overview');
});

function count(days: readonly string[], day: string): number {
  return days.filter((one) => one === day).length;
}
