import { expect, test } from './harness/fixtures.ts';
import { metrcGrid, metrcPages, nestedGrid } from './harness/metrc-grid.ts';
import { pulled } from './harness/own-pages.ts';
import { expectMarked, keyColumn, type MetrcPage, quietVerdicts } from './harness/page-rows.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';
import type { Tandem } from './harness/tandem.ts';

/*
 * Every listing page of Metrc in every look and both ways of marking cells: each visible row has exactly one badge, with
 * the verdict that the test works out from the world. The default run takes every pair of page, look and cells; @full the
 * rest of the matrix.
 */

/** The license that grows, makes and sells: it has every page. */
const MICRO = 'C12-0000702-LIC';
const looks = ['2022', '2025', '2026'] as const;
const cells = ['plain', 'data-field'] as const;
const world = { packages: 120, args: ['--plants', '120', '--transfers', '30'] };

for (const [turn, tag] of [
  [0, ''],
  [1, ' @full'],
] as const) {
  test(`every row of every page has its badge in every look, turn ${turn}${tag}`, async ({
    startMetrc,
    startTandem,
  }) => {
    const metrc = await startMetrc(world);
    const tandem = await startTandem(metrc);
    const dashboard = await setUp(tandem, metrc, { licenses: [MICRO] });
    await pulled(dashboard, metrc, MICRO);
    for (const [at, look] of looks.entries()) {
      for (const [number, [path, grids]] of Object.entries(metrcPages).entries()) {
        const mode = cells[(at + number + turn) % 2];
        const query = `sim-look=${look}&sim-cells=${mode}&sim-delay=0`;
        await test.step(`${look} ${path} ${mode}`, async () => {
          const page = await tandem.visit(`/industry/${MICRO}/${path}?${query}`);
          for (const id of grids) {
            if (look === '2022' && /^(transferred|motherplants)/.test(id)) continue;
            const grid = metrcGrid(page, id);
            await grid.open();
            const column = keyColumn(path, id);
            if (column) await expectMarked(page, id, column, await quietVerdicts(metrc, MICRO, path, id));
            else await expect(page.locator(`#${id} tandem-badge`)).toHaveCount(0);
          }
          await page.close();
        });
      }
    }
  });
}

test('plants and transfers: badges stay with their rows, detail rows have their own, and what is selected is changed', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc(world);
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc, { licenses: [MICRO] });
  await pulled(dashboard, metrc, MICRO);
  await test.step('badges stay through paging, sorting, filters, page size, moved and hidden columns', () =>
    rowsThatMove(metrc, tandem));
  await test.step('packages in the detail rows of a transfer have badges of their own, and the row keeps its one', () =>
    linesOfTransfers(tandem));
  await test.step('plants selected in Metrc are moved together, and a list that cannot be changed offers nothing', () =>
    actOnSelection(metrc, tandem));
});

async function rowsThatMove(metrc: LocalMetrc, tandem: Tandem): Promise<void> {
  const page = await tandem.visit(`/industry/${MICRO}/plants?sim-look=2025&sim-cells=plain&sim-delay=20`);
  const grid = metrcGrid(page, 'plantsflowering-grid');
  const settled = async () =>
    expectMarked(
      page,
      'plantsflowering-grid',
      'Label',
      await quietVerdicts(metrc, MICRO, 'plants' satisfies MetrcPage, 'plantsflowering-grid'),
    );
  await grid.open();
  const first = await settled();
  await grid.goTo('next');
  await settled();
  await grid.sort('Label', 'desc');
  const sorted = await settled();
  await grid.pageSize(100);
  expect((await settled()).length).toBeGreaterThan(first.length);
  await grid.filter('Label', sorted[0]?.key ?? '');
  expect(await settled()).toHaveLength(1);
  await grid.clearFilters();
  await grid.move('Label', 'right');
  await settled();
  await grid.hide('Label');
  const hidden = await settled();
  await expect(grid.root.locator('tandem-badge').first()).toBeVisible();
  expect(hidden.length).toBeGreaterThan(first.length);

  // A press on a badge opens the card and selects nothing.
  await grid.root.locator('tandem-badge button').first().click();
  await expect(page.locator('tandem-card')).toContainText(hidden[0]?.key ?? '');
  await expect(page.locator('tandem-card')).toContainText('On this page');
  await expect(page.locator('.k-state-selected:is(tr)')).toHaveCount(0);
  await page.keyboard.press('Escape');
}

async function actOnSelection(metrc: LocalMetrc, tandem: Tandem): Promise<void> {
  const page = await tandem.visit(`/industry/${MICRO}/plants?sim-look=2025&sim-cells=plain&sim-delay=20`);
  const grid = metrcGrid(page, 'plantsvegetative-grid');
  await grid.open();
  const [first = '', second = ''] = await grid.texts('Label');
  await grid.select(grid.row(first), 'Label');
  await grid.select(grid.row(second), 'Label', 'ctrl');
  const [opened] = await Promise.all([
    tandem.context.waitForEvent('page'),
    page.locator('tandem-bar').getByRole('button', { name: 'Change 2 selected' }).click(),
  ]);
  await expect(opened.getByRole('heading', { name: '2 selected in Metrc: Plants, vegetative' })).toBeVisible();
  await opened.getByRole('button', { name: 'Move', exact: true }).click();
  await opened.getByLabel('Location', { exact: true }).selectOption('Flower Room 1');
  await opened.getByRole('button', { name: 'Look through' }).click();
  await opened.getByRole('button', { name: /^Queue [12]\b/ }).click();
  const moved = async () =>
    (await metrc.shown('plants', 'plantsvegetative-grid', MICRO)).filter(
      ({ shown }) => [first, second].includes(shown.Label ?? '') && shown.LocationName === 'Flower Room 1',
    ).length;
  await expect.poll(moved).toBe(2);

  // Metrc's API has no list of used tags: nothing could be done with them.
  const tags = await tandem.visit(`/industry/${MICRO}/admin/tags?sim-look=2025&sim-cells=plain&sim-delay=0`);
  const used = metrcGrid(tags, 'used-grid');
  await used.open();
  const [usedTag = ''] = await used.texts('Label');
  await used.select(used.row(usedTag), 'Label');
  await expect(used.row(usedTag)).toHaveClass(/k-state-selected/);
  await expect(tags.locator('tandem-bar').getByRole('button', { name: /selected/ })).toHaveCount(0);
}

async function linesOfTransfers(tandem: Tandem): Promise<void> {
  for (const mode of cells) {
    const page = await tandem.visit(
      `/industry/${MICRO}/transfers/licensed?sim-look=2026&sim-cells=${mode}&sim-delay=0`,
    );
    const grid = metrcGrid(page, 'incomingInactive-grid');
    await grid.open();
    const destinations = await nestedGrid(await grid.expand(grid.rows.first()), 'js-destinations-grid');
    await destinations.locator('tr.k-master-row > .k-hierarchy-cell > a').first().click();
    const packages = await nestedGrid(destinations.locator('.k-detail-cell'), 'js-packages-grid');
    const lines = packages.locator(':scope > table > tbody > tr.k-master-row');
    await expect(lines.first()).toBeVisible();
    await expect(packages.locator('tandem-badge')).toHaveCount(await lines.count());
    for (const badge of await packages.locator('tandem-badge').all()) {
      await expect(badge).toHaveAttribute('data-verdict', 'no-reading');
    }
    await expect(grid.rows.first().locator(':scope > td tandem-badge')).toHaveCount(1);
    await expect(destinations.locator(':scope > table > tbody > tr.k-master-row > td > tandem-badge')).toHaveCount(0);
    await page.close();
  }
}
