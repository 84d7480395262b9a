import type { Page } from '@playwright/test';
import { stored } from '../e2e/harness/own-pages.ts';
import { setUp } from '../e2e/harness/set-up.ts';
import { type LocalMetrc, startLocalMetrc } from '../e2e/harness/simulator.ts';
import { launchTandem, type Tandem } from '../e2e/harness/tandem.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** How much of Metrc's limit Tandem may take. */
export interface Pace {
  percent: number;
  computers: number;
  fullSpeed: boolean;
}

/** A run's row, as the Runs screen shows it. */
export interface RunRow {
  id: string;
  state: string;
  order: number;
  startedAt: number;
  endedAt: number | null;
  requests: number;
  rows: number;
  sentence: { key: string };
}

/** A local Metrc and a browser with the built extension in front of it. */
export interface Shop {
  metrc: LocalMetrc;
  tandem: Tandem;
  close(): Promise<void>;
}

/** Opens one. `args` are the simulator's, `flags` the browser's. */
export async function openShop(options: { packages: number; args?: string[]; flags?: string[] }): Promise<Shop> {
  const metrc = await startLocalMetrc(options);
  const tandem = await launchTandem(metrc, { flags: options.flags ?? [] });
  return {
    metrc,
    tandem,
    async close() {
      await tandem.close();
      await metrc.close();
    },
  };
}

/** Takes the facility into use at a pace, which starts its first pull. */
export async function startPulling({ metrc, tandem }: Shop, pace: Pace): Promise<Page> {
  const settings = await tandem.open('dashboard.html#/settings');
  await settings.evaluate(
    (input) => chrome.runtime.sendMessage({ tandem: 'settings.set', input: { pace: input } }),
    pace,
  );
  await settings.close();
  return setUp(tandem, metrc);
}

/** Waits until as many runs have ended. @returns them, oldest first */
export async function endedRuns(page: Page, count: number, minutes = 10): Promise<RunRow[]> {
  const until = Date.now() + minutes * 60_000;
  for (;;) {
    const runs = (await stored<RunRow & Record<string, unknown>>(page, 'tandem-cache', 'runs')).sort(
      (a, b) => a.order - b.order,
    );
    const ended = runs.filter(({ endedAt }) => endedAt !== null);
    const failed = ended.find(({ state }) => state !== 'done');
    if (failed) throw new Error(`a pull ended as ${failed.state}: ${failed.sentence.key}`);
    if (ended.length >= count) return ended;
    if (Date.now() > until) throw new Error(`no pull ended within ${minutes} minutes`);
    await page.waitForTimeout(250);
  }
}
