import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserFlags } from './browser-flags.ts';
import { findBrowser, noBrowser } from './find-browser.ts';
import { patience } from './patience.ts';
import type { LocalMetrc } from './simulator.ts';

/** Where `npm run build` puts the extension. */
export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** A browser with the built extension, in front of a local Metrc. */
export interface Tandem {
  context: BrowserContext;
  extensionId: string;
  profile: string;
  /** Console errors, page errors and unhandled rejections seen anywhere since the start. */
  troubles: string[];
  /** A page of our own, `popup.html` or `dashboard.html#/queue`. */
  open(path: string): Promise<Page>;
  /** A page of Metrc. */
  visit(path: string, host?: string): Promise<Page>;
  /** Kills the background worker, as Chromium does without warning. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Launches it. A given profile is kept; otherwise one is made and removed at the end. */
export async function launchTandem(
  metrc: LocalMetrc,
  options: { profile?: string; headless?: boolean; flags?: readonly string[] } = {},
): Promise<Tandem> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(noBrowser);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tandem-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    // A person's window may have any size; a test's must not.
    viewport: options.headless === false ? null : { width: 1280, height: 860 },
    ignoreHTTPSErrors: true,
    args: [...browserFlags({ extension: builtExtension, port: metrc.port }), ...(options.flags ?? [])],
  });
  const troubles = watchTroubles(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: patience }));
  const extensionId = new URL(worker.url()).host;
  let keeper: CDPSession | null = null;
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return {
    context,
    extensionId,
    profile,
    troubles,
    open,
    async visit(path, host = 'ca.metrc.com') {
      const page = await context.newPage();
      await page.goto(`https://${host}${path}`);
      return page;
    },
    async killWorker() {
      if (!keeper) {
        keeper = await context.newCDPSession(await open('popup.html'));
        await keeper.send('ServiceWorker.enable');
      }
      await keeper.send('ServiceWorker.stopAllWorkers');
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A page of Metrc may log its own failed requests (a revoked key, an outage): those are the browser's lines, not ours. */
function watchTroubles(context: BrowserContext): string[] {
  const troubles: string[] = [];
  const isNetwork = (text: string) => text.startsWith('Failed to load resource');
  context.on('console', (message) => {
    if (message.type() === 'error' && !isNetwork(message.text())) troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`page: ${error.error().stack ?? error.error().message}`));
  context.on('serviceworker', (worker) => {
    worker.on('console', (message) => {
      if (message.type() === 'error' && !isNetwork(message.text())) troubles.push(`worker: ${message.text()}`);
    });
  });
  for (const worker of context.serviceWorkers()) {
    worker.on('console', (message) => {
      if (message.type() === 'error' && !isNetwork(message.text())) troubles.push(`worker: ${message.text()}`);
    });
  }
  return troubles;
}
