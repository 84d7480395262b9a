import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { findBrowser, noBrowser } from '../e2e/harness/find-browser.ts';
import { bundleForPage } from './bundle.ts';
import type { Report } from './report.ts';

const count = 6_000;
/** Rows of one transaction, as the pull groups them. */
const group = 300;
const rounds = 7;

// Only inside `evaluate`: what `inside/store-rows.ts` exports.
declare const bench: typeof import('./inside/store-rows.ts');

/** How fast rows are stored by the pull, against bare IndexedDB writing the same rows. */
export async function storedRows(report: Report): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: await bundleForPage('bench/inside/store-rows.ts') });
    const measured: { pull: number; plain: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push(
        await page.evaluate(
          async ([rows, size]) => {
            const { perSecond, stored } = await bench.storeAsPull(rows, size);
            return { pull: perSecond, plain: await bench.storePlainly(stored, size) };
          },
          [count, group] as const,
        ),
      );
    }
    report.tell('rows stored by the pull', median(measured.map(({ pull }) => pull)), 'rows/s');
    report.tell('rows stored plainly', median(measured.map(({ plain }) => plain)), 'rows/s');
    report.tell('stored by the pull / plainly', median(measured.map(({ pull, plain }) => pull / plain)), 'x', {
      min: 0.7,
    });
  } finally {
    await browser.close();
    server.close();
  }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
