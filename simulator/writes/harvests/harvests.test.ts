import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freeTag, openDesk } from '../../testing/writes.ts';
import type { MetrcRecord } from '../../world/records.ts';

let desk: Desk;
let harvest: MetrcRecord;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 60 });
  harvest = desk.facility.records.index('harvest').list('active')[0] as MetrcRecord;
  Object.assign(harvest.fields, { CurrentWeight: 500, TotalWasteWeight: 0, TotalPackagedWeight: 0, PackageCount: 0 });
});

afterAll(() => desk.close());

const shown = () => desk.read(`/harvests/v2/${harvest.id}`);
const bulk = () => desk.facility.items.find(({ active, unit }) => active && unit === 'Grams')?.name;
const share = (changes: object = {}) => ({
  HarvestId: harvest.id,
  HarvestName: null,
  Weight: 100.23,
  UnitOfWeight: 'Grams',
  ...changes,
});
const packing = (changes: object = {}) => ({
  Tag: freeTag(desk, 'package'),
  Item: bulk(),
  ActualDate: desk.today,
  Ingredients: [share()],
  ...changes,
});
const waste = (changes: object = {}) => ({ Id: harvest.id, ActualDate: desk.today, ...changes });

describe('harvests', () => {
  it('are packaged, by Id or name, with the tag used and the weight gone', async () => {
    const Tag = freeTag(desk, 'package');
    const done = packing({
      Ingredients: [share(), share({ HarvestId: null, HarvestName: harvest.name, Weight: 9.77 })],
    });
    const { ids } = await desk.write('POST /harvests/v2/packages', done);
    expect(await desk.read(`/packages/v2/${Tag}`)).toMatchObject({
      Id: ids[0],
      Quantity: 110,
      UnitOfMeasureName: 'Grams',
      PackagedDate: desk.today,
      SourceHarvestNames: `${harvest.name}, ${harvest.name}`,
    });
    expect(await shown()).toMatchObject({ CurrentWeight: 390, TotalPackagedWeight: 110 });
    expect((await desk.write('POST /harvests/v2/packages', done)).messages).toEqual([
      `0: Tag ${Tag} has already been used.`,
    ]);
  });

  it.each<[object, RegExp]>([
    [{ Ingredients: [] }, /Ingredients was not specified/],
    [{ UnitOfWeight: 'Ounces' }, /Unit Of Weight "Ounces" is not valid for Harvest/],
    [{ UnitOfWeight: 'Each' }, /Unit Of Weight "Each" is not valid/],
    [{ Item: 'Buds' }, /Item "Buds" is not valid/],
    [{ Item: 'Blue Dream Clones' }, /not valid for Item/],
    [{ ActualDate: '2001-01-01' }, /Actual Date cannot be before/],
    [{ RequiredLabTestBatches: ['All'] }, /Lab Test Batch "All" is not valid/],
    [{ RemediateProduct: true }, /Remediation Date was not specified/],
  ])('are not packaged for %j', async (changes, message) => {
    const { status, messages } = await desk.write('POST /harvests/v2/packages', packing(changes));
    expect([status, messages]).toEqual([400, expect.arrayContaining([expect.stringMatching(message)])]);
    expect(await shown()).toMatchObject({ CurrentWeight: 500 });
  });

  it('do not give more than they weigh, be it in two rows', async () => {
    const row = (nth: number) => packing({ Tag: freeTag(desk, 'package', nth), Ingredients: [share({ Weight: 300 })] });
    const { messages } = await desk.write('POST /harvests/v2/packages', row(0), row(1));
    expect(messages).toEqual([`1: Harvest ${harvest.name} does not have enough Weight: 500 Grams.`]);
  });

  it('are sampled', async () => {
    const { ids } = await desk.write('POST /harvests/v2/packages/testing', packing({ IsTradeSample: false }));
    const { Data } = await desk.read<{ Data: object[] }>('/packages/v2/labsamples');
    expect(Data).toContainEqual(expect.objectContaining({ Id: ids[0], IsTestingSample: true, Quantity: 100.23 }));
  });

  it('leave waste, which can be taken back', async () => {
    const { ids } = await desk.write('POST /harvests/v2/waste', waste());
    expect(await shown()).toMatchObject({ CurrentWeight: 489.95, TotalWasteWeight: 10.05 });
    const list = () => desk.read<{ Data: object[] }>(`/harvests/v2/waste?harvestId=${harvest.id}`);
    expect((await list()).Data).toContainEqual({
      Id: ids[0],
      WasteTypeName: 'Plant Material',
      WasteWeight: 10.05,
      UnitOfWeightName: 'Grams',
      ActualDate: desk.today,
    });
    const takeBack = () => desk.send(`DELETE /harvests/v2/waste/${ids[0]}`);
    expect(await takeBack()).toMatchObject({ status: 200, body: null });
    expect(await shown()).toMatchObject({ CurrentWeight: 500, TotalWasteWeight: 0 });
    expect((await list()).Data).not.toContainEqual(expect.objectContaining({ Id: ids[0] }));
    expect((await takeBack()).status).toBe(404);
  });

  it.each<[object, string]>([
    [{ Id: 5 }, 'Id 5 was not found.'],
    [{ Id: null }, 'Id was not specified.'],
    [{ WasteType: 'Dust' }, 'Waste Type "Dust" is not valid.'],
    [{ WasteWeight: 0 }, 'Waste Weight must be greater than 0.'],
    [{ WasteWeight: 501 }, 'does not have enough Weight: 500 Grams.'],
    [{ UnitOfWeight: 'Ounces' }, 'Unit Of Weight "Ounces" is not valid for Harvest'],
    [{ ActualDate: '2999-01-01' }, 'Actual Date cannot be in the future.'],
  ])('leave no waste for %j', async (changes, message) => {
    expect((await desk.write('POST /harvests/v2/waste', waste(changes))).messages).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('are finished once and unfinished, answering Ids', async () => {
    const finish = () => desk.write('PUT /harvests/v2/finish', { Id: harvest.id, ActualDate: desk.today });
    expect(await finish()).toMatchObject({ status: 200, ids: [harvest.id] });
    expect(await shown()).toMatchObject({ FinishedDate: desk.today });
    expect(harvest.list).toBe('inactive');
    expect((await finish()).messages).toEqual([`0: Harvest ${harvest.name} is Finished and cannot be modified.`]);
    expect((await desk.write('POST /harvests/v2/waste', waste())).status).toBe(400);
    expect((await desk.write('PUT /harvests/v2/unfinish', { Id: harvest.id })).ids).toEqual([harvest.id]);
    expect(await shown()).toMatchObject({ FinishedDate: null });
    expect((await desk.write('PUT /harvests/v2/unfinish', { Id: harvest.id })).messages).toEqual([
      `0: Harvest ${harvest.name} is not Finished.`,
    ]);
  });

  it('move and take another name', async () => {
    const to = {
      Id: null,
      HarvestName: harvest.name,
      DryingLocation: 'Dry Room',
      DryingSublocation: null,
      ActualDate: `${desk.today}T00:00:00Z`,
    };
    expect((await desk.write('PUT /harvests/v2/location', to)).ids).toEqual([harvest.id]);
    expect(
      (await desk.write('PUT /harvests/v2/rename', { Id: harvest.id, OldName: null, NewName: 'Late Crop' })).ids,
    ).toEqual([harvest.id]);
    expect(await shown()).toMatchObject({ DryingLocationName: 'Dry Room', Name: 'Late Crop' });
    expect((await desk.write('PUT /harvests/v2/rename', { Id: 5, OldName: null })).messages).toEqual([
      '0: Id 5 was not found.',
    ]);
  });

  it('give plants back to flowering', async () => {
    const plant = desk.facility.records.index('plant').list('flowering')[0] as MetrcRecord;
    const cut = {
      Plant: plant.name,
      HarvestName: harvest.name,
      DryingLocation: 'Dry Room',
      DryingSublocation: null,
      ActualDate: desk.today,
    };
    await desk.write('PUT /plants/v2/harvest', cut);
    const back = { HarvestId: harvest.id, PlantTags: [plant.name] };
    expect((await desk.write('PUT /harvests/v2/restore/harvestedplants', back)).ids).toEqual([harvest.id]);
    expect(await desk.read(`/plants/v2/${plant.name}`)).toMatchObject({
      HarvestedDate: null,
      State: 'Tracked',
      GrowthPhase: 'Flowering',
    });
    expect(await shown()).toMatchObject({ CurrentWeight: 500, TotalRestoredWeight: 100.23 });
    expect((await desk.write('PUT /harvests/v2/restore/harvestedplants', back)).messages).toEqual([
      `0: Plant ${plant.name} was not harvested into Harvest ${harvest.name}.`,
    ]);
  });

  it('are nothing that a shop may write', async () => {
    expect((await desk.send('PUT /harvests/v2/finish', [{ Id: 1 }], 'C11-0000511-LIC')).status).toBe(401);
    expect((await desk.send(`DELETE /harvests/v2/waste/1`, undefined, 'C11-0000511-LIC')).status).toBe(401);
  });
});
