import { expect, test } from './harness/fixtures.ts';
import { goOn, holdAfter } from './harness/half-way.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { pulled, stored } from './harness/own-pages.ts';
import { setUp } from './harness/set-up.ts';

test('two facilities in two tabs never mix: rows, readings, queue and Sync are each their own', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 200 });
  const [here, there] = metrc.facilities.filter(({ host }) => host === 'ca.metrc.com').map(({ license }) => license);
  if (!here || !there) throw new Error('the world has no two licenses in one state');
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc, { licenses: [here, there] });
  await pulled(dashboard, metrc, here);
  await pulled(dashboard, metrc, there);

  const rows = await stored<{ facility: string; tag: string }>(dashboard, 'tandem-cache', 'packages');
  for (const license of [here, there]) {
    const world = (await metrc.packages(undefined, license))
      .filter((pkg) => pkg.transferredTo === null)
      .map((pkg) => pkg.label);
    const mine = rows.filter(({ facility }) => facility === `ca:${license}`).map(({ tag }) => tag);
    expect(mine.sort()).toEqual(world.sort());
  }

  const first = packagesPage(await tandem.visit(`/industry/${here}/packages`));
  const second = packagesPage(await tandem.visit(`/industry/${there}/packages`));
  await first.openTab('Active');
  await second.openTab('Active');
  const subject = (await metrc.packages('active', there)).find((pkg) => Number(pkg.quantity) > 0)?.label ?? '';
  await second.find(subject);
  await second.openForm(subject, 'Change note');
  await second.card.getByRole('textbox', { name: 'Note', exact: true }).fill('Seen in the second tab');
  await second.card.getByRole('button', { name: 'Send to Metrc' }).click();
  await expect
    .poll(async () => (await metrc.packages('active', there)).find((pkg) => pkg.label === subject)?.note)
    .toBe('Seen in the second tab');
  const actions = await stored<{ facility: string }>(dashboard, 'tandem-ops', 'actions');
  expect(actions.map(({ facility }) => facility)).toEqual([`ca:${there}`]);

  // Metrc does not answer yet: a Sync pressed in one tab shows in that tab alone.
  await second.page.keyboard.press('Escape');
  await holdAfter(metrc, 0);
  await second.sync.getByRole('button', { name: 'Sync' }).click();
  await expect(second.sync).toHaveAttribute('data-state', 'pulling');
  await expect(first.sync).toHaveAttribute('data-state', 'idle');
  await goOn(metrc);
  await expect(second.sync).toHaveAttribute('data-state', 'idle');
  await first.settled({ verdicts: () => 'no-reading' });
});

test('works on typed and imported readings alone, with no key at all', async ({ startMetrc, startTandem }, info) => {
  const metrc = await startMetrc({ packages: 80 });
  const tandem = await startTandem(metrc);
  const page = await tandem.visit(`/industry/${metrc.license}/packages`);
  const dashboard = await tandem.open('dashboard.html#/setup');
  // The first opens the form, which the open Metrc tab has filled in already.
  await dashboard.getByRole('button', { name: 'Start page-only' }).click();
  await expect(dashboard.locator('input[name=license]')).toHaveValue(metrc.license);
  await dashboard.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(dashboard.getByText(/Page-only: rows on screen/).first()).toBeVisible();
  const active = packagesPage(page);
  await page.reload();
  await active.openTab('Active');
  await active.settled({ verdicts: () => 'not-compared' });
  // An empty tally says why; nothing that needs keys is offered.
  const bar = page.locator('tandem-bar');
  await expect(bar).toContainText('Nothing to compare with yet');
  await active
    .rowOf((await active.seen())[0]?.tag ?? '')
    .locator('td:visible')
    .nth(6)
    .click();
  await expect(bar.getByRole('button', { name: /selected/ })).toHaveCount(0);

  const { writeFileSync } = await import('node:fs');
  const { importCsv } = await import('./harness/set-up.ts');
  const file = info.outputPath('on-hand.csv');
  const packages = await metrc.packages('active');
  const off = packages
    .filter((pkg) => pkg.unit === 'Each' && Number(pkg.quantity) > 3)
    .slice(0, 2)
    .map((pkg) => pkg.label);
  const lines = packages.map(
    (pkg) =>
      `${pkg.label},${off.includes(pkg.label) ? Number(pkg.quantity) - 1 : pkg.quantity},${pkg.unit},${pkg.locationName ?? ''}`,
  );
  writeFileSync(file, ['Tag,On hand,Unit,Location', ...lines].join('\n'));
  await importCsv(dashboard, file);
  await page.bringToFront();
  await active.settled({ verdicts: (tag) => (off.includes(tag) ? 'variance' : 'in-sync') });
  const onScreen = (await active.seen()).map(({ tag }) => tag);
  const differing = onScreen.filter((tag) => off.includes(tag)).length;
  if (differing) await expect(bar.getByRole('button', { name: `${differing} differs` })).toBeVisible();
  const elsewhere = packages.filter(({ label }) => !onScreen.includes(label)).length;
  if (elsewhere) await expect(bar.getByRole('button', { name: `${elsewhere} not on this screen` })).toBeVisible();

  const typed = (await active.seen()).find((row) => !off.includes(row.tag))?.tag ?? '';
  await active.openCard(typed);
  await expect(active.card).toContainText(/page-only|without/i);
  await active.card.getByRole('textbox').first().fill('1');
  await active.card.getByRole('button', { name: /Save here only/ }).click();
  await expect(active.badgeOf(typed)).toHaveAttribute('data-verdict', 'variance');
  expect((await metrc.requests()).filter(({ host }) => host.startsWith('api-'))).toEqual([]);
});
