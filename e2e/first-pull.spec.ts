import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/fixtures.ts';
import { goOn, halfWay, wake } from './harness/half-way.ts';
import { expectMirrorIsWorld } from './harness/mirror-and-world.ts';
import { pulled } from './harness/own-pages.ts';
import { cursorsOf, pulledBy, runsOf } from './harness/own-state.ts';
import { setUp } from './harness/set-up.ts';
import type { LocalMetrc } from './harness/simulator.ts';
import type { Tandem } from './harness/tandem.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const dayMs = 86_400_000;

test('twenty kills during a first pull of 20,000 packages, and it ends complete @full', async ({
  startMetrc,
  startTandem,
}) => {
  test.setTimeout(600_000);
  const metrc = await startMetrc({ packages: 20_000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  for (let kill = 0; kill < 20; kill += 1) {
    await halfWay(metrc, 40);
    await tandem.killWorker();
    await goOn(metrc);
    await wake(dashboard);
  }
  await pulled(dashboard, metrc, metrc.license, 300_000);
  expect(await expectMirrorIsWorld(dashboard, metrc)).toBeGreaterThan(19_000);
  const reads = (await metrc.requests()).filter(({ path }) => path.startsWith('/packages/v2/'));
  // 1,000 pages, samples, closing re-reads; each kill may cost the pages in flight and not yet stored.
  expect(reads.length).toBeLessThan(1_000 * 1.15 + 20 * 60);
});

test('a computer put to sleep in the middle goes on where it was', async ({ startMetrc, startTandem }) => {
  const metrc = await startMetrc({ packages: 3_000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await halfWay(metrc, 40);
  const asleep = browserOf(tandem);
  for (const id of asleep) process.kill(id, 'SIGSTOP');
  await goOn(metrc);
  // Half an hour of life without us: the server's clock goes on, ours stands.
  await metrc.post('advance', { ms: dayMs / 48 });
  await metrc.post('life', { salesPerHour: 600, editsPerHour: 60 });
  await metrc.post('advance', { ms: 600_000 });
  await metrc.post('life', { salesPerHour: 0, editsPerHour: 0 });
  for (const id of asleep) process.kill(id, 'SIGCONT');
  await pulled(dashboard, metrc);
  await syncAgain(dashboard, metrc);
  await expectMirrorIsWorld(dashboard, metrc);
});

test('a clock moved two days ahead and back loses nothing', async ({ startMetrc, startTandem }) => {
  const metrc = await startMetrc({ packages: 2_000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await halfWay(metrc, 30);
  await moveClock(tandem, 2 * dayMs);
  await goOn(metrc);
  await pulled(dashboard, metrc);
  await changeSome(metrc, 5);
  await syncAgain(dashboard, metrc);
  await expectMirrorIsWorld(dashboard, metrc);
  for (const { feed, asOf } of await cursorsOf(dashboard)) {
    expect(asOf ?? 0, `${feed} is not read beyond the server's present`).toBeLessThan(Date.now() + 60_000);
  }
  await moveClock(tandem, 0);
  await changeSome(metrc, 5);
  await syncAgain(dashboard, metrc);
  await expectMirrorIsWorld(dashboard, metrc);
});

test('a full disk is said, keeps what is stored, and the pull goes on once there is room', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 3_000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await halfWay(metrc, 110);
  await fillDisk(tandem, true);
  await goOn(metrc);
  // No row can say so on a full disk: the screen does.
  await expect(dashboard.getByText(/disk is full/i).first()).toBeVisible();
  await fillDisk(tandem, false);
  await metrc.forget('log');
  await syncAgain(dashboard, metrc);
  await expectMirrorIsWorld(dashboard, metrc);
  const reads = (await metrc.requests()).filter(({ path }) => path.startsWith('/packages/v2/'));
  expect(reads.length, 'pages read after it').toBeLessThan(120);
});

test('a key revoked in the middle ends the run in words, and nothing is marked as forbidden', async ({
  startMetrc,
  startTandem,
}) => {
  const metrc = await startMetrc({ packages: 3_000 });
  const tandem = await startTandem(metrc);
  const dashboard = await setUp(tandem, metrc);
  await halfWay(metrc, 60);
  await metrc.post('moods', { keysRevoked: true });
  await goOn(metrc);
  await expect.poll(async () => (await runsOf(dashboard)).at(-1)?.sentence.key).toBe('failed_keys');
  const cursors = (await cursorsOf(dashboard)) as { permitted?: boolean }[];
  expect(cursors.filter(({ permitted }) => permitted === false)).toEqual([]);
  await metrc.post('moods', { keysRevoked: false });
  await syncAgain(dashboard, metrc);
  await expectMirrorIsWorld(dashboard, metrc);
});

async function syncAgain(dashboard: Page, metrc: LocalMetrc): Promise<void> {
  await pulledBy(dashboard, () =>
    dashboard.evaluate(
      (facility) => chrome.runtime.sendMessage({ tandem: 'sync.start', input: { facility } }),
      `ca:${metrc.license}`,
    ),
  );
}

async function changeSome(metrc: LocalMetrc, count: number): Promise<void> {
  for (const { label } of (await metrc.packages('active')).slice(0, count)) {
    const quantity = String(Math.floor(Math.random() * 90) + 1);
    await metrc.post('edit', { license: metrc.license, label, kind: 'adjust', quantity, by: 'Other User' });
  }
}

/** The worker's clock: the computer's own cannot be set here. */
async function moveClock(tandem: Tandem, byMs: number): Promise<void> {
  const [worker] = tandem.context.serviceWorkers();
  await worker?.evaluate((ms) => {
    const own = globalThis as typeof globalThis & { realNow?: () => number };
    own.realNow ??= Date.now.bind(Date);
    const { realNow } = own;
    Date.now = () => realNow() + ms;
  }, byMs);
}

/** Chromium does not bound an extension's storage: only a full disk refuses, in these words. */
async function fillDisk(tandem: Tandem, isFull: boolean): Promise<void> {
  const [worker] = tandem.context.serviceWorkers();
  await worker?.evaluate((full) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { realPut?: IDBObjectStore['put'] };
    const kept = store as { realPut?: IDBObjectStore['put']; realAdd?: IDBObjectStore['add'] };
    kept.realPut ??= store.put;
    kept.realAdd ??= store.add;
    const refuse = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    store.put = full ? refuse : kept.realPut;
    store.add = full ? refuse : kept.realAdd;
  }, isFull);
}

/** Processes of a browser, by the profile that only it has open. */
function browserOf({ profile }: Tandem): number[] {
  const found = execFileSync('pgrep', ['-f', profile], { encoding: 'utf8' });
  return found.split('\n').filter(Boolean).map(Number);
}
