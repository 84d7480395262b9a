import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Worker } from '@playwright/test';
import { type BareBrowser, startBareBrowser } from '../harness/bare-browser.ts';
import { findBrowser, noBrowser } from '../harness/find-browser.ts';
import type { LocalMetrc } from '../harness/simulator.ts';
import type { Shop } from './shop.ts';

/** A browser as a company sets it up: the extension comes by policy from the shop, packed. Nothing is attached. */
export interface CompanyBrowser extends BareBrowser {
  /** The worker runs at this moment. */
  isAwake(): Promise<boolean>;
  /** Attaches, and gives what a test uses then. */
  open(): Promise<Attached>;
}

/** What can be done once something is attached. */
export interface Attached {
  context: BrowserContext;
  /** A page of our own. */
  page(path: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Errors in consoles and pages since attaching. */
  troubles: string[];
  /** Lets go of the browser, which stays as it is. */
  detach(): Promise<void>;
}

/** A computer of that company: policies and profile stay while browsers come and go. */
export interface Computer {
  start(): Promise<CompanyBrowser>;
  /** Removes it, policies and all. End its browsers first. */
  remove(): void;
}

/**
 * Sets a computer up. Policies are bound over the system's folder in a mount namespace of the browser's own: no other
 * browser on the machine sees them, and nothing is left behind, however the test ends.
 * @param managed what the company's administrators preset for the extension
 */
export function setUpComputer(metrc: LocalMetrc, shop: Shop, managed?: Record<string, unknown>): Computer {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-company-'));
  const policies = join(folder, 'policies');
  mkdirSync(join(policies, 'policies/managed'), { recursive: true });
  const policy = {
    // Otherwise nothing may attach to an extension that a policy installed.
    DeveloperToolsAvailability: 1,
    ExtensionInstallForcelist: [`${shop.extensionId};${shop.updateUrl}`],
    ...(managed ? { '3rdparty': { extensions: { [shop.extensionId]: managed } } } : {}),
  };
  writeFileSync(join(policies, 'policies/managed/tandem.json'), JSON.stringify(policy));
  const bind = 'mkdir -p "$2" && mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const prefix = ['unshare', '--mount', 'sh', '-c', bind, 'sh', policies, policyFolder()];
  const origin = `chrome-extension://${shop.extensionId}`;
  return {
    async start() {
      const bare = await startBareBrowser(join(folder, 'profile'), flags(metrc), prefix);
      return {
        ...bare,
        isAwake: async () =>
          (await bare.targets()).some(({ type, url }) => type === 'service_worker' && url.startsWith(origin)),
        open: async () => attached(await bare.attach(), origin),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** As `browserFlags`, less what keeps a policy from installing and updating: and so no host but ours may be found. */
function flags(metrc: LocalMetrc): string[] {
  return [
    '--no-sandbox',
    `--host-resolver-rules=MAP *.metrc.com 127.0.0.1:${metrc.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--no-first-run',
    '--window-size=1280,860',
  ];
}

/** Where this browser looks for the policies of its computer. */
function policyFolder(): string {
  const program = findBrowser();
  if (!program) throw new Error(noBrowser);
  const version = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  if (version.includes('for Testing')) return '/etc/opt/chrome_for_testing';
  return version.startsWith('Chromium') ? '/etc/chromium' : '/etc/opt/chrome';
}

async function attached(browser: Browser, origin: string): Promise<Attached> {
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no window');
  const troubles: string[] = [];
  const isOurs = (text: string) => !text.startsWith('Failed to load resource');
  context.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.text())) troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`page: ${error.error().stack ?? error.error().message}`));
  return {
    context,
    troubles,
    async page(path) {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return page;
    },
    async worker() {
      const isOurWorker = (worker: Worker) => worker.url().startsWith(origin);
      return context.serviceWorkers().find(isOurWorker) ?? (await context.waitForEvent('serviceworker', isOurWorker));
    },
    detach: () => browser.close(),
  };
}
