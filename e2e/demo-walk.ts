import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { packagesPage } from './harness/metrc-page.ts';
import { go, pulled, stored } from './harness/own-pages.ts';
import { importCsv, pressConnect } from './harness/set-up.ts';
import type { LocalMetrc, WorldPackage } from './harness/simulator.ts';
import type { Tandem } from './harness/tandem.ts';

/** What the demo's file differs in, by tag, and how many tags it lists. */
interface OnHand {
  lines: unknown[];
  truth: Record<string, { kind: string; local: { quantity: string } | null }>;
}

const normal = { width: 1280, height: 860 };
const wide = { width: 1920, height: 1080 };

/**
 * Walks through the product without anybody's hands: connects, pulls, compares a file, sends two actions, and looks
 * at every screen.
 * @returns lines for a person: what came true
 * @throws when something did not come true; the message begins with the step
 */
export async function walk(tandem: Tandem, metrc: LocalMetrc, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let shots = 0;
  const summary: string[] = [];
  const shoot = async (page: Page, name: string, alsoWide = false) => {
    shots += 1;
    const file = join(folder, `${String(shots).padStart(2, '0')}-${name}`);
    await page.screenshot({ path: `${file}.png` });
    if (!alsoWide) return;
    await page.setViewportSize(wide);
    await page.screenshot({ path: `${file}-1920.png` });
    await page.setViewportSize(normal);
  };
  const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  };

  const dashboard = await tandem.open('dashboard.html#/setup');
  await step('connect', async () => {
    await expect(dashboard.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
    await shoot(dashboard, 'set-up');
    await pressConnect(dashboard, metrc, { keeping: 'Passphrase' });
    await dashboard.getByRole('checkbox', { name: metrc.license }).check();
    await shoot(dashboard, 'licenses');
    await dashboard.getByRole('button', { name: 'Start', exact: true }).click();
  });

  await step('first pull', async () => {
    await pulled(dashboard, metrc);
    await expect(dashboard.getByText(/Nothing to compare with yet/).first()).toBeVisible();
    const runs = await stored<{ requests: number; rows: number }>(dashboard, 'tandem-cache', 'runs');
    const sum = (of: 'requests' | 'rows') => runs.reduce((total, run) => total + run[of], 0);
    summary.push(`pulled: ${sum('rows')} rows in ${sum('requests')} requests, nothing counted yet`);
    await shoot(dashboard, 'overview');
  });

  const active = packagesPage(await tandem.visit(`/industry/${metrc.license}/packages`));
  await step('badges', async () => {
    await active.openTab('Active');
    const rows = await active.settled();
    summary.push(`badges: one on each of ${rows.length} rows of Metrc's page`);
    await shoot(active.page, 'packages');
  });

  const query = `license=${metrc.license}&differences=12`;
  const { truth, lines } = await metrc.get<OnHand>(`on-hand.json?${query}`);
  await step('import', async () => {
    const file = join(folder, 'on-hand.csv');
    writeFileSync(file, await metrc.get<string>(`on-hand.csv?${query}`));
    await go(dashboard, 'readings');
    await dashboard.locator('input[type=file]').setInputFiles(file);
    await expect(dashboard.getByRole('button', { name: /^Import/ })).toBeVisible();
    await shoot(dashboard, 'readings-preview');
    await dashboard.getByRole('button', { name: 'Cancel' }).click();
    await importCsv(dashboard, file);
    await shoot(dashboard, 'readings');
    await go(dashboard, 'overview');
    await expect(dashboard.getByText(/^[1-9]\d* differ/).first()).toBeVisible({ timeout: 30_000 });
    await expect(dashboard.locator('[data-state=pulling]')).toHaveCount(0);
    const planted = Object.values(truth);
    const travelling = planted.filter(({ kind }) => kind === 'in-transit-counted').length;
    const said = await tally(dashboard);
    // The world moves on: one of them may have left by now.
    expect(Number.parseInt(said, 10)).toBeGreaterThanOrEqual(planted.length - travelling - 1);
    summary.push(`compared: a file of ${lines.length} tags, ${planted.length} of them wrong, ${travelling} in transit`);
    summary.push(`differs: ${said}`);
    await shoot(dashboard, 'overview-compared', true);
    await go(dashboard, 'differences');
    await expect(dashboard.getByRole('table', { name: 'Differences' })).toBeVisible();
    await shoot(dashboard, 'differences');
  });

  const packages = await metrc.packages('active');
  const differing = packages.filter(({ label }) => truth[label]);
  const counted = differing.filter(({ label }) => truth[label]?.kind.startsWith('quantity-'));
  const start = densest(counted);
  const subject = wanted(counted.find(({ label }) => label.startsWith(start)));
  await step('differences on the page', async () => {
    await active.grid.getByTitle('Refresh', { exact: true }).click();
    await filterTags(active, start);
    await active.settled();
    await expect(active.badgeOf(subject.label)).toHaveAttribute('data-verdict', 'variance');
    await shoot(active.page, 'packages-differences', true);
    await active.openCard(subject.label);
    await expect(active.card).toContainText('on-hand.csv');
    await shoot(active.page, 'card', true);
  });

  const neighbour = wanted(
    packages.find(({ label, unit }) => label.startsWith(start) && !truth[label] && unit === 'Each'),
  );
  const place =
    wanted(packages.find(({ locationName }) => locationName && locationName !== neighbour.locationName)).locationName ??
    '';
  const target = truth[subject.label]?.local?.quantity ?? '';
  await step('send an adjust and a move', async () => {
    await metrc.post('hold', { method: 'PUT', path: '/packages/v2/adjust', at: 'before', times: 1 });
    await active.card.getByRole('button', { name: 'Set quantity', exact: true }).click();
    await active.card.getByLabel('New quantity').fill(target);
    await active.card.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
    await active.card.getByLabel(/Note/).fill('Counted twice on the shelf');
    await shoot(active.page, 'adjust-form');
    await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
    await expect(active.badgeOf(subject.label)).toHaveAttribute('data-verdict', 'pending');
    await shoot(active.page, 'pending');
    await active.page.keyboard.press('Escape');
    await active.openForm(neighbour.label, 'Move');
    await active.card.getByLabel('Location', { exact: true }).selectOption(place);
    await active.card.getByRole('button', { name: 'Send to Metrc' }).click();
    await go(dashboard, 'queue');
    await expect(dashboard.getByText(subject.label).first()).toBeVisible();
    await shoot(dashboard, 'queue-waiting');
    await metrc.post('release', {});
  });

  await step('confirmed by reading Metrc back', async () => {
    await expect
      .poll(async () => (await actionStates(dashboard)).join(), { timeout: 60_000 })
      .toBe('confirmed,confirmed');
    const now = await metrc.packages();
    expect(now.find(({ label }) => label === subject.label)?.quantity).toBe(target);
    expect(now.find(({ label }) => label === neighbour.label)?.locationName).toBe(place);
    summary.push(
      `sent: quantity ${subject.quantity} → ${target}, location ${neighbour.locationName} → ${place}; 2 queued, 2 confirmed`,
    );
    await shoot(dashboard, 'queue', true);
    await active.page.keyboard.press('Escape');
    await active.grid.getByTitle('Refresh', { exact: true }).click();
    await active.settled();
    await active.openCard(subject.label);
    await expect(active.badgeOf(subject.label)).toHaveAttribute('data-verdict', 'in-sync');
    await shoot(active.page, 'card-confirmed');
  });

  await step('the other screens', async () => {
    for (const screen of ['activity', 'runs', 'setup']) {
      await go(dashboard, screen);
      await expect(dashboard.locator('main h1')).toBeVisible();
      await dashboard.waitForTimeout(300);
      await shoot(dashboard, screen, screen === 'activity');
    }
    const popup = await tandem.open('popup.html');
    await popup.setViewportSize({ width: 380, height: 560 });
    await expect(popup.getByText(/compared at/)).toBeVisible();
    await shoot(popup, 'popup');
    await dashboard.emulateMedia({ colorScheme: 'dark' });
    await go(dashboard, 'overview');
    await expect(dashboard.getByText(/compared at/).first()).toBeVisible();
    await shoot(dashboard, 'overview-dark');
  });

  if (tandem.troubles.length) throw new Error(`errors were logged: ${tandem.troubles.join('; ')}`);
  return [...summary, `screenshots: ${folder}`];
}

/** The tally as the screen says it. */
async function tally(page: Page): Promise<string> {
  return (
    (
      await page
        .getByText(/compared at/)
        .first()
        .textContent()
    )?.trim() ?? ''
  );
}

async function actionStates(page: Page): Promise<string[]> {
  return (await stored<{ state: string }>(page, 'tandem-ops', 'actions')).map(({ state }) => state);
}

/** The ten tags in a row among which most differ: its beginning. */
function densest(differing: readonly WorldPackage[]): string {
  const counts = new Map<string, number>();
  for (const { label } of differing) counts.set(label.slice(0, -1), (counts.get(label.slice(0, -1)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Metrc's own column filter. */
async function filterTags(active: ReturnType<typeof packagesPage>, part: string): Promise<void> {
  await active.grid.locator('th[data-field="Label"] .k-header-column-menu').click();
  const menu = active.page.locator('.k-animation-container').last();
  await menu.locator('.k-filter-item').click();
  await menu.locator('input[title="Filter Criteria"]').first().fill(part);
  await menu.locator('button.k-primary').click();
  await expect(active.grid.locator('.k-loading-mask')).toHaveCount(0);
}

function wanted<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the sample world has no such package');
  return found;
}
