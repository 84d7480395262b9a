import type { Page } from '@playwright/test';
import type { Report } from './report.ts';
import { queryOf, readsOf } from './requests.ts';
import { endedRuns, openShop, type Shop, startPulling } from './shop.ts';

const hourMs = 3_600_000;
/** Records changed within the hour. */
const changedRecords = 200;

/** What an hourly pull costs when nothing changed, and when something did. */
export async function hourlyPull(report: Report): Promise<void> {
  const shop = await openShop({ packages: 2_000 });
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    const quiet = await nextPull(shop, dashboard, 2);
    report.tell('windowed lists', quiet.lists, 'lists');
    report.tell('nothing changed: requests / windowed lists', quiet.windowed / quiet.lists, 'x', { max: 1 });
    report.tell('nothing changed: lists read whole, by their cadence', quiet.whole, 'requests');
    await change(shop, changedRecords);
    const busy = await nextPull(shop, dashboard, 3);
    report.tell(`${changedRecords} changed: requests`, busy.windowed, 'requests', {
      max: quiet.lists + changedRecords / 20 + 2,
    });
  } finally {
    await shop.close();
  }
}

/** An hour later the pull that a person starts, or the alarm: both read the same. */
async function nextPull({ metrc, tandem }: Shop, dashboard: Page, runs: number) {
  await metrc.post('advance', { ms: hourMs });
  await metrc.forget('log');
  const popup = await tandem.open('popup.html');
  await popup.getByRole('button', { name: /Sync/ }).first().click();
  await endedRuns(dashboard, runs);
  await popup.close();
  const reads = await readsOf(metrc);
  const windowed = reads.filter((read) => queryOf(read).has('lastModifiedStart'));
  return {
    windowed: windowed.length,
    lists: new Set(windowed.map(({ path }) => path)).size,
    whole: reads.length - windowed.length,
  };
}

async function change({ metrc }: Shop, count: number): Promise<void> {
  const packages = await metrc.packages('active');
  for (const { label } of packages.slice(0, count)) {
    await metrc.post('edit', { license: metrc.license, label, kind: 'adjust', quantity: '7', by: 'Other User' });
  }
}
