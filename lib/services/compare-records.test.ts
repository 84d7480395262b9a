import { describe, expect, it } from 'vitest';
import type { HostRow } from '@/lib/domain/host-row';
import { facility } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { plantRow } from '@/lib/testing/record-facts';

const tag = plantRow().key;
const plant = { Label: tag, StrainName: 'Fern Valley', LocationName: 'Room 2', HarvestCount: 0 };

async function setUp() {
  const shop = await newShop(3);
  const { metrc, clock, worker } = shop;
  const id = metrc.records.add('/plants/v2/flowering', plant);
  await pullOnce(clock, worker);
  const codes = async (...rows: HostRow[]) => (await worker.compare.rows(facility, rows)).map(({ code }) => code);
  return { ...shop, id, codes };
}

describe('rows that are no packages', () => {
  it('are compared with the mirror of their own kind, in the order asked', async () => {
    const { worker, codes } = await setUp();
    const [known] = await worker.compare.rows(facility, [plantRow()]);
    expect(known).toMatchObject({ key: tag, code: 'no-reading', sentence: { key: 'verdict_same_uncounted' } });
    const mixed = [plantRow({}, { key: '1A4FF0200000022000000999' }), packageRow('nothing'), plantRow()];
    expect(await codes(...mixed)).toEqual(['not-compared', 'not-compared', 'no-reading']);
  });

  it('say why when their list is refused, never began, or is not in the API', async () => {
    const { worker } = await setUp();
    const { cursors } = worker.cache;
    const why = async (over: Partial<HostRow>) =>
      (await worker.compare.rows(facility, [plantRow({}, { key: 'Unmet', ...over })])).map(
        ({ sentence }) => sentence.key,
      );
    expect(await why({})).toEqual(['verdict_not_pulled_yet']);
    await cursors.update([facility, 'plants-flowering'], { permitted: false });
    expect(await why({})).toEqual(['verdict_not_permitted']);
    await cursors.delete([facility, 'plants-flowering']);
    expect(await why({})).toEqual(['verdict_first_pull']);
    expect(await why({ kind: 'tag', grid: 'used' })).toEqual(['verdict_not_in_api']);
    expect(await why({ kind: 'tag', grid: 'available' })).toEqual(['verdict_not_read_yet']);
    expect(await why({ kind: 'cow' })).toEqual(['verdict_row_unreadable']);
    await worker.ops.facilities.update(facility, { connected: false });
    expect(await why({})).toEqual(['verdict_no_keys']);
  });

  it('with one name are told apart by what else the row says', async () => {
    const { metrc, clock, worker, codes } = await setUp();
    const harvest = { Name: '2026-11-20 Room 2', CurrentWeight: 10, UnitOfWeightName: 'Grams' };
    metrc.records.add('/harvests/v2/active', { ...harvest, DryingLocationName: 'Dry A' }, metrc.world.now());
    metrc.records.add(
      '/harvests/v2/active',
      { ...harvest, DryingLocationName: 'Dry B', CurrentWeight: 20 },
      metrc.world.now(),
    );
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    const row = (place: string, quantity: string) => ({
      kind: 'harvest',
      grid: 'harvested',
      key: harvest.Name,
      fields: { place, quantity },
    });
    expect(await codes(row('Dry A', '10'), row('Dry B', '20'))).toEqual(['no-reading', 'no-reading']);
  });

  it('are marked when somebody else changed them in Metrc, for a day', async () => {
    const { metrc, clock, worker, id, codes } = await setUp();
    metrc.records.change(id, { LocationName: 'Room 3' });
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    const moved = plantRow({ place: 'Room 3' });
    const [verdict] = await worker.compare.rows(facility, [moved]);
    expect(verdict).toMatchObject({ code: 'changed-in-metrc', sentence: { args: ['Room 2', 'Room 3'] } });
    await clock.pass(25 * 3_600_000);
    expect(await codes(moved)).toEqual(['no-reading']);
  });

  it('wait for what is queued on them', async () => {
    const { worker, codes } = await setUp();
    const action = { id: 'a', facility, state: 'queued', records: [`plant:${tag}`], order: 1, short: '→ Room 3' };
    await worker.ops.actions.add({ ...action, what: { key: 'action_move' } } as never);
    expect(await codes(plantRow())).toEqual(['pending']);
  });
});

it('a row whose list is read whole does not suggest Sync, which would not read it sooner', async () => {
  const { metrc, clock, worker } = await setUp();
  metrc.records.add('/tags/v2/package/available', { Label: plantRow().key, TagTypeName: 'Package' }, metrc.world.now());
  metrc.records.add('/transfers/v2/templates/outgoing', { Name: 'Weekly', PackageCount: 2 }, metrc.world.now());
  await clock.pass(25 * 3_600_000);
  await pullOnce(clock, worker);
  const tag = { kind: 'tag', grid: 'available', key: plantRow().key, fields: { type: 'Plant' } };
  const template = { kind: 'transfer-template', grid: 'templates', key: 'Weekly', fields: { packages: '3' } };
  const verdicts = await worker.compare.rows(facility, [tag, template]);
  expect(verdicts.map(({ code, suggestsSync }) => [code, suggestsSync])).toEqual([
    ['timing', undefined],
    ['timing', true],
  ]);
});

it('a receipt is found by the number that the page shows, whatever its maker called it', async () => {
  const { metrc, clock, worker } = await setUp();
  const made = { ExternalReceiptNumber: 'POS-77', ReceiptNumber: '0000000077', TotalPackages: 2, TotalPrice: 30 };
  metrc.records.add('/sales/v2/receipts/active', made, metrc.world.now());
  await clock.pass(5_000);
  await pullOnce(clock, worker);
  const receipt = (key: string, fields = {}) => ({ kind: 'receipt', grid: 'active', key, fields });
  const action = { id: 'r', facility, state: 'queued', records: ['receipt:POS-77'], order: 1, short: '' };
  const codes = async () =>
    (await worker.compare.rows(facility, [receipt('0000000077'), receipt('0000000078')])).map(({ code }) => code);
  expect(await codes()).toEqual(['no-reading', 'not-compared']);
  await worker.ops.actions.add({ ...action, what: { key: 'action_move' } } as never);
  expect(await codes()).toEqual(['pending', 'not-compared']);
});
