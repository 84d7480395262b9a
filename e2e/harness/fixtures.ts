import { test as base, type Page } from '@playwright/test';
import { pulled } from './own-pages.ts';
import { type SetUp, setUp } from './set-up.ts';
import { type LocalMetrc, startLocalMetrc } from './simulator.ts';
import { launchTandem, type Tandem } from './tandem.ts';

interface Fixtures {
  /** Starts a local Metrc; it ends with the test. */
  startMetrc(options?: Parameters<typeof startLocalMetrc>[0]): Promise<LocalMetrc>;
  /** Starts a browser with the extension; it ends with the test, which fails on any error that was logged. */
  startTandem(metrc: LocalMetrc, options?: Parameters<typeof launchTandem>[1]): Promise<Tandem>;
  /** Both, connected, with the first pull behind them: where most tests begin. */
  openShop(options?: Parameters<typeof startLocalMetrc>[0], setUpWith?: SetUp): Promise<Shop>;
}

/** A Metrc, a browser with Tandem in front of it, and Tandem's own dashboard. */
export interface Shop {
  metrc: LocalMetrc;
  tandem: Tandem;
  dashboard: Page;
}

/** Playwright's `test`, with a Metrc and a browser of its own for each. */
export const test = base.extend<Fixtures>({
  startMetrc: async ({}, use) => {
    const started: LocalMetrc[] = [];
    await use(async (options) => {
      const metrc = await startLocalMetrc(options);
      started.push(metrc);
      return metrc;
    });
    for (const metrc of started) await metrc.close();
  },
  startTandem: async ({}, use) => {
    const started: Tandem[] = [];
    await use(async (metrc, options) => {
      const tandem = await launchTandem(metrc, options);
      started.push(tandem);
      return tandem;
    });
    for (const tandem of started) await tandem.close();
    base
      .expect(
        started.flatMap((tandem) => tandem.troubles),
        'errors in consoles and pages',
      )
      .toEqual([]);
  },
  openShop: async ({ startMetrc, startTandem }, use) => {
    await use(async (options, setUpWith) => {
      const metrc = await startMetrc(options);
      const tandem = await startTandem(metrc);
      const dashboard = await setUp(tandem, metrc, setUpWith);
      await pulled(dashboard, metrc);
      return { metrc, tandem, dashboard };
    });
  },
});

export { expect } from '@playwright/test';
