import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faults } from './harness/axe.ts';
import { expect, test } from './harness/fixtures.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { scan } from './harness/scanner.ts';
import { setUp } from './harness/set-up.ts';
import { shots } from './harness/shots.ts';

interface Row {
  entity: string;
  key: string;
  feed: string;
  parent: string;
  name: string;
  raw: Record<string, unknown>;
}

const license = 'C12-0000702-LIC';
const stranger = '1A4FF0900000099000000777';
const rowsOf = (page: Page) => stored<Row>(page, 'tandem-cache', 'records');

/** Scans, and waits until it is said to be counted. */
async function scanned(page: Page, tag: string) {
  await scan(page, tag);
  await expect(page.getByRole('status').getByText(tag)).toBeVisible();
}

async function handIn(page: Page, kind: string) {
  await page.getByRole('button', { name: 'Finish …' }).click();
  await page.getByRole('radio', { name: 'Yes, nothing was left out' }).check();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('group', { name: 'Results by kind' })).toBeVisible();
  expect(await faults(page), kind).toEqual([]);
}

const tally = (page: Page, name: string) => page.getByRole('group', { name: 'Results by kind' }).getByText(name);

test('counts the plants of a room: present, missing, in another room, unexpected', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 20, args: ['--plants', '40'] });
  const dashboard = await setUp(await startTandem(metrc), metrc, { licenses: [license] });
  await pulled(dashboard, metrc, license);
  const living = ['plants-vegetative', 'plants-flowering', 'plants-on-hold', 'mother-plants', 'mother-plants-on-hold'];
  const plants = (await rowsOf(dashboard)).filter(({ feed }) => living.includes(feed));
  const rooms = Map.groupBy(plants, ({ raw }) => String(raw.LocationName));
  const [room, here] = [...rooms].sort(([, a], [, b]) => b.length - a.length)[0] ?? ['', []];
  const there = plants.find(({ raw }) => raw.LocationName && raw.LocationName !== room);
  const [first, second] = here;
  if (!first || !second || !there) throw new Error('too few plants');

  await go(dashboard, 'count');
  await dashboard.getByRole('radio', { name: 'Plants, room by room: which are there' }).check();
  await dashboard.getByRole('checkbox', { name: room, exact: true }).check();
  await shots(dashboard, 'presence-start');
  expect(await faults(dashboard), 'start').toEqual([]);
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  await expect(dashboard.getByLabel('Scan a tag, or type it and press Enter')).toBeFocused();
  for (const tag of [first.name, second.name, there.name, stranger]) await scanned(dashboard, tag);
  await expect(dashboard.getByText('Metrc has no plant with this tag here.')).toBeVisible();
  await shots(dashboard, 'presence-open');
  await handIn(dashboard, 'presence');
  await expect(tally(dashboard, '2 Present')).toBeVisible();
  await expect(tally(dashboard, '1 In another room in Metrc')).toBeVisible();
  await expect(tally(dashboard, '1 Unexpected')).toBeVisible();
  await expect(tally(dashboard, `${here.length - 2} Missing`)).toBeVisible();
  await shots(dashboard, 'presence-done');

  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(here.length + 3);
  expect(await stored(dashboard, 'tandem-ops', 'actions')).toEqual([]);
  await dashboard.getByRole('button', { name: 'Move in Metrc … (1)' }).click();
  const move = dashboard.getByRole('region', { name: 'Move', exact: true });
  await move.getByLabel('Location', { exact: true }).selectOption(room);
  expect(await faults(dashboard), 'move').toEqual([]);
  await move.getByRole('button', { name: 'Look through' }).click();
  await expect(move).toContainText(there.name);
  await move.getByRole('button', { name: /^Queue/ }).click();
  await expect
    .poll(async () => (await stored<{ type: string; records: string[] }>(dashboard, 'tandem-ops', 'actions'))[0])
    .toMatchObject({ type: 'plant.move', records: [`plant:${there.name}`] });
});

test('ticks an incoming manifest: as shipped, short, over, not listed, not arrived', async ({ openShop }) => {
  const { dashboard } = await openShop({ packages: 30, args: ['--transfers', '12'] });
  const rows = await rowsOf(dashboard);
  const lines = Map.groupBy(
    rows.filter(({ feed }) => feed === 'transfer-packages'),
    ({ parent }) => parent,
  );
  const deliveries = rows.filter(({ feed }) => feed === 'transfers-incoming');
  const delivery = deliveries.sort((a, b) => (lines.get(b.key)?.length ?? 0) - (lines.get(a.key)?.length ?? 0))[0];
  const packages = lines.get(delivery?.key ?? '') ?? [];
  const [first, ...rest] = packages;
  if (!delivery || !first) throw new Error(`no manifest among ${deliveries.length}`);
  const [second, third] = rest;

  await go(dashboard, 'count');
  await dashboard.getByRole('radio', { name: 'An incoming manifest: what has come' }).check();
  await dashboard.getByLabel('Delivery', { exact: true }).selectOption(delivery.key);
  await shots(dashboard, 'manifest-start');
  expect(await faults(dashboard), 'start').toEqual([]);
  await dashboard.getByRole('button', { name: 'Start counting' }).click();
  await expect(dashboard.getByLabel('Scan a tag, or type it and press Enter')).toBeFocused();
  await expect(dashboard.getByText(`0 of ${packages.length} found`)).toBeVisible();
  await scanned(dashboard, first.name);
  const say = async (tag: string, amount: string) => {
    await dashboard.getByLabel('Scan a tag, or type it and press Enter').fill(tag);
    await dashboard.keyboard.press('Enter');
    await expect(dashboard.getByLabel('How much is there?')).toBeFocused();
    await dashboard.keyboard.type(amount, { delay: 150 });
    await dashboard.keyboard.press('Enter');
    await expect(dashboard.getByRole('status').getByText(`${tag}:`)).toBeVisible();
  };
  if (second) await say(second.name, '0.5');
  if (third) await say(third.name, String(Number(third.raw.ShippedQuantity) + 1));
  await say(stranger, '1');
  await shots(dashboard, 'manifest-open');
  await handIn(dashboard, 'manifest');
  await expect(tally(dashboard, '1 As shipped')).toBeVisible();
  await expect(tally(dashboard, '1 Not on the manifest')).toBeVisible();
  if (second) await expect(tally(dashboard, '1 Short')).toBeVisible();
  if (third) await expect(tally(dashboard, '1 Over')).toBeVisible();
  if (packages.length > 3) await expect(tally(dashboard, `${packages.length - 3} Not arrived`)).toBeVisible();
  await shots(dashboard, 'manifest-done');
  expect(await stored(dashboard, 'tandem-ops', 'readings')).toEqual([]);
});
