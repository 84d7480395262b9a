import { expect, test } from './harness/fixtures.ts';
import { packagesPage } from './harness/metrc-page.ts';
import { go, stored } from './harness/own-pages.ts';
import { apiRequests, pulledBy } from './harness/own-state.ts';
import { pressConnect, setUp } from './harness/set-up.ts';

test('wrong key, no network, Metrc down: each its own sentence beside Connect, and no key is kept', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 40 });
  const tandem = await startTandem(metrc);
  const page = await tandem.open('dashboard.html#/setup');
  const alert = page.locator('.form-end [role=alert]');
  await pressConnect(page, metrc, { userKey: 'not-the-key' });
  await expect(alert).toContainText('Metrc does not accept these keys in this state');
  await metrc.post('moods', { outage: '503' });
  await pressConnect(page, metrc);
  await expect(alert).toContainText('Metrc is not answering properly');
  await metrc.post('moods', { outage: 'refuse' });
  await pressConnect(page, metrc);
  await expect(alert).toContainText('Metrc cannot be reached');
  await metrc.post('moods', { outage: 'off' });
  await pressConnect(page, metrc, { userKey: `my key: ${metrc.userKey}` });
  await expect(alert).toContainText('contains a space or a character that no key has');
  expect(await page.evaluate(() => chrome.storage.local.get(null))).not.toHaveProperty('vault');
  await pressConnect(page, metrc);
  await expect(page.getByRole('checkbox', { name: metrc.license })).toBeVisible();
});

test('a host that caps windows at 24 hours is learned, and 429 storms are waited out', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 200 });
  // Others have taken nearly all: even a slow computer asks for more than is left, and Metrc refuses again and again.
  await metrc.post('moods', { windowCapHours: 24, ratePerSecond: 2, retryAfter: 1 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await expect(dashboard.getByText(/Pulling|of about/).first()).toBeVisible();
  await expect.poll(async () => (await apiRequests(metrc)).some(({ status }) => status === 429)).toBe(true);
  // Less than Tandem's own share of 20 a second.
  await metrc.post('moods', { ratePerSecond: 12 });
  await expect
    .poll(
      async () =>
        (await stored<{ key: string; value: { windowCapMs?: number } }>(dashboard, 'tandem-ops', 'settings')).find(
          ({ key }) => key === 'host:api-ca.metrc.com',
        )?.value.windowCapMs,
    )
    .toBe(86_400_000);
  // Newest first: what changed lately is there long before the license's whole life is read.
  await expect.poll(async () => (await stored(dashboard, 'tandem-cache', 'packages')).length).toBeGreaterThan(10);
});

for (const outage of ['503', 'refuse'] as const) {
  test(`an outage (${outage}) loses nothing: says so, holds the queue, and goes on by itself`, async ({ openShop }) => {
    const { metrc, tandem, dashboard } = await openShop({ packages: 60 });
    const [subject] = (await metrc.packages('active')).filter((pkg) => pkg.unit === 'Each' && Number(pkg.quantity) > 5);
    const tag = subject?.label ?? '';
    const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
    await active.openTab('Active');
    await active.find(tag);
    await active.openForm(tag, 'Set quantity');
    await active.card.getByLabel('New quantity').fill('4');
    await active.card.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
    await active.card.getByLabel(/Note/).fill('Counted by two people');
    await metrc.post('faults', {
      kind: outage === 'refuse' ? 'reset' : 'status',
      ...(outage === '503' ? { status: 503 } : {}),
      path: '^/(packages|facilities|items|locations)/v2',
      id: 'outage',
    });
    await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect(active.badgeOf(tag)).toHaveAttribute('data-verdict', 'pending');
    await active.page.keyboard.press('Escape');
    await active.sync.getByRole('button', { name: 'Sync' }).click();
    await expect(active.sync).toHaveAttribute('data-state', 'failed');
    await expect(active.sync).toContainText(/Nothing is lost/);
    expect((await metrc.get<{ effects: unknown[] }>('log')).effects).toEqual([]);

    await metrc.forget('faults?id=outage');
    await expect
      .poll(async () => (await metrc.packages('active')).find((pkg) => pkg.label === tag)?.quantity)
      .toBe('4');
    await expect(active.sync).toHaveAttribute('data-state', 'idle');
    await expect
      .poll(async () => (await stored<{ state: string }>(dashboard, 'tandem-ops', 'actions')).map(({ state }) => state))
      .toEqual(['confirmed']);
  });
}

test('a revoked key stops everything with one sentence; a permission that is missing stops only its own', async ({
  openShop,
}) => {
  const { metrc, tandem, dashboard } = await openShop({ packages: 60 });
  const subjects = (await metrc.packages('active')).filter((pkg) => pkg.unit === 'Each' && Number(pkg.quantity) > 5);
  const tag = subjects[0]?.label ?? '';
  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await active.openTab('Active');

  await metrc.post('moods', { missingPermissions: ['PUT /packages/v2/adjust', '/items/v2'] });
  await active.find(tag);
  await active.openForm(tag, 'Set quantity');
  await active.card.getByLabel('New quantity').fill('4');
  await active.card.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
  await active.card.getByLabel(/Note/).fill('Counted by two people');
  await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
  await go(dashboard, 'queue');
  await expect(dashboard.getByText(/lacks the permission/).first()).toBeVisible();
  await active.page.keyboard.press('Escape');
  await pulledBy(dashboard, () => active.sync.getByRole('button', { name: 'Sync' }).click());
  await expect(active.sync).toHaveAttribute('data-state', 'idle');

  await metrc.post('moods', { missingPermissions: [], keysRevoked: true });
  await active.sync.getByRole('button', { name: 'Sync' }).click();
  await expect(active.sync).toHaveAttribute('data-state', 'failed');
  await expect(active.sync).toContainText('does not accept these API keys');
  const before = (await metrc.requests()).length;
  await tandem.context.serviceWorkers()[0]?.evaluate(() =>
    (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch({
      name: 'resume',
      scheduledTime: Date.now(),
    }),
  );
  await expect(active.sync).toHaveAttribute('data-state', 'failed');
  expect((await metrc.requests()).length - before, 'requests with keys known to be refused').toBeLessThan(6);
  expect((await stored<{ state: string }>(dashboard, 'tandem-ops', 'actions')).map(({ state }) => state)).toEqual([
    'queued',
  ]);
});
