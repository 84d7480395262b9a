import { expect } from '@playwright/test';
import { metrcGrid, metrcPages, nestedGrid } from './harness/metrc-grid.ts';
import { test } from './harness/site.ts';

/*
 * The local Metrc's own pages, without the extension: every grid in every look reads, pages, sorts, filters, moves and
 * hides columns and expands as Metrc's do. What the extension puts on them is tested elsewhere, in passing most of this.
 */

const looks = ['sim-look=2022&sim-cells=plain', 'sim-look=2025&sim-cells=data-field', 'sim-look=2026&sim-cells=plain'];

for (const mood of looks) {
  test(`every grid of every page loads at the first click on its tab: ${mood}`, { tag: '@full' }, async ({
    site: { visit },
  }) => {
    for (const [path, ids] of Object.entries(metrcPages)) {
      const page = await visit(path, mood);
      const hasTabs = ids.length > 1;
      if (hasTabs) await expect(page.locator('.tab-select-one')).toBeVisible();
      for (const id of ids) {
        if (mood.includes('2022') && /^(transferred|motherplants)/.test(id)) continue;
        const grid = metrcGrid(page, id);
        if (hasTabs) await expect(grid.rows).toHaveCount(0);
        await grid.open();
        const [, total = '0'] = / of ([\d,]+) rows/.exec(await grid.info()) ?? [];
        expect(await grid.rows.count(), id).toBe(Math.min(20, Number(total.replaceAll(',', ''))));
        await expectCellsUnderHeads(grid);
      }
      if (hasTabs) await expect(page.locator('.tab-select-one')).toBeHidden();
      await page.close();
    }
  });
}

test('a grid of plants pages, sorts, filters, moves and hides columns, and expands', { tag: '@full' }, async ({
  site: { visit },
}) => {
  const page = await visit('plants', 'sim-look=2026&sim-cells=data-field');
  const grid = metrcGrid(page, 'plantsvegetative-grid');
  await grid.open();
  const first = await grid.texts('Label');
  await grid.goTo('next');
  expect(await grid.texts('Label')).not.toContain(first[0]);
  await grid.sort('Label', 'asc');
  await expect(grid.head('Label')).toHaveAttribute('aria-sort', 'ascending');
  const sorted = await grid.texts('Label');
  expect(sorted).toEqual([...sorted].sort());
  await grid.pageSize(500);
  expect((await grid.texts('Label')).length).toBeGreaterThan(20);
  const wanted = sorted[3] ?? '';
  await grid.filter('Label', wanted);
  expect(await grid.texts('Label')).toEqual([wanted]);
  await grid.move('Label', 'right');
  await grid.hide('Label');
  expect((await grid.shownFields())[0]).toBe('StrainName');
  expect(await grid.texts('Label')).toEqual([wanted]);
  await grid.show('Label', 'StrainName');
  expect((await grid.shownFields())[1]).toBe('Label');
  await grid.select(grid.row(wanted), 'StrainName');
  await expect(grid.row(wanted)).toHaveClass(/k-state-selected/);
  const detail = await grid.expand(grid.row(wanted));
  await expect(detail.locator('.js-history-grid tr.k-master-row').first()).toBeVisible();
  await grid.clearFilters();
  expect(await grid.rows.count()).toBeGreaterThan(20);
});

test('what nobody fits leaves an empty grid, with a row that says so in the newest look', { tag: '@full' }, async ({
  site,
}) => {
  for (const mood of looks) {
    const page = await site.visit('admin/items', mood);
    const grid = metrcGrid(page, 'items-grid');
    await grid.open();
    await grid.filter('Name', 'no such thing');
    await expect(grid.rows).toHaveCount(0);
    await expect(grid.root.locator('tbody > tr')).toHaveCount(mood.includes('2026') ? 1 : 0);
    expect(await grid.info()).toBe('No items to display');
    await page.close();
  }
});

test('a column is moved by its head, and one may be hidden from the start, its key included', { tag: '@full' }, async ({
  site,
}) => {
  for (const [path, id, key, other] of [
    ['transfers/licensed', 'incomingInactive-grid', 'ManifestNumber', 'TransporterFacilityName'],
    ['sales/receipts', 'active-grid', 'ReceiptNumber', 'TotalPrice'],
    ['admin/strains', 'strains-grid', 'Name', 'IndicaPercentage'],
  ] as const) {
    const page = await site.visit(path, 'sim-cells=plain');
    const grid = metrcGrid(page, id);
    await grid.open();
    const keys = await grid.texts(key);
    expect(keys[0]).not.toBe('');
    await grid.drag(key, other);
    expect((await grid.shownFields()).indexOf(key)).toBeGreaterThan(0);
    expect(await grid.texts(key)).toEqual(keys);
    await page.close();
    const hidden = metrcGrid(await site.visit(path, `sim-cells=plain&sim-hidden=${key}`), id);
    await hidden.open();
    expect(await hidden.shownFields()).not.toContain(key);
    expect(await hidden.texts(key)).toEqual(keys);
    await hidden.page.close();
  }
});

test('a transfer expands to its destinations, and those to their packages', { tag: '@full' }, async ({
  site: { visit },
}) => {
  for (const mood of looks) {
    const page = await visit('transfers/licensed', mood);
    const grid = metrcGrid(page, 'incomingInactive-grid');
    await grid.open();
    const destinations = await nestedGrid(await grid.expand(grid.rows.first()), 'js-destinations-grid');
    await destinations.locator('tr.k-master-row > .k-hierarchy-cell > a').first().click();
    const packages = await nestedGrid(destinations.locator('.k-detail-cell'), 'js-packages-grid');
    await expect(packages.locator('tr.k-master-row > td').first()).toHaveText(/^1A4[0-9A-F]{21}$/);
    expect(await packages.locator('th').first().getAttribute('data-field')).toBe('PackageLabel');
    await page.close();
  }
});

/** Every row has as many cells as the head, and hides the same ones. */
async function expectCellsUnderHeads({ root }: ReturnType<typeof metrcGrid>): Promise<void> {
  const wrong = await root.evaluate((grid) => {
    const hidden = (row: Element | null) =>
      [...(row?.children ?? [])].map((cell) => (cell as HTMLElement).style.display);
    const head = JSON.stringify(hidden(grid.querySelector(':scope > table > thead > tr')));
    const rows = [...grid.querySelectorAll(':scope > table > tbody > tr.k-master-row')];
    return rows.filter((row) => JSON.stringify(hidden(row)) !== head).length;
  });
  expect(wrong).toBe(0);
}
