import { expect, test } from './harness/fixtures.ts';
import { goOn, halfWay, wake } from './harness/half-way.ts';
import { act, choose, lookThrough, openActions, queue } from './harness/many-screen.ts';
import { go, pulled, setSetting } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';

/** A microbusiness: it grows, too. */
const grower = 'C12-0000702-LIC';

test('forty packages are moved by one form while the worker dies three times: one group, each moved once', async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 200 });
  const chosen = await choose(dashboard, 'packages-active', 40);
  await setSetting(dashboard, 'push.settleMs', 12_000);
  await act(dashboard, 'Move');
  await dashboard.getByLabel('Location', { exact: true }).selectOption('Receiving');
  const count = await lookThrough(dashboard);
  await queue(dashboard, count);
  // The first moves took effect, and their answer finds nobody; then twice while it is found out what came of them.
  for (const strike of [{ method: 'PUT', path: '/packages/v2/location', at: 'after' }, {}, { at: 'after' }] as const) {
    await halfWay(metrc, 0, strike);
    await tandem.killWorker();
    await goOn(metrc);
    await wake(dashboard);
  }
  await expect.poll(() => openActions(dashboard), { timeout: 180_000 }).toEqual([]);
  const moved = (await apiWrites(metrc)).filter(({ call }) => call === 'PUT /packages/v2/location');
  const ids = moved.map(({ id }) => id);
  // A move that was sent again after a death says the same once more; none is left out.
  expect(new Set(ids).size).toBe(count);
  const world = await metrc.packages('active');
  expect(
    world.filter(({ label, locationName }) => chosen.includes(label) && locationName === 'Receiving'),
  ).toHaveLength(40);
  await go(dashboard, 'queue');
  await expect(dashboard.getByText(`Confirmed: ${count}`)).toBeVisible();
  await go(dashboard, 'activity');
  await dashboard.getByRole('button', { name: 'Verify' }).click();
  await expect(dashboard.getByText(/each in its place and as it was written/)).toBeVisible();
});

test('plants move and are harvested, and what was chosen wrongly is said before anything is queued', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 40, args: ['--plants', '60'] });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc, { licenses: [grower] });
  await pulled(dashboard, metrc, grower);

  await choose(dashboard, 'plants-vegetative', 5);
  await act(dashboard, 'Move');
  await dashboard.getByLabel('Location', { exact: true }).selectOption('Flower Room 1');
  const moved = await lookThrough(dashboard);
  await queue(dashboard, moved);
  await expect.poll(() => openActions(dashboard)).toEqual([]);
  expect(await callsOf(metrc, 'PUT /plants/v2/location')).toBe(moved);

  const [first] = await choose(dashboard, 'plants-flowering', 3);
  await act(dashboard, 'Harvest');
  await dashboard.getByLabel('Drying location').selectOption('Dry Room');
  await dashboard.getByLabel('Harvest name').fill('Week 47');
  await dashboard.getByRole('button', { name: 'Look through' }).click();
  await expect(dashboard.getByText(/Can be queued: 0 of 3/)).toBeVisible();
  expect(await callsOf(metrc, 'PUT /plants/v2/harvest')).toBe(0);
  await dashboard.getByLabel('Weight', { exact: true }).first().fill('81.5');
  await dashboard.getByLabel('Unit', { exact: true }).first().selectOption('Grams');
  await queue(dashboard, await lookThrough(dashboard));
  await expect.poll(() => openActions(dashboard)).toEqual([]);
  expect(await callsOf(metrc, 'PUT /plants/v2/harvest')).toBe(3);
  const { records } = await metrc.get<{ records: { name: string; fields: { TotalWetWeight?: number } }[] }>(
    `world/records?license=${grower}&kind=harvest&fields`,
  );
  expect(records.find(({ name }) => name === 'Week 47')?.fields.TotalWetWeight).toBe(244.5);
  expect(first).toMatch(/^1A4/);
});

interface Write {
  call: string;
  id: number;
}

async function apiWrites(metrc: LocalMetrc): Promise<Write[]> {
  return (await metrc.get<{ writes: Write[] }>('log')).writes;
}

async function callsOf(metrc: LocalMetrc, call: string): Promise<number> {
  return (await apiWrites(metrc)).filter((write) => write.call === call).length;
}
