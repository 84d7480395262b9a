import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BareBrowser, startBareBrowser } from './harness/bare-browser.ts';
import { browserFlags } from './harness/browser-flags.ts';
import { expect, test } from './harness/fixtures.ts';
import { expectMirrorIsWorld } from './harness/mirror-and-world.ts';
import { runsOf } from './harness/own-state.ts';
import { pressConnect } from './harness/set-up.ts';
import type { LocalMetrc, LoggedRequest } from './harness/simulator.ts';
import { builtExtension } from './harness/tandem.ts';

/** Four at a time, 200 pages of packages and all the other lists take longer than the 30 s after which Chromium kills. */
const latencyMs = 500;

/*
 * How this was seen to fail: three things call the extension API often enough to keep the worker, each by itself. They
 * are the ping of `stayAwake`, the progress in `storage.session` and the half-minute alarm. Without all of them the
 * worker is gone after half a minute, the requests stop in the middle of the lists, and the wait for the end runs out.
 */
test('with nothing attached, a pull of 200 slow pages outlives the idle kill and ends complete', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 4200 });
  const profile = mkdtempSync(join(tmpdir(), 'tandem-bare-'));
  let browser: BareBrowser | null = null;
  try {
    // Connected by a person; the browser is closed while the first pages of the first pull are on their way.
    const tandem = await startTandem(metrc, { profile });
    const page = await tandem.open('dashboard.html#/setup');
    await pressConnect(page, metrc, { keeping: 'Stay unlocked on this computer' });
    await page.getByRole('checkbox', { name: metrc.license }).check();
    await metrc.post('moods', { latencyMs });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect.poll(async () => (await packageReads(metrc)).length).toBeGreaterThan(0);
    await tandem.close();
    await metrc.forget('log');

    const bare = await startBareBrowser(profile, browserFlags({ extension: builtExtension, port: metrc.port }));
    browser = bare;
    const worker = `chrome-extension://${tandem.extensionId}/background.js`;
    const isAlive = async () =>
      (await bare.targets()).some(({ type, url }) => type === 'service_worker' && url === worker);
    await expect.poll(isAlive, { message: 'the worker starts with the browser' }).toBe(true);
    await expect.poll(async () => (await packageReads(metrc)).length).toBeGreaterThan(0);
    await expect.poll(() => quietAfterPull(metrc), { timeout: 300_000, intervals: [1_000] }).toBe(true);

    const [context] = (await bare.attach()).contexts();
    if (!context) throw new Error('the browser has no window');
    const own = await context.newPage();
    await own.goto(`chrome-extension://${tandem.extensionId}/popup.html`);
    // One that was killed after all would leave a row more, once it goes on.
    await expect.poll(async () => (await runsOf(own)).map(({ state }) => state)).toEqual(['failed', 'done']);
    const [interrupted, whole] = await runsOf(own);
    expect(interrupted?.sentence.key).toBe('run_interrupted');
    // One row is one life of the worker: a pull that was killed and resumed would have left two.
    expect((whole?.endedAt ?? 0) - (whole?.startedAt ?? 0)).toBeGreaterThan(40_000);

    expect(await expectMirrorIsWorld(own, metrc)).toBeGreaterThanOrEqual(4_000);
    const reads = await packageReads(metrc);
    expect(reads.length).toBeGreaterThanOrEqual(200);
    expect(reads.length).toBeLessThan(280);
    expect(readTwice(reads), 'pages read twice').toEqual([]);
  } finally {
    await browser?.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

async function packageReads(metrc: LocalMetrc): Promise<LoggedRequest[]> {
  const lists = ['active', 'onhold', 'inactive', 'intransit'].map((list) => `/packages/v2/${list}`);
  return (await metrc.requests()).filter(({ path }) => lists.includes(path));
}

/** Page 1 of a window is read first and last; every other page once. */
function readTwice(reads: LoggedRequest[]): string[] {
  const times = new Map<string, number>();
  for (const { path, query } of reads) {
    const asked = `${path}?${query}`;
    times.set(asked, (times.get(asked) ?? 0) + 1);
  }
  return [...times]
    .filter(([asked, count]) => count > (/pageNumber=1(&|$)/.test(asked) ? 2 : 1))
    .map(([asked]) => asked);
}

/** No request for many times their latency is the end of the pull. */
async function quietAfterPull(metrc: LocalMetrc): Promise<boolean> {
  const last = (await metrc.requests()).at(-1);
  return last !== undefined && last.status !== null && Date.now() - last.at > 12 * latencyMs;
}
