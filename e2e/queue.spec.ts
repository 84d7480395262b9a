import { expect, type Shop, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { stored } from './harness/own-pages.ts';
import { shot } from './harness/shots.ts';
import type { LocalMetrc } from './harness/simulator.ts';

interface Effects {
  effects: { label: string; door: string }[];
}

/** An alarm rings half a minute later at the earliest; how fast it is on a quiet computer is measured in the benchmarks. */
const withoutAlarmMs = 20_000;

test('queues an adjust and a move from rows: pending at once, in Metrc without waiting for an alarm, confirmed, shown after refresh', async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 120 });
  const candidates = (await metrc.packages('active')).filter((pkg) => pkg.unit === 'Each' && Number(pkg.quantity) > 5);
  const [adjusted, moved] = candidates;
  if (!adjusted || !moved) throw new Error('the world has no two counted packages');
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');
  // Held before the effect, so that "pending at once" is seen however fast the machine is.
  await metrc.post('pause-next', { method: 'PUT', path: '/packages/v2/adjust', at: 'before' });

  await active.find(adjusted.label);
  await active.openForm(adjusted.label, 'Set quantity');
  await active.card.getByLabel('New quantity').fill('4');
  await active.card.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await active.card.getByLabel(/Note/).fill('Counted by two people');
  const pressed = Date.now();
  await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect(active.badgeOf(adjusted.label)).toHaveAttribute('data-verdict', 'pending');
  await expect.poll(async () => (await metrc.get<unknown[]>('held')).length).toBe(1);
  expect((await writtenAt(metrc, '/packages/v2/adjust')) - pressed, 'pressed to on the wire').toBeLessThan(
    withoutAlarmMs,
  );
  await metrc.post('release', {});
  await expect(active.badgeOf(adjusted.label)).toHaveAttribute('data-verdict', 'no-reading');
  await active.page.keyboard.press('Escape');

  await active.find(moved.label);
  const target =
    (await metrc.packages('active'))
      .map((pkg) => pkg.locationName)
      .find((name) => name && name !== moved.locationName) ?? '';
  await active.openForm(moved.label, 'Move');
  await active.card.getByLabel('Location', { exact: true }).selectOption(target);
  const sent = Date.now();
  await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect
    .poll(async () => (await metrc.packages('active')).find((pkg) => pkg.label === moved.label)?.locationName)
    .toBe(target);
  expect((await writtenAt(metrc, '/packages/v2/location')) - sent, 'pressed to on the wire').toBeLessThan(
    withoutAlarmMs,
  );
  await expect
    .poll(async () => (await stored<{ state: string }>(dashboard, 'tandem-ops', 'actions')).map(({ state }) => state))
    .toEqual(['confirmed', 'confirmed']);

  const { effects } = await metrc.get<Effects>('log');
  for (const tag of [adjusted.label, moved.label]) {
    expect(effects.filter(({ label, door }) => label === tag && door === 'api')).toHaveLength(1);
  }
  await active.page.keyboard.press('Escape');
  await active.grid.getByTitle('Refresh', { exact: true }).click();
  await active.settled();
  await expect(active.rowOf(moved.label)).toContainText(target);
  await active.find(adjusted.label);
  await expect(active.rowOf(adjusted.label)).toContainText('4 ea');
});

test('refuses in words what Metrc would refuse, and confirms a change-by in our own window, never from the page alone', async ({
  openShop,
}) => {
  const shop = await openShop({ packages: 60 });
  const active = packagesPage(await shop.tandem.visit(`/industry/${shop.metrc.license}/packages`));
  await active.openTab('Active');
  await test.step('refused before anything is queued', () => finishWhatIsLeft(shop, active));
  await test.step('confirmed in our own window', () => changeByInWindow(shop, active));
});

type Active = ReturnType<typeof packagesPage>;

async function finishWhatIsLeft({ metrc, dashboard }: Shop, active: Active): Promise<void> {
  const subject = (await metrc.packages('active')).find((pkg) => Number(pkg.quantity) > 0)?.label ?? '';
  await active.find(subject);
  await active.openForm(subject, 'Finish');
  await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect(active.card).toContainText('Metrc finishes a package only at quantity 0.');
  await expect(active.badgeOf(subject)).toHaveAttribute('data-verdict', 'no-reading');
  expect(await stored(dashboard, 'tandem-ops', 'actions')).toEqual([]);
  await active.page.keyboard.press('Escape');
}

async function changeByInWindow({ metrc, tandem, dashboard }: Shop, active: Active): Promise<void> {
  const subject = (await metrc.packages('active')).find((pkg) => pkg.unit === 'Each' && Number(pkg.quantity) > 5);
  if (!subject) throw new Error('no counted package');
  await active.find(subject.label);
  await active.openForm(subject.label, 'Change quantity by');
  await active.card.getByLabel('Change by').fill('-2');
  await active.card.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await active.card.getByLabel(/Note/).fill('Two broken jars');
  const opened = tandem.context.waitForEvent('page');
  await active.card.getByRole('button', { name: /Continue/ }).click();
  const confirm = await opened;
  await expect(confirm.getByText(subject.label)).toBeVisible();
  // Each value under the name that the form has for it.
  await expect(confirm.locator('dt')).toContainText(['Change by', 'Reason', 'Note']);
  await expect(confirm.locator('dd').first()).toHaveText(/^-2 /);
  await shot(confirm, 'confirm');
  expect(await stored(dashboard, 'tandem-ops', 'actions')).toEqual([]);
  await confirm.getByRole('button', { name: 'Send to Metrc' }).click();
  const expected = String(Number(subject.quantity) - 2);
  await expect
    .poll(async () => (await metrc.packages('active')).find((pkg) => pkg.label === subject.label)?.quantity)
    .toBe(expected);
}

/** When the first write to a path reached Metrc, epoch ms. */
async function writtenAt(metrc: LocalMetrc, to: string): Promise<number> {
  return (await metrc.requests()).find(({ method, path }) => method === 'PUT' && path === to)?.at ?? Number.NaN;
}
