import { expect, type Locator, type Page } from '@playwright/test';
import { metrcGrid } from './harness/metrc-grid.ts';
import { test } from './harness/site.ts';

/* The dialogs of the local Metrc's own Packages page, without the extension. */

const looks = ['sim-look=2022&sim-cells=plain', 'sim-look=2026&sim-cells=data-field'];

/** Selects the first rows of the Active tab and opens a dialog for them. */
async function openFor(page: Page, button: string, count: number) {
  const grid = metrcGrid(page, 'active-grid');
  await grid.open();
  const tags = (await grid.texts('Label')).slice(0, count);
  for (const [i, tag] of tags.entries()) await grid.select(grid.row(tag), 'Label', i === 0 ? null : 'ctrl');
  await grid.root.getByRole('button', { name: button, exact: true }).click();
  const form = page.locator('.k-window form[ng-controller="RepeaterCtrl"]');
  await expect(form).toBeVisible();
  return { grid, tags, form, lines: form.locator('tbody[ng-repeat="line in repeaterLines"]') };
}

const inputs = (scope: Locator, model: string) => scope.locator(`[ng-model="${model}"]`);

test('each line says which package it is for, and what was refused stays with its reason', { tag: '@full' }, async ({
  site,
}) => {
  for (const mood of looks) {
    const page = await site.visit('packages', mood);
    const { form, lines, tags } = await openFor(page, 'Adjust', 2);
    await expect(lines).toHaveCount(2);
    for (const [i, tag] of tags.entries()) {
      const line = lines.filter({ has: page.locator(`input[name="model[${i}][Id]"][ng-value="line.Id"]`) });
      await expect(inputs(line, 'line.PackageLabel')).toHaveValue(tag);
      await expect(line.locator('input[name$="[Id]"]')).toHaveValue(/^\d+$/);
    }
    await inputs(lines.nth(0), 'line.NewQuantity').fill('7');
    await inputs(lines.nth(0), 'line.AdjustmentReasonId').selectOption({ label: 'Drying' });
    await lines.nth(0).getByRole('button', { name: 'today' }).first().click();
    await form.locator('[type="submit"]').click();
    await expect(lines).toHaveCount(1);
    await expect(inputs(lines, 'line.PackageLabel')).toHaveValue(tags[1] ?? '');
    await expect(page.locator('#user-alerts .alert-error')).toContainText('was not specified');
    const changed = metrcGrid(page, 'active-grid').row(tags[0] ?? '');
    await expect(changed.locator('td').filter({ hasText: /^7 [a-z ]+$/ })).toBeVisible();
    await page.close();
  }
});

test('new packages are made of the selected ones, with a free tag', { tag: '@full' }, async ({ site }) => {
  const { metrc, license } = site;
  const page = await site.visit('packages');
  const free = await metrc.shown('admin/tags', 'available-grid', license);
  const { form, lines, tags } = await openFor(page, 'New Packages', 1);
  await expect(lines).toHaveCount(1);
  const [pkg] = (await metrc.packages('active', license)).filter(({ label }) => label === tags[0]);
  const source = lines.locator('[ng-repeat="ingredient in line.Ingredients"]');
  await expect(source.locator('input[name="model[0][Ingredients][0][PackageId]"]')).toHaveValue(String(pkg?.id));
  await expect(inputs(source, 'ingredient.PackageLabel')).toHaveValue(tags[0] ?? '');
  await inputs(source, 'ingredient.Quantity').fill('1');
  await lines.getByTitle('Find').first().click();
  await page
    .locator('.k-window')
    .last()
    .getByText(free[0]?.shown.Label ?? '')
    .click();
  await inputs(lines, 'line.LocationName').fill('Vault');
  await lines.locator('.typeahead li').first().click();
  await inputs(lines, 'line.UseSameItem').check();
  await inputs(lines, 'line.Quantity').fill('1');
  await inputs(lines, 'line.UnitOfMeasureId').selectOption({ label: pkg?.unit ?? '' });
  await lines.getByRole('button', { name: 'today' }).first().click();
  await form.locator('[type="submit"]').click();
  await expect(page.locator('.k-window')).toHaveCount(0);
  const made = metrcGrid(page, 'active-grid')
    .row(free[0]?.shown.Label ?? '')
    .first();
  await expect(made).toContainText(pkg?.itemName ?? '');
  const left = (await metrc.packages('active', license)).find(({ label }) => label === tags[0]);
  expect(Number(left?.quantity)).toBeCloseTo(Number(pkg?.quantity) - 1, 4);
});

test('a template fills all lines, and an accepted submit reads the named grids again', { tag: '@full' }, async ({
  site,
}) => {
  const page = await site.visit('packages', 'sim-look=2025');
  const { form, lines, tags, grid } = await openFor(page, 'Change Locations', 3);
  await expect(lines).toHaveCount(3);
  const template = form.locator('tr.template-row');
  await inputs(template, 'template.LocationName').fill('Vault');
  await template.locator('.typeahead li').first().click();
  await template.getByRole('button', { name: 'Apply' }).first().click();
  for (const line of await lines.all()) await line.getByRole('button', { name: 'today' }).click();
  await form.locator('[type="submit"]').click();
  await expect(page.locator('.k-window')).toHaveCount(0);
  for (const tag of tags) await expect(grid.row(tag)).toContainText('Vault');
  const sent = (await site.metrc.requests()).filter(({ path }) => path === '/api/packages/change/locations');
  expect(sent.map(({ body }) => (JSON.parse(body ?? '[]') as unknown[]).length)).toEqual([1, 1, 1]);
});
