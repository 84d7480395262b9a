import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVault } from '@/lib/data/vault';
import { actions } from '@/lib/domain/actions/registry';
import { annasKeys, facility } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { forms, openShop, queue, tag } from '@/lib/testing/push-shop';
import { describeCard } from './card';
import { createFreshness } from './freshness';
import { facilityStatus } from './status';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

async function setUp() {
  const shop = await openShop();
  const { worker, clock } = shop;
  const vault = createVault();
  await vault.put({ state: 'ca', keys: annasKeys, person: 'Anna', keeping: 'session', passphrase: '' });
  const row = packageRow(tag);
  const open = async (of = row) => {
    const record = (await worker.ops.facilities.get(facility)) ?? null;
    if (!record) throw new Error('not set up');
    const status = await facilityStatus(worker, record, await vault.state(), true, null);
    return clock.run(describeCard({ ...worker, vault }, record, of, status, actions));
  };
  return { ...shop, vault, row, open };
}

describe('a card', () => {
  it('shows the package as Metrc says now, not as it was pulled', async () => {
    const { clock, world, open } = await setUp();
    await clock.pass(60_000);
    world.change(tag, { quantity: 64 });
    const card = await open();
    expect(card.metrc).toMatchObject({ quantity: '64 ea', place: 'Vault', item: 'Gummies' });
    expect(card.unit).toEqual({ abbreviation: 'ea', name: 'Each' });
  });

  it('opens although Metrc does not answer', async () => {
    const { clock, metrc, open } = await setUp();
    await clock.pass(60_000);
    metrc.latencyMs = 50_000;
    const before = clock.monotonic();
    expect((await open()).metrc?.quantity).toBe('100 ea');
    expect(clock.monotonic() - before).toBeLessThan(10_000);
  });

  it('asks Metrc nothing once pages have asked for their share', async () => {
    const { clock, metrc, worker, row, vault } = await setUp();
    await clock.pass(60_000);
    const freshness = createFreshness({ ...worker, stale: () => {} });
    const record = (await worker.ops.facilities.get(facility)) ?? null;
    if (!record) throw new Error('not set up');
    const status = await facilityStatus(worker, record, await vault.state(), true, null);
    for (let n = 0; n < 60; n += 1) {
      const of = packageRow(`1A4FF00000000090000000${String(n).padStart(2, '0')}`, row.fields);
      await clock.run(describeCard({ ...worker, vault, freshness }, record, of, status, actions));
    }
    expect(metrc.received.length).toBe(40);
  });

  it('asks Metrc nothing while locked', async () => {
    const { clock, metrc, vault, open } = await setUp();
    await clock.pass(60_000);
    await vault.lock();
    await open();
    expect(metrc.received).toEqual([]);
  });

  it('ends the mark of a change, and keeps it in history', async () => {
    const { clock, world, open } = await setUp();
    await clock.pass(60_000);
    world.change(tag, { place: 'Shelf' });
    const first = await open();
    expect(first.verdict.code).toBe('changed-in-metrc');
    expect(first.history).toMatchObject([{ who: 'Metrc', before: 'Vault', after: 'Shelf' }]);
    expect((await open()).verdict.code).toBe('no-reading');
  });

  it('lists what is queued and offers what the package allows', async () => {
    const { worker, open } = await setUp();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const card = await open();
    expect(card.queue).toMatchObject([{ id, needsPerson: false, state: { key: 'queue_state_queued' } }]);
    expect(card.actions.map(({ type }) => type)).not.toContain('package.unfinish');
    expect(card.actions.map(({ type }) => type)).toContain('package.adjust');
  });

  it('of a tag that Metrc does not show has the row’s own layer, and no actions', async () => {
    const { open } = await setUp();
    const card = await open(packageRow('1A4FF0000000009000000000', { quantity: '7' }));
    expect(card.metrc).toMatchObject({ quantity: '7 ea', source: { key: 'source_page' } });
    expect(card.actions).toEqual([]);
  });
});
