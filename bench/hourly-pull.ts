import type { Page } from '@playwright/test';
import type { Report } from './report.ts';
import { queryOf, readsOf } from './requests.ts';
import { endedRuns, openShop, type Shop, startPulling } from './shop.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const hourMs = 3_600_000;
/** Records changed within the hour. */
const changedRecords = 200;

/** What an hourly pull costs when nothing changed, and when something did. */
export async function hourlyPull(report: Report): Promise<void> {
  const shop = await openShop({ packages: 2_000 });
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    // An hour of server time passes at once: to our clock the server's was set, which the next pull learns.
    await shop.metrc.post('advance', { ms: hourMs });
    await nextPull(shop, dashboard, 2);
    const quiet = await nextPull(shop, dashboard, 3);
    report.tell('windowed lists', quiet.lists, 'lists');
    report.tell('nothing changed: requests / windowed lists', quiet.windowed / quiet.lists, 'x', { max: 1 });
    report.tell('nothing changed: lists read whole, by their cadence', quiet.whole, 'requests');
    await change(shop, { kind: 'note', note: 'Look at this' });
    const noted = await nextPull(shop, dashboard, 4);
    report.tell(
      `${changedRecords} notes changed: requests`,
      noted.windowed,
      'requests',
      most(quiet.lists, changedRecords),
    );
    // An adjustment changes a package, and is a row of its own in the list of adjustments.
    await change(shop, { kind: 'adjust', quantity: '7' });
    const adjusted = await nextPull(shop, dashboard, 5);
    const rows = 2 * changedRecords;
    report.tell(
      `${changedRecords} adjusted, ${rows} rows: requests`,
      adjusted.windowed,
      'requests',
      most(quiet.lists, rows),
    );
  } finally {
    await shop.close();
  }
}

/** An hour later the pull that a person starts, or the alarm: both read the same. */
async function nextPull({ metrc }: Shop, dashboard: Page, runs: number) {
  await metrc.forget('log');
  await dashboard.evaluate(
    (facility) => chrome.runtime.sendMessage({ tandem: 'sync.start', input: { facility } }),
    `ca:${metrc.license}`,
  );
  await endedRuns(dashboard, runs, 1);
  const reads = await readsOf(metrc);
  const windowed = reads.filter((read) => queryOf(read).has('lastModifiedStart'));
  return {
    windowed: windowed.length,
    lists: new Set(windowed.map(({ path }) => path)).size,
    whole: reads.length - windowed.length,
  };
}

function most(lists: number, rows: number) {
  return { max: lists + rows / 20 + 2 };
}

async function change({ metrc }: Shop, edit: { kind: string; note?: string; quantity?: string }): Promise<void> {
  const packages = await metrc.packages('active');
  for (const { label } of packages.slice(0, changedRecords)) {
    await metrc.post('edit', { license: metrc.license, label, by: 'Other User', ...edit });
  }
}
