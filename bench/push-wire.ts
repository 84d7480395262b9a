import type { Page } from '@playwright/test';
import { stored } from '../e2e/harness/own-pages.ts';
import type { LocalMetrc, LoggedRequest } from '../e2e/harness/simulator.ts';
import { median, percentile } from './quantiles.ts';
import type { Report } from './report.ts';
import { endedRuns, openShop, type Shop, startPulling } from './shop.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const actions = 30;
const packages = 400;

interface Action extends Record<string, unknown> {
  state: string;
  createdAt: number;
  records: string[];
}

interface Timed extends LoggedRequest {
  ms: number | null;
}

/** From the press to Metrc's wire: of a worker that sleeps, and of one that is awake. */
export async function pushWire(report: Report): Promise<void> {
  const shop = await openShop({ packages });
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    const tags = (await shop.metrc.packages('active')).filter(({ onHold }) => !onHold).map(({ label }) => label);
    // The first write teaches how the host takes a body.
    await push(shop, dashboard, tags.splice(0, 1), async () => {});
    const live = await push(shop, dashboard, tags.splice(0, actions), async () => {});
    const asleep = await push(shop, dashboard, tags.splice(0, actions), () => shop.tandem.killWorker());
    report.tell('live worker: pressed to check on the wire, median', median(live.toCheck), 'ms');
    report.tell('live worker: pressed to check on the wire, p95', percentile(live.toCheck, 95), 'ms', { max: 150 });
    report.tell('sleeping worker: pressed to check on the wire, p95', percentile(asleep.toCheck, 95), 'ms', {
      max: 1_000,
    });
    const toWrite = [...live.toWrite, ...asleep.toWrite];
    report.tell('check reply to write on the wire, median', median(toWrite), 'ms', { max: 50 });
    report.tell('check reply to write on the wire, p95', percentile(toWrite, 95), 'ms');
  } finally {
    await shop.close();
  }
}

/** Pushes a note on each, one after the other, and takes the times from the simulator's log. */
async function push({ metrc }: Shop, dashboard: Page, tags: readonly string[], before: () => Promise<void>) {
  const toCheck: number[] = [];
  const toWrite: number[] = [];
  for (const [n, tag] of tags.entries()) {
    await metrc.forget('log');
    await before();
    const input = { facility: `ca:${metrc.license}`, tag, action: 'package.note', fields: { note: `Look ${n}` } };
    const pressedAt = await dashboard.evaluate(
      async (message) => {
        const at = Date.now();
        await chrome.runtime.sendMessage(message);
        return at;
      },
      { tandem: 'action.add', input },
    );
    await confirmed(dashboard, tag);
    const { check, write } = await wire(metrc);
    toCheck.push(check.at - pressedAt);
    toWrite.push(write.at - (check.at + (check.ms ?? 0)));
  }
  return { toCheck, toWrite };
}

/** The last read before the write, and the write. */
async function wire(metrc: LocalMetrc): Promise<{ check: Timed; write: Timed }> {
  const log = (await metrc.requests()) as Timed[];
  const write = log.find(({ method }) => method === 'PUT');
  const reads = log.filter(({ method, n, host }) => method === 'GET' && host.startsWith('api-') && n < (write?.n ?? 0));
  const check = reads.at(-1);
  if (!check || !write) throw new Error('a write without a check');
  return { check, write };
}

async function confirmed(page: Page, tag: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const all = await stored<Action>(page, 'tandem-ops', 'actions');
    if (all.find(({ records }) => records.includes(tag))?.state === 'confirmed') return;
    await page.waitForTimeout(50);
  }
  throw new Error(`${tag} was not confirmed`);
}
