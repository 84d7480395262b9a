import { writeFileSync } from 'node:fs';
import { expect, test } from './harness/fixtures.ts';
import { pulled, stored } from './harness/own-pages.ts';
import { importCsv } from './harness/set-up.ts';

interface Kept {
  record: string;
  class: string;
  standing: string;
  variance: { amount: string; unit: string } | null;
}

test('names every planted difference while the shop sells, and nothing else', async ({ openShop }, info) => {
  const { metrc, dashboard } = await openShop({ packages: 400 });
  const query = `license=${metrc.license}&differences=12`;
  const { truth } = await metrc.get<{ truth: Record<string, { kind: string }> }>(`on-hand.json?${query}`);
  const file = info.outputPath('on-hand.csv');
  writeFileSync(file, await metrc.get<string>(`on-hand.csv?${query}`));
  await importCsv(dashboard, file);
  await metrc.post('sell', { license: metrc.license, n: 100 });
  await pulled(dashboard, metrc);
  const planted = Object.entries(truth).filter(([, { kind }]) => kind !== 'in-transit-counted');
  await expect
    .poll(async () => (await stored<Kept>(dashboard, 'tandem-ops', 'differences')).map(({ record }) => record).sort())
    .toEqual(planted.map(([tag]) => tag).sort());

  await dashboard.goto(dashboard.url().replace(/#.*$/, '#/differences'));
  await expect(dashboard.getByText(`${planted.length} differ in`).first()).toBeVisible();
  await expect(dashboard.getByRole('button', { name: `All ${planted.length}` })).toBeVisible();
  const rows = dashboard.getByRole('table', { name: 'Differences' }).locator('tbody tr');
  await expect(rows).toHaveCount(planted.length);
  for (const [tag] of planted) await expect(rows.filter({ hasText: tag })).toHaveCount(1);
  const [first] = planted;
  await rows
    .filter({ hasText: first?.[0] ?? '' })
    .getByRole('button')
    .click();
  await expect(dashboard.getByText('Seen for the first time')).toBeVisible();
  if (process.env.SHOTS) await shots(dashboard, process.env.SHOTS, 'differences');
});

async function shots(page: import('@playwright/test').Page, dir: string, name: string) {
  for (const [width, scheme] of [
    [1280, 'light'],
    [1920, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${dir}/${name}-${width}-${scheme}.png` });
  }
}
