import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { findBrowser, noBrowser } from '../e2e/harness/find-browser.ts';
import { bundleForPage } from './bundle.ts';

/**
 * Works in an empty page of an origin of its own, with nothing in it but the project's own code.
 * @param entry what is bundled; its exports are the page's global `bench`
 */
export async function onBarePage(entry: string, work: (page: Page) => Promise<void>): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: await bundleForPage(entry) });
    await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}
