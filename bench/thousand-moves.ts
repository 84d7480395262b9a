import type { Page } from '@playwright/test';
import { go, stored } from '../e2e/harness/own-pages.ts';
import type { Report } from './report.ts';
import { endedRuns, openShop, startPulling } from './shop.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const moves = 1_000;
/** One check and one read-back for each, and one write for ten. */
const idealRequests = moves + moves / 10 + moves;
/** The default share of Metrc's 50 requests a second. */
const perSecond = 20;

interface Action extends Record<string, unknown> {
  state: string;
  createdAt: number;
  endedAt: number | null;
}

/** A thousand packages moved by one form, on a link like a good office's. */
export async function thousandMoves(report: Report): Promise<void> {
  const line = ['--rate', '50', '--concurrency', '10', '--latency', '150', '--jitter', '50'];
  const shop = await openShop({ packages: 2_500, args: line });
  try {
    const { metrc } = shop;
    const dashboard = await startPulling(shop, { percent: 40, computers: 1, fullSpeed: true });
    await endedRuns(dashboard, 1);
    const active = (await metrc.packages('active')).filter(({ onHold }) => !onHold);
    const place = active.find(({ locationName }) => locationName)?.locationName ?? '';
    const tags = active.filter(({ locationName }) => locationName !== place).map(({ label }) => label);
    if (tags.length < moves) throw new Error(`only ${tags.length} packages lie elsewhere`);
    await go(dashboard, 'queue');
    await metrc.forget('log');
    await queue(dashboard, `ca:${metrc.license}`, tags.slice(0, moves), place);
    const ended = await allEnded(dashboard);
    const log = (await metrc.requests()).filter(({ host }) => host.startsWith('api-'));
    const from = Math.min(...ended.map(({ createdAt }) => createdAt));
    const to = Math.max(...ended.map(({ endedAt }) => endedAt ?? 0));
    const seconds = (to - from) / 1_000;
    const writes = log.filter(({ method }) => method === 'PUT');
    report.tell('seconds', seconds, 's');
    report.tell('time / ideal time', seconds / (idealRequests / perSecond), 'x', { max: 1.3 });
    report.tell('requests / ideal', log.length / idealRequests, 'x', { max: 1.05 });
    report.tell('writes', writes.length, 'requests', { max: moves / 10 });
    report.tell('answered 429', log.filter(({ status }) => status === 429).length, 'requests', { max: 0 });
  } finally {
    await shop.close();
  }
}

async function queue(page: Page, facility: string, tags: readonly string[], location: string): Promise<void> {
  const date = new Date().toLocaleDateString('en-CA', { timeZone: 'America/Los_Angeles' });
  const lines = tags.map((target) => ({ target, own: {} }));
  const shared = { location, sublocation: '', date };
  const input = { facility, action: 'package.move', shared, lines, again: false, file: null };
  const reply = await page.evaluate(
    (value) => chrome.runtime.sendMessage({ tandem: 'group.queue', input: { ...value, group: crypto.randomUUID() } }),
    input,
  );
  if (!JSON.stringify(reply).includes('"queued"')) throw new Error(JSON.stringify(reply).slice(0, 500));
}

async function allEnded(page: Page, minutes = 15): Promise<Action[]> {
  const until = Date.now() + minutes * 60_000;
  for (;;) {
    const actions = await stored<Action>(page, 'tandem-ops', 'actions');
    const odd = actions.find(({ state }) => ['needs-decision', 'conflict', 'rejected'].includes(state));
    if (odd) throw new Error(`a move ended as ${odd.state}`);
    if (actions.every(({ state }) => state === 'confirmed')) return actions;
    if (Date.now() > until) throw new Error('the moves did not end');
    await page.waitForTimeout(1_000);
  }
}
