import { expect, test } from './harness/fixtures.ts';
import { metrcGrid } from './harness/metrc-grid.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled, stored } from './harness/own-pages.ts';
import { apiRequests } from './harness/own-state.ts';
import { markedRows } from './harness/page-rows.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';

/** The license that grows, makes and sells. */
const MICRO = 'C12-0000702-LIC';

/** Single reads of packages or plants so far. */
async function singleReads(metrc: LocalMetrc): Promise<string[]> {
  const single = /^\/(packages|plants)\/v2\/(?:1A4[0-9A-F]{21}|\d+)$/;
  return (await apiRequests(metrc)).map(({ path }) => path).filter((path) => single.test(path));
}

test('a row that is newer than the mirror is read once and believed; one that is older is said to be', async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 60 });
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages?sim-delay=20`));
  const { license } = metrc;
  await active.openTab('Active');
  const [newer, older] = (await active.settled()).map(({ tag }) => tag);
  const quantityOf = async (tag = '') =>
    (await stored<{ tag: string; quantity: string }>(dashboard, 'tandem-cache', 'packages')).find(
      (row) => row.tag === tag,
    )?.quantity;
  expect(await singleReads(metrc)).toEqual([]);

  // Somebody adjusts it in Metrc; the grid is read again before any pull.
  await metrc.post('edit', { license, label: newer, kind: 'adjust', quantity: '2' });
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  await expect.poll(() => quantityOf(newer)).toBe('2');
  await active.settled({ verdicts: (tag) => (tag === newer ? ['no-reading', 'changed-in-metrc'] : 'no-reading') });
  expect(await singleReads(metrc)).toEqual([`/packages/v2/${newer}`]);
  const said = async (tag = '') => active.badgeOf(tag).locator('button').getAttribute('aria-label');
  expect(await said(newer)).not.toContain('older');

  // Now the page stays as it is, and the pull is the one that hears of it.
  await metrc.post('edit', { license, label: older, kind: 'adjust', quantity: '3' });
  await active.sync.getByRole('button', { name: 'Sync', exact: true }).click();
  await expect.poll(() => quantityOf(older)).toBe('3');
  await expect.poll(() => said(older)).toContain('refresh the grid');
  await active.openCard(older ?? '');
  await expect(active.card).toContainText('older than Tandem’s copy');
  await active.page.keyboard.press('Escape');
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  await expect.poll(() => said(older)).not.toContain('refresh the grid');
});

test('more rows than a screen may read start nothing, and suggest Sync', async ({ openShop }) => {
  const { metrc, tandem } = await openShop({ packages: 90 });
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages?sim-delay=20`));
  await active.openTab('Active');
  await active.grid.locator('.k-pager-sizes select').selectOption('100', { force: true });
  const tags = (await active.settled()).map(({ tag }) => tag);
  expect(tags.length).toBeGreaterThan(30);
  for (const label of tags.slice(0, 25)) {
    await metrc.post('edit', { license: metrc.license, label, kind: 'adjust', quantity: '1.5' }).catch(() => {});
    await metrc.post('edit', { license: metrc.license, label, kind: 'adjust', quantity: '1' });
  }
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  const rows = () => markedRows(active.page, 'active-grid', 'Label');
  await expect
    .poll(async () => (await rows()).filter(({ says }) => says.includes('press Sync')).length)
    .toBeGreaterThan(20);
  expect(await singleReads(metrc)).toEqual([]);
  await active.sync.getByRole('button', { name: 'Sync', exact: true }).click();
  // The badges were drawn before the pull: what it brought agrees with the page.
  await expect.poll(async () => (await rows()).filter(({ says }) => says.includes('press Sync')).length).toBe(0);
});

test('a plant moved in Metrc is read by its Id and marked; one with an action of ours is on its way', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 60, args: ['--plants', '60'] });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc, { licenses: [MICRO] });
  await pulled(dashboard, metrc, MICRO);
  const page = await tandem.visit(`/industry/${MICRO}/plants?sim-look=2025&sim-cells=data-field&sim-delay=20`);
  const grid = metrcGrid(page, 'plantsflowering-grid');
  await grid.open();
  const [moved = '', ours = ''] = await grid.texts('Label');
  const verdictOf = async (tag: string) =>
    (await markedRows(page, 'plantsflowering-grid', 'Label')).find(({ key }) => key === tag)?.verdict;
  await expect.poll(() => verdictOf(moved)).toBe('no-reading');

  const plants = await metrc.shown('plants', 'plantsflowering-grid', MICRO);
  const place = plants.find(({ shown }) => shown.Label === moved)?.shown.LocationName;
  const other = (await metrc.shown('admin/locations', 'locations-grid', MICRO)).find(
    ({ shown }) => shown.Name !== place,
  );
  await metrc.post('edit-record', {
    license: MICRO,
    kind: 'plant',
    name: moved,
    fields: { LocationName: other?.shown.Name },
  });
  await grid.refresh();
  await expect.poll(() => verdictOf(moved)).toBe('changed-in-metrc');
  expect(await singleReads(metrc)).toHaveLength(1);

  await metrc.post('faults', { kind: 'status', status: 503, path: '^/(plants|facilities)/v2', id: 'outage' });
  const id = plants.find(({ shown }) => shown.Label === ours)?.id;
  const input = {
    facility: `ca:${MICRO}`,
    tag: String(id),
    action: 'plant.move',
    fields: {} as Record<string, string>,
  };
  const form = await dashboard.evaluate(
    (asked) => chrome.runtime.sendMessage({ tandem: 'action.form', input: asked }),
    { facility: input.facility, tag: input.tag, action: input.action },
  );
  const fields = (form as { value: { fields: { name: string; value: string; choices?: { value: string }[] }[] } }).value
    .fields;
  for (const field of fields) {
    const choice = field.choices?.find(({ value }) => value !== field.value)?.value;
    input.fields[field.name] = choice ?? field.value;
  }
  const reply = await dashboard.evaluate(
    (value) => chrome.runtime.sendMessage({ tandem: 'action.add', input: value }),
    input,
  );
  expect(reply).toMatchObject({ ok: true, value: { kind: 'queued' } });
  await expect.poll(() => verdictOf(ours)).toBe('pending');
  await metrc.forget('faults?id=outage');
});

test("what staff do in Metrc's own forms is in the mirror at once, also where the row leaves the grid", async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 60 });
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages?sim-delay=20`));
  await active.openTab('Active');
  const [first] = await active.settled();
  const tag = first?.tag ?? '';
  const stateOf = async () =>
    (await stored<{ tag: string; note: string | null; finished: boolean }>(dashboard, 'tandem-cache', 'packages')).find(
      (row) => row.tag === tag,
    );

  // A note does not show in the grid: nothing but the form says that it changed.
  await active.rowOf(tag).locator('td').nth(2).click();
  await active.grid.getByRole('button', { name: 'Change Notes', exact: true }).click();
  const dialog = active.page.locator('.k-window');
  await dialog.locator('tbody[ng-repeat] textarea').first().fill('Label reprinted');
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await stateOf())?.note).toBe('Label reprinted');
  expect(await singleReads(metrc)).toEqual([`/packages/v2/${tag}`]);

  // Only what is empty can be finished; its row leaves the grid.
  await metrc.post('edit', { license: metrc.license, label: tag, kind: 'adjust', quantity: '0' });
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  await active.settled();
  await active.rowOf(tag).locator('td').nth(2).click();
  await active.grid.getByRole('button', { name: 'Finish', exact: true }).click();
  await dialog.locator('tbody[ng-repeat]').getByText('today').first().click();
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toHaveCount(0);
  await expect(active.rowOf(tag)).toHaveCount(0);
  await expect.poll(async () => (await stateOf())?.finished).toBe(true);
});
