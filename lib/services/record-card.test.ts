import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createVault } from '@/lib/data/vault';
import { actions } from '@/lib/domain/actions/registry';
import type { HostRow } from '@/lib/domain/host-row';
import { annasKeys, facility } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { plantRow } from '@/lib/testing/record-facts';
import { describeCard } from './card';
import { facilityStatus } from './status';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

async function setUp() {
  const shop = await newShop(2);
  const { metrc, clock, worker } = shop;
  const vault = createVault();
  await vault.put({ state: 'ca', keys: annasKeys, person: 'Anna', keeping: 'session', passphrase: '' });
  const plant = metrc.records.add('/plants/v2/flowering', {
    Label: plantRow().key,
    StrainName: 'Fern Valley',
    LocationName: 'Room 2',
    PlantBatchName: 'Batch 9',
    HarvestCount: 0,
    GrowthPhase: 'Flowering',
    State: 'Tracked',
  });
  await pullOnce(clock, worker);
  await clock.pass(60_000);
  const open = async (row: HostRow) => {
    const record = (await worker.ops.facilities.get(facility)) ?? null;
    if (!record) throw new Error('not set up');
    const status = await facilityStatus(worker, record, await vault.state(), true, null);
    return clock.run(describeCard({ ...worker, vault }, record, row, status, actions));
  };
  return { ...shop, plant, vault, open };
}

describe('the card of a plant', () => {
  it('shows what the page says beside what Metrc says now, and marks what differs', async () => {
    const { metrc, plant, open } = await setUp();
    metrc.records.change(plant, { LocationName: 'Room 3' });
    const card = await open(plantRow());
    expect(card).toMatchObject({ tag: plantRow().key, target: String(plant), unit: null, onHand: null });
    expect(card.list).toEqual({ key: 'list_plants_flowering' });
    expect(card.page?.lines).toContainEqual({ name: 'Location', value: 'Room 2', differs: true });
    expect(card.metrc?.lines).toContainEqual({ name: 'Location', value: 'Room 3', differs: true });
    expect(card.metrc?.lines).toContainEqual({ name: 'Strain', value: 'Fern Valley', differs: false });
    expect(card.history).toMatchObject([{ who: 'Metrc', before: 'Room 2', after: 'Room 3' }]);
  });

  it('ends the mark of a change', async () => {
    const { metrc, plant, open } = await setUp();
    metrc.records.change(plant, { LocationName: 'Room 3' });
    const row = plantRow({ place: 'Room 3' });
    expect((await open(row)).verdict.code).toBe('changed-in-metrc');
    expect((await open(row)).verdict.code).toBe('no-reading');
  });

  it('offers what fits a plant, and lists what is queued on it', async () => {
    const { worker, open } = await setUp();
    const action = { id: 'a', facility, state: 'queued', records: [`plant:${plantRow().key}`], order: 1, hold: null };
    await worker.ops.actions.add({ ...action, type: 'plant.move', input: {}, what: { key: 'action_move' } } as never);
    const card = await open(plantRow());
    expect(card.queue.map(({ id }) => id)).toEqual(['a']);
    const types = card.actions.map(({ type }) => type);
    expect(types).toContain('plant.move');
    expect(types.filter((type) => !type.startsWith('plant'))).toEqual([]);
  });

  it('of a plant that Metrc does not show has the page’s side alone, and nothing to do', async () => {
    const { open } = await setUp();
    const card = await open(plantRow({}, { key: '1A4FF0200000022000000999' }));
    expect(card).toMatchObject({ target: '', metrc: null, actions: [], verdict: { code: 'not-compared' } });
    expect(card.page?.lines?.length).toBeGreaterThan(0);
  });

  it('asks Metrc nothing while locked', async () => {
    const { metrc, vault, open } = await setUp();
    await vault.lock();
    const before = metrc.received.length;
    await open(plantRow());
    expect(metrc.received.length).toBe(before);
  });
});
