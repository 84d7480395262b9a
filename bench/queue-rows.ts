import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { findBrowser, noBrowser } from '../e2e/harness/find-browser.ts';
import { bundleForPage } from './bundle.ts';
import { median } from './quantiles.ts';
import type { Report } from './report.ts';

const rows = 50_000;
const times = 25;

// Only inside `evaluate`: what `inside/queue-rows.ts` exports.
declare const bench: typeof import('./inside/queue-rows.ts');

/** What it takes to choose the next action in a queue of 50,000 rows, and to mark it durably. */
export async function queueRows(report: Report): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: await bundleForPage('bench/inside/queue-rows.ts') });
    const measure = (open: number) =>
      page.evaluate(([all, left, n]) => bench.chooseFrom(all, left, n), [rows, open, times] as const);
    const few = await measure(20);
    report.tell('50,000 rows, 20 of them open: choosing the next, median', median(few.chosen), 'ms', { max: 5 });
    report.tell('the strict mark, median', median(few.marked), 'ms');
    const all = await measure(rows);
    report.tell('50,000 rows, all of them open: choosing the next, median', median(all.chosen), 'ms', { max: 5 });
  } finally {
    await browser.close();
    server.close();
  }
}
