import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './harness/fixtures.ts';
import { pulled, stored } from './harness/own-pages.ts';
import {
  actionsOf,
  apiRequests,
  type Cursor,
  cursorsOf,
  dueAt,
  effectsOf,
  hourlyAlarm,
  listReads,
  queueNote,
  ringHourly,
  runsOf,
  setDueAt,
  someTags,
  worldNotes,
} from './harness/own-state.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';

const passphrase = 'four quiet orange boats';
/** Lists are read again from a little before their cursor, never from the beginning. */
const overlapMs = 11 * 60_000;

const test = base.extend<{ profile: string }>({
  /** A profile that outlives its browser, and not the test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names in this pattern, and wants one
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'tandem-kept-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

test('stay unlocked: keeps queue, cursors and due time over a restart of the browser, and carries the queue out', async ({
  profile,
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 300 });
  const before = await startTandem(metrc, { profile });
  const page = await setUp(before, metrc, { keeping: 'Stay unlocked on this computer' });
  await pulled(page, metrc);
  const [tag = ''] = await someTags(metrc);
  await metrc.post('moods', { outage: 'refuse' });
  await queueNote(page, metrc, tag, 'recounted before closing');
  await expect.poll(async () => (await actionsOf(page))[0]?.hold).toBe('outage');
  const cursors = await cursorsOf(page);
  const due = Date.now() + 25 * 60_000;
  await setDueAt(page, due);
  await before.close();
  await metrc.forget('log');
  await metrc.post('moods', { outage: 'off' });

  const after = await startTandem(metrc, { profile });
  const popup = await after.open('popup.html');
  await expect.poll(() => hourlyAlarm(popup)).toMatchObject({ scheduledTime: due, periodInMinutes: 60 });
  await expect.poll(async () => (await actionsOf(popup)).map(({ state }) => state)).toEqual(['confirmed']);
  expect(await worldNotes(metrc, [tag])).toEqual(['recounted before closing']);
  expect(await effectsOf(metrc)).toHaveLength(1);
  // Nothing was due, so no list was read: neither from its beginning nor from its cursor.
  expect(await listReads(metrc)).toEqual([]);
  expect(await cursorsOf(popup)).toEqual(cursors);
  expect(await runsOf(popup)).toHaveLength(1);

  // The alarm reaches the worker, and the pull goes on where the cursors stand.
  await ringHourly(after.context.serviceWorkers()[0]);
  await expectRuns(popup, ['set-up done', 'alarm done']);
  await expectReadFrom(metrc, cursors);
  for (const { feed, asOf } of await cursorsOf(popup)) {
    const earlier = cursors.find((cursor) => cursor.feed === feed)?.asOf ?? 0;
    if (feed.startsWith('packages')) expect(asOf, feed).toBeGreaterThan(earlier);
  }
});

test('stay unlocked: pulls at once when the hourly pull came due while the browser was closed', async ({
  profile,
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 300 });
  const before = await startTandem(metrc, { profile });
  const page = await setUp(before, metrc, { keeping: 'Stay unlocked on this computer' });
  await pulled(page, metrc);
  const cursors = await cursorsOf(page);
  await setDueAt(page, Date.now() - 60_000);
  await before.close();
  await metrc.forget('log');
  const [label = ''] = await someTags(metrc);
  await metrc.post('edit', { license: metrc.license, label, kind: 'note', note: 'while closed', by: 'Other User' });

  const after = await startTandem(metrc, { profile });
  const popup = await after.open('popup.html');
  await expectRuns(popup, ['set-up done', 'alarm done']);
  await expectReadFrom(metrc, cursors);
  const rows = await stored<{ tag: string; note: string }>(popup, 'tandem-cache', 'packages');
  expect(rows.find(({ tag }) => tag === label)?.note).toBe('while closed');
  // One pull, not a second one right behind it: both the stored time and the alarm are an hour away.
  expect(await dueAt(popup)).toBeGreaterThan(Date.now() + 55 * 60_000);
  expect((await hourlyAlarm(popup))?.scheduledTime).toBeGreaterThan(Date.now() + 55 * 60_000);
});

test('until the browser closes: afterwards nothing is pulled, and run, popup and page say that keys are missing', async ({
  profile,
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 100 });
  const before = await startTandem(metrc, { profile });
  const page = await setUp(before, metrc, { keeping: 'Until the browser closes' });
  await pulled(page, metrc);
  await setDueAt(page, Date.now() - 60_000);
  await before.close();
  await metrc.forget('log');

  const after = await startTandem(metrc, { profile });
  const popup = await after.open('popup.html');
  await expectRuns(popup, ['set-up done', 'alarm skipped']);
  expect((await runsOf(popup)).at(-1)?.sentence.key).toBe('run_skipped_no_keys');
  await expect(popup.getByText('No API keys for this state. Enter them in set-up.')).toBeVisible();
  const metrcPage = await after.visit(`/industry/${metrc.license}/packages`);
  await expect(metrcPage.locator('tandem-sync')).toHaveAttribute('data-state', 'disconnected');
  expect(await apiRequests(metrc)).toEqual([]);
});

test('passphrase: locked after a restart and said everywhere; one unlock brings the missed pull and the queue', async ({
  profile,
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 300 });
  const before = await startTandem(metrc, { profile });
  const page = await setUp(before, metrc, { keeping: 'Passphrase', passphrase });
  await pulled(page, metrc);
  const cursors = await cursorsOf(page);
  const [first = '', second = ''] = await someTags(metrc);
  // The browser is closed while Metrc is asked about the record of an action.
  await metrc.post('pause-next', { method: 'GET', path: `/packages/v2/${first}` });
  await queueNote(page, metrc, first, 'taken before closing');
  await expect.poll(() => metrc.get('held')).toHaveLength(1);
  await setDueAt(page, Date.now() + 25 * 60_000);
  await before.close();
  await metrc.post('release', {});
  await metrc.forget('log');

  const after = await startTandem(metrc, { profile });
  const popup = await after.open('popup.html');
  await expect(popup.getByText('Locked. Nothing is pulled or sent until you unlock.')).toBeVisible();
  const dashboard = await after.open('dashboard.html#/overview');
  await expect(dashboard.getByText('The keys are locked: nothing is pulled from Metrc or sent to it.')).toBeVisible();
  const metrcPage = await after.visit(`/industry/${metrc.license}/packages`);
  const sync = metrcPage.locator('tandem-sync');
  await expect(sync).toHaveAttribute('data-state', 'locked');
  await expect(sync.getByText('Locked. Click to unlock')).toBeVisible();

  // Taken while locked: it waits, and the queue says for what.
  await queueNote(dashboard, metrc, second, 'taken while locked');
  await dashboard.getByRole('link', { name: 'Queue' }).click();
  await expect(dashboard.getByText('Waits: the keys are locked.')).toHaveCount(2);

  await ringHourly(after.context.serviceWorkers()[0]);
  await expectRuns(popup, ['set-up done', 'alarm skipped']);
  expect((await runsOf(popup)).at(-1)?.sentence.key).toBe('run_skipped_locked');
  await expect(sync).toHaveAttribute('data-state', 'locked');
  expect(await apiRequests(metrc), 'what reached Metrc while locked').toEqual([]);

  // On Metrc's page the Sync button leads to the passphrase.
  await sync.getByRole('button', { name: 'Sync', exact: true }).click();
  await expect(dashboard).toHaveURL(/#\/unlock$/);

  await popup.getByRole('textbox', { name: 'Passphrase' }).fill('four quiet orange boat');
  await popup.getByRole('button', { name: 'Unlock' }).click();
  await expect(popup.getByRole('alert')).toHaveText('That is not the passphrase. Nothing was unlocked.');
  expect(await apiRequests(metrc), 'what a wrong passphrase opened').toEqual([]);

  await popup.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await popup.getByRole('button', { name: 'Unlock' }).click();
  await expectRuns(popup, ['set-up done', 'alarm skipped', 'unlock done']);
  await expectReadFrom(metrc, cursors);
  const states = async () => (await actionsOf(popup)).map(({ state }) => state);
  await expect.poll(states).toEqual(['confirmed', 'confirmed']);
  expect(await worldNotes(metrc, [first, second])).toEqual(['taken before closing', 'taken while locked']);
  expect(await effectsOf(metrc)).toHaveLength(2);
  await expect(sync).toHaveAttribute('data-state', 'idle');
  await expect(popup.getByRole('textbox', { name: 'Passphrase' })).toHaveCount(0);
});

/** Waits until these runs, oldest first, are all there are. */
async function expectRuns(page: Page, runs: string[]): Promise<void> {
  const found = async () => (await runsOf(page)).map(({ trigger, state }) => `${trigger} ${state}`);
  await expect.poll(found).toEqual(runs);
}

/** Something was read, and every list from its cursor on. */
async function expectReadFrom(metrc: LocalMetrc, cursors: Cursor[]): Promise<void> {
  const earliest = Math.min(...cursors.map(({ asOf }) => asOf ?? 0)) - overlapMs;
  const reads = await listReads(metrc);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.filter(({ from }) => !(from >= earliest))).toEqual([]);
}
