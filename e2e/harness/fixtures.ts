import { test as base } from '@playwright/test';
import { type LocalMetrc, startLocalMetrc } from './simulator.ts';
import { launchTandem, type Tandem } from './tandem.ts';

interface Fixtures {
  /** Starts a local Metrc; it ends with the test. */
  startMetrc(options?: Parameters<typeof startLocalMetrc>[0]): Promise<LocalMetrc>;
  /** Starts a browser with the extension; it ends with the test, which fails on any error that was logged. */
  startTandem(metrc: LocalMetrc, options?: Parameters<typeof launchTandem>[1]): Promise<Tandem>;
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
});

export { expect } from '@playwright/test';
