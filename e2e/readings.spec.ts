import { writeFileSync } from 'node:fs';
import { expect, test } from './harness/fixtures.ts';
import { go, pulled, stored } from './harness/own-pages.ts';

interface Kept {
  record: string;
  class: string;
  standing: string;
}

test('takes a file of another system: names mapped once, a slip of the pen named, half of it never', async ({
  openShop,
}, info) => {
  const { metrc, dashboard } = await openShop({ packages: 120 });
  const packages = (await metrc.packages('active')).filter(({ onHold }) => !onHold).slice(0, 20);
  const [slipped, twice, badUnit, otherItem] = packages;
  if (!slipped || !twice || !badUnit || !otherItem) throw new Error('too few packages');
  const wrongItem = packages.find(({ itemName }) => itemName !== otherItem.itemName)?.itemName ?? '';
  const slip = (tag: string) => `${tag.slice(0, 10)}${tag[10] === '7' ? '8' : '7'}${tag.slice(11)}`;
  // The point of sale calls every item by a short name of its own, and has one of them wrong.
  const short = (name: string) => `POS ${name.split(' ').slice(-3).join('-')}`;
  const line = (pkg: (typeof packages)[number]) => {
    const item = pkg === otherItem ? wrongItem : pkg.itemName;
    const tag = pkg === slipped ? slip(pkg.label) : pkg.label;
    const unit = pkg === badUnit ? 'zips' : pkg.unit;
    return [short(item), tag, pkg.quantity, unit, pkg.locationName ?? ''];
  };
  const rows = [['Product', 'Barcode', 'Stock', 'UoM', 'Shelf'], ...packages.map(line), line(twice)];
  const file = info.outputPath('pos export.csv');
  writeFileSync(file, rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));

  await go(dashboard, 'readings');
  const choose = () => dashboard.locator('input[type=file]').setInputFiles(file);
  await choose();
  await expect(dashboard.getByText('17 of 21 rows can be imported. 4 have problems.')).toBeVisible();
  const problems = dashboard.getByRole('table', { name: 'Rows with problems' });
  await expect(problems.getByText('This tag stands in 2 rows')).toHaveCount(2);
  await expect(problems.getByText('Unknown unit: zips')).toBeVisible();
  await expect(problems.getByText(`one slip away from ${slipped.label}`)).toBeVisible();
  if (process.env.SHOTS) await dashboard.screenshot({ path: `${process.env.SHOTS}/import-1280.png`, fullPage: true });

  await problems.getByRole('button', { name: `Take ${slipped.label}` }).click();
  const units = dashboard.locator('.name-mapper', { hasText: 'Units that Tandem does not know' });
  await units.getByRole('combobox').fill(badUnit.unit);
  await expect(dashboard.getByText('19 of 21 rows can be imported. 2 have problems.')).toBeVisible();
  const items = dashboard.locator('.name-mapper', { hasText: 'Items that Metrc calls something else' });
  await items.locator('summary').click();
  await items.getByRole('button', { name: /Take all suggestions/ }).click();
  const wrong = items.getByRole('combobox', { name: `What “${short(wrongItem)}” is in Metrc` });
  await wrong.fill(wrongItem);

  // Nothing of it is stored before the rows that are left out were agreed to.
  await expect(dashboard.getByRole('button', { name: 'Import 19 readings' })).toHaveAttribute('aria-disabled', 'true');
  expect(await stored(dashboard, 'tandem-ops', 'sources')).toEqual([]);
  await dashboard.getByRole('checkbox', { name: /leave these 2 out/ }).check();
  await dashboard.getByRole('button', { name: 'Import 19 readings' }).click();
  await expect(dashboard.getByText('19 readings imported from pos export.csv').first()).toBeVisible();
  await pulled(dashboard, metrc);
  await expect
    .poll(async () =>
      (await stored<Kept>(dashboard, 'tandem-ops', 'differences')).map((kept) => [kept.record, kept.class]),
    )
    .toEqual([[otherItem.label, 'item-mismatch']]);

  // The next file of this layout asks for none of it again.
  await choose();
  await expect(dashboard.getByText('Read as the last file with these columns')).toBeVisible();
  await expect(dashboard.getByText('18 of 21 rows can be imported. 3 have problems.')).toBeVisible();
  await expect(units).toHaveCount(0);
  await expect(items).toHaveCount(0);
});
