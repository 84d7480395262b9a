import { test as base, expect, type Page } from '@playwright/test';
import { pulled } from '../harness/own-pages.ts';
import {
  actionsOf,
  apiRequests,
  cursorsOf,
  effectsOf,
  hourlyAlarm,
  listReads,
  queueNote,
  runsOf,
  setDueAt,
  someTags,
  worldNotes,
} from '../harness/own-state.ts';
import { setUp } from '../harness/set-up.ts';
import { type LocalMetrc, startLocalMetrc } from '../harness/simulator.ts';
import type { Tandem } from '../harness/tandem.ts';
import { type Attached, type CompanyBrowser, type Computer, setUpComputer } from './company.ts';
import { openShop, type Shop } from './shop.ts';

// Only inside `evaluate`, in a page or worker of the extension.
declare const chrome: {
  alarms: { clearAll(): Promise<boolean>; get(name: string): Promise<unknown> };
  runtime: { getManifest(): { version: string }; requestUpdateCheck(): Promise<{ status: string }> };
  storage: { managed: { get(): Promise<Record<string, unknown>> } };
};

interface Fixtures {
  metrc: LocalMetrc;
  shop: Shop;
  /** What the company presets; the computer is set up with it. */
  managed: Record<string, unknown> | undefined;
  computer: Computer;
  /** Starts a browser on the computer and waits until the extension is installed and running. */
  start(): Promise<CompanyBrowser>;
}

const test = base.extend<Fixtures>({
  managed: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern, and wants one
  metrc: async ({}, use) => {
    const metrc = await startLocalMetrc({ packages: 300 });
    await use(metrc);
    await metrc.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  shop: async ({}, use) => {
    const shop = await openShop();
    shop.offer('0.1.0');
    await use(shop);
    await shop.close();
  },
  computer: async ({ metrc, shop, managed }, use) => {
    const computer = setUpComputer(metrc, shop, managed);
    await use(computer);
    computer.remove();
  },
  start: async ({ computer }, use) => {
    const started: CompanyBrowser[] = [];
    await use(async () => {
      const browser = await computer.start();
      started.push(browser);
      await expect.poll(browser.isAwake, { message: 'the policy installs the extension' }).toBe(true);
      return browser;
    });
    for (const browser of started) await browser.kill();
  },
});

test('a closed browser: queue and cursors are kept, and the alarm comes back at the stored due time, rings and pulls', async ({
  metrc,
  start,
}) => {
  const before = await start();
  const { attached, page } = await connected(before, metrc);
  const cursors = await cursorsOf(page);
  const tags = (await someTags(metrc)).slice(0, 2);
  await metrc.post('moods', { outage: 'refuse' });
  for (const tag of tags) await queueNote(page, metrc, tag, `queued for ${tag}`);
  await expect.poll(async () => (await actionsOf(page)).map(({ hold }) => hold)).toEqual(['outage', 'outage']);
  // As some versions do at a restart: no alarm is left, only the stored due time.
  const due = Date.now() + 90_000;
  await setDueAt(page, due);
  await page.evaluate(() => chrome.alarms.clearAll());
  expect(attached.troubles).toEqual([]);
  await attached.detach();
  await before.close();
  await metrc.forget('log');
  await metrc.post('moods', { outage: 'off' });

  // Nothing is attached from here on: queue, sleep and alarm take their natural course.
  const after = await start();
  await expect.poll(() => worldNotes(metrc, tags), { timeout: 60_000 }).toEqual(tags.map((tag) => `queued for ${tag}`));
  expect(await listReads(metrc), 'no pull before it is due').toEqual([]);
  await expect.poll(async () => (await listReads(metrc)).length, { timeout: 120_000 }).toBeGreaterThan(0);
  const [first] = (await apiRequests(metrc)).filter(({ path }) => path === '/packages/v2/active');
  expect(first?.at).toBeGreaterThanOrEqual(due);

  const later = await after.open();
  const popup = await later.page('popup.html');
  await expectRuns(popup, ['set-up done', 'alarm done']);
  expect((await runsOf(popup)).at(-1)?.startedAt).toBeLessThan(due + 60_000);
  expect((await actionsOf(popup)).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  expect(await effectsOf(metrc)).toHaveLength(2);
  // The pull went on from the cursors.
  const earliest = Math.min(...cursors.map(({ asOf }) => asOf ?? 0)) - 11 * 60_000;
  expect((await listReads(metrc)).filter(({ from }) => !(from >= earliest))).toEqual([]);
  expect((await hourlyAlarm(popup))?.scheduledTime).toBeGreaterThan(due + 30 * 60_000);
  expect(later.troubles).toEqual([]);
});

test('a real update: alarm at once, queue, cursors and keys kept, and open pages of Metrc ask for a reload', async ({
  metrc,
  shop,
  start,
}) => {
  const browser = await start();
  const { attached, page } = await connected(browser, metrc);
  const cursors = await cursorsOf(page);
  const alarm = await hourlyAlarm(page);
  const metrcPage = await attached.context.newPage();
  await metrcPage.goto(`https://ca.metrc.com/industry/${metrc.license}/packages`);
  await expect(metrcPage.locator('tandem-sync')).toHaveAttribute('data-state', 'idle');
  const [tag = ''] = await someTags(metrc);
  await metrc.post('moods', { outage: 'refuse' });
  await queueNote(page, metrc, tag, 'queued before the update');
  await expect.poll(async () => (await actionsOf(page))[0]?.hold).toBe('outage');

  shop.offer('0.2.0');
  const updated = attached.context.waitForEvent('serviceworker');
  const check = await page.evaluate(() => chrome.runtime.requestUpdateCheck());
  expect(check.status).toBe('update_available');
  const worker = await updated;
  // The time a worker needs to have its alarm back, from its own start.
  const tookMs = await worker.evaluate(async () => {
    const askedAt = Date.now();
    while (!(await chrome.alarms.get('pull'))) await new Promise((done) => setTimeout(done, 10));
    const foundAt = Date.now();
    return foundAt - askedAt < 10 ? 0 : foundAt - performance.timeOrigin;
  });
  expect(tookMs).toBeLessThan(1_000);

  const popup = await attached.page('popup.html');
  expect(await popup.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
  expect((await hourlyAlarm(popup))?.scheduledTime).toBe(alarm?.scheduledTime);
  expect(await cursorsOf(popup)).toEqual(cursors);
  expect(await actionsOf(popup)).toHaveLength(1);
  await expect(metrcPage.getByText('Tandem was updated. Reload this page to reconnect.')).toBeVisible();
  await expect(metrcPage.locator('tandem-badge')).toHaveCount(0);

  await metrc.post('moods', { outage: 'off' });
  await expect.poll(async () => (await actionsOf(popup))[0]?.state, { timeout: 90_000 }).toBe('confirmed');
  expect(await worldNotes(metrc, [tag])).toEqual(['queued before the update']);
  expect(await effectsOf(metrc)).toHaveLength(1);
  await metrcPage.reload();
  await expect(metrcPage.locator('tandem-sync')).toHaveAttribute('data-state', 'idle');
  await expect(metrcPage.locator('tandem-sync')).toHaveCount(1);
  expect(attached.troubles).toEqual([]);
});

test('a killed browser: the same actions are there afterwards, and each takes effect once', async ({
  metrc,
  start,
}) => {
  const before = await start();
  const { attached, page } = await connected(before, metrc);
  const [first = '', second = '', third = ''] = await someTags(metrc);
  await metrc.forget('log');
  // One took effect and its answer is on the way, one waits behind it, one met an outage, one was just accepted.
  await metrc.post('pause-next', { method: 'PUT', path: '/packages/v2/note', at: 'after' });
  await queueNote(page, metrc, first, 'sent when it died');
  await expect.poll(() => metrc.get('held')).toHaveLength(1);
  await queueNote(page, metrc, first, 'waited behind');
  await metrc.post('moods', { outage: 'refuse' });
  await queueNote(page, metrc, second, 'met an outage');
  await expect.poll(async () => (await actionsOf(page))[2]?.hold).toBe('outage');
  await queueNote(page, metrc, third, 'just accepted');
  await before.kill();
  await attached.detach();
  await metrc.post('release', {});
  await metrc.post('moods', { outage: 'off' });

  const after = await start();
  const later = await after.open();
  const popup = await later.page('popup.html');
  expect(await actionsOf(popup)).toHaveLength(4);
  const states = async () => (await actionsOf(popup)).map(({ state }) => state);
  await expect.poll(states, { timeout: 120_000 }).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
  expect(await worldNotes(metrc, [first, second, third])).toEqual(['waited behind', 'met an outage', 'just accepted']);
  expect(await effectsOf(metrc)).toHaveLength(4);
  expect(later.troubles).toEqual([]);
});

test.describe('a company that presets values', () => {
  test.use({ managed: { vendorKey: 'from-the-company', retentionDays: 30, readOnly: true } });

  test('does not disturb start, connection and pull', async ({ start }) => {
    const browser = await start();
    const attached = await browser.open();
    const popup = await attached.page('popup.html');
    await expect(popup.getByRole('button', { name: 'Set up Tandem' })).toBeVisible();
    expect(await popup.evaluate(() => chrome.storage.managed.get())).toBeInstanceOf(Object);
    expect(await hourlyAlarm(popup)).toMatchObject({ name: 'pull' });
    expect(attached.troubles).toEqual([]);
  });

  test('connects and pulls as anywhere', async ({ metrc, start }) => {
    const { attached, page } = await connected(await start(), metrc);
    expect((await runsOf(page)).map(({ state }) => state)).toEqual(['done']);
    expect(attached.troubles).toEqual([]);
  });
});

/** Connects with "Stay unlocked on this computer" and waits for the end of the first pull. */
async function connected(browser: CompanyBrowser, metrc: LocalMetrc): Promise<{ attached: Attached; page: Page }> {
  const attached = await browser.open();
  const tandem = { open: attached.page } as Tandem;
  const page = await setUp(tandem, metrc, { keeping: 'Stay unlocked on this computer' });
  await pulled(page, metrc);
  return { attached, page };
}

async function expectRuns(page: Page, runs: string[]): Promise<void> {
  const found = async () => (await runsOf(page)).map(({ trigger, state }) => `${trigger} ${state}`);
  await expect.poll(found).toEqual(runs);
}
