import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writePause } from '@/lib/data/pull-pause';
import { createVault } from '@/lib/data/vault';
import { annasKeys, facility, startWorker } from '@/lib/testing/fake-worker';
import { newShop } from '@/lib/testing/pull-world';
import { createSync } from './sync';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

async function setUp() {
  const shop = await newShop(25);
  const vault = createVault();
  await vault.put({ state: 'ca', keys: annasKeys, person: 'Anna', keeping: 'passphrase', passphrase: 'correct horse' });
  const calls = { later: 0, calm: 0 };
  const syncOf = (worker: typeof shop.worker) =>
    createSync({
      ...worker,
      vault,
      exclusively: (_, work) => work(),
      retryLater: async () => {
        calls.later += 1;
      },
      calm: async () => {
        calls.calm += 1;
      },
      statusChanged: () => {},
      verdictsStale: () => {},
    });
  const runs = () => shop.worker.cache.runs.orderBy('order').toArray();
  return { ...shop, vault, calls, syncOf, sync: syncOf(shop.worker), runs };
}

describe('a sync', () => {
  it('pulls, compares the facility (nothing is counted, so nothing is equal), and asks for no more wake-ups', async () => {
    const { clock, sync, worker, calls } = await setUp();
    await clock.run(sync.start(facility, 'button'));
    expect(await worker.cache.tallies.get(facility)).toMatchObject({ compared: 0, differ: 0 });
    expect(calls).toEqual({ later: 1, calm: 1 });
    expect(sync.since(facility)).toBeNull();
  });

  it('reads no more than the lists that are asked for, once the first pull is through', async () => {
    const { clock, sync, metrc } = await setUp();
    await clock.run(sync.start(facility, 'button'));
    await clock.pass(60_000);
    metrc.received.length = 0;
    await clock.run(sync.start(facility, 'button', ['packages-active', 'strains']));
    const paths = [...new Set(metrc.received.map(({ path }) => path))];
    expect(paths.sort()).toEqual(['/packages/v2/active', '/strains/v2/active']);
  });

  it('leaves a paused facility alone, until somebody presses Sync', async () => {
    const { clock, sync, worker, metrc, runs } = await setUp();
    await writePause(worker.ops, facility, true);
    await clock.run(sync.startAll('alarm'));
    await clock.run(sync.resume());
    expect(metrc.received).toEqual([]);
    await clock.run(sync.start(facility, 'button'));
    expect(await runs()).toMatchObject([{ state: 'done' }]);
  });

  it('says why a finished pull was not compared, and ends all the same', async () => {
    const { clock, sync, worker, runs } = await setUp();
    worker.cache.tallies.hook('creating', () => {
      throw new Error('no room');
    });
    await clock.run(sync.start(facility, 'button'));
    expect(await runs()).toMatchObject([{ state: 'done', goesOn: false, sentence: { key: 'run_not_compared' } }]);
    expect(sync.since(facility)).toBeNull();
  });

  it('is skipped while locked, with a row that says so, and nothing is asked of Metrc', async () => {
    const { clock, sync, vault, metrc, runs } = await setUp();
    await vault.lock();
    await clock.run(sync.startAll('alarm'));
    expect(await runs()).toMatchObject([{ state: 'skipped', goesOn: false, sentence: { key: 'run_skipped_locked' } }]);
    expect(metrc.received).toEqual([]);
  });

  it('is skipped without keys for the state', async () => {
    const { clock, sync, vault, runs } = await setUp();
    await vault.forget();
    await clock.run(sync.start(facility, 'button'));
    expect(await runs()).toMatchObject([{ state: 'skipped', sentence: { key: 'run_skipped_no_keys' } }]);
  });

  it('joins the run that is going', async () => {
    const { clock, sync, runs } = await setUp();
    await clock.run(Promise.all([sync.start(facility, 'button'), sync.start(facility, 'alarm')]));
    expect(await runs()).toHaveLength(1);
  });

  it('for an import begins after the import, even while another is going', async () => {
    const { clock, sync, runs, worker } = await setUp();
    const going = sync.start(facility, 'button');
    await clock.pass(200);
    const importedAt = clock.now();
    await clock.run(Promise.all([going, sync.start(facility, 'import'), sync.start(facility, 'import')]));
    const rows = await runs();
    expect(rows.map(({ trigger }) => trigger)).toEqual(['button', 'import']);
    expect(rows[1]?.startedAt).toBeGreaterThanOrEqual(importedAt);
    expect(await worker.cache.tallies.count()).toBe(1);
  });

  it('goes on after an outage, and stops waking once it is through', async () => {
    const { clock, sync, metrc, calls, runs } = await setUp();
    metrc.isOnline = false;
    await clock.run(sync.start(facility, 'button'));
    expect(await runs()).toMatchObject([{ state: 'failed', goesOn: true }]);
    expect(calls.calm).toBe(0);
    metrc.isOnline = true;
    await clock.pass(30_000);
    await clock.run(sync.resume());
    await clock.run(sync.start(facility, 'alarm'));
    expect((await runs()).at(-1)).toMatchObject({ state: 'done' });
    expect(calls.calm).toBeGreaterThan(0);
  });

  it('does not go on by itself after refused keys', async () => {
    const { clock, sync, metrc, calls, runs } = await setUp();
    metrc.keysAreGood = false;
    await clock.run(sync.start(facility, 'button'));
    const asked = metrc.received.length;
    await clock.run(sync.resume());
    await clock.pass(120_000);
    expect(metrc.received.length).toBe(asked);
    expect(await runs()).toHaveLength(1);
    expect(calls.calm).toBe(1);
  });

  it('goes on with a run whose worker died, and says that it was interrupted', async () => {
    const { clock, profile, metrc, worker, syncOf, runs } = await setUp();
    await worker.cache.runs.put({
      id: 'dead',
      facility,
      trigger: 'button',
      order: 1,
      startedAt: clock.now() - 60_000,
      endedAt: null,
      state: 'running',
      requests: 3,
      rows: 0,
      unfit: 0,
      bytes: 0,
      warnings: [],
      changed: 0,
      faults: 0,
      goesOn: true,
      sentence: { key: 'run_running' },
    });
    const next = syncOf(startWorker(profile, metrc));
    await clock.run(next.resume());
    await clock.run(next.start(facility, 'alarm'));
    expect(await runs()).toMatchObject([
      { id: 'dead', state: 'failed', sentence: { key: 'run_interrupted' } },
      { state: 'done' },
    ]);
  });
});
