import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freeTag, openDesk } from '../../testing/writes.ts';
import type { MetrcRecord } from '../../world/records.ts';

let desk: Desk;
let batch: MetrcRecord;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 30 });
  batch = desk.facility.records.index('plantbatch').list('active')[0] as MetrcRecord;
  Object.assign(batch.fields, { UntrackedCount: 60, TrackedCount: 0, PackagedCount: 0, DestroyedCount: 0 });
});

afterAll(() => desk.close());

const shown = () => desk.read(`/plantbatches/v2/${batch.id}`);
const last = (kind: string) => desk.facility.records.all(kind).at(-1) as MetrcRecord;
const planting = (changes: object = {}) => ({
  Strain: 'Runtz',
  SourcePlantBatches: null,
  ActualDate: desk.today,
  ...changes,
});
const growth = (changes: object = {}) => ({
  Name: batch.name,
  StartingTag: freeTag(desk, 'plant'),
  NewLocation: 'Flower Room 1',
  NewSublocation: null,
  GrowthDate: desk.today,
  ...changes,
});
const packing = (changes: object = {}) => ({
  Id: null,
  PlantBatch: batch.name,
  Item: 'Blue Dream Clones',
  Tag: freeTag(desk, 'package'),
  IsTradeSample: false,
  ActualDate: desk.today,
  ...changes,
});
const destruction = (changes: object = {}) => ({
  PlantBatch: batch.name,
  WasteMethodName: 'Compost',
  WasteReasonName: 'Mold',
  ActualDate: desk.today,
  ...changes,
});

describe('plant batches', () => {
  it('are planted, twice when it is sent twice, unless taken names are refused', async () => {
    const row = planting({ Location: 'Veg Room', SourcePlantBatches: [{ PlantBatchName: batch.name }] });
    const { ids } = await desk.write('POST /plantbatches/v2/plantings', row);
    expect(await desk.read(`/plantbatches/v2/${ids[0]}`)).toMatchObject({
      Name: 'B. Kush 5-30',
      PlantBatchTypeName: 'Clone',
      UntrackedCount: 25,
      StrainName: 'Runtz',
      LocationName: 'Veg Room',
      SourcePlantBatchIds: [batch.id],
      PlantedDate: desk.today,
    });
    const { Data } = await desk.read<{ Data: { Id: number }[] }>('/plantbatches/v2/active?pageSize=1');
    expect(Data[0]?.Id).toBe(ids[0]);
    expect((await desk.write('POST /plantbatches/v2/plantings', row)).status).toBe(200);
    desk.simulator.setMoods({ refuseTakenNames: true });
    expect((await desk.write('POST /plantbatches/v2/plantings', row)).messages).toEqual([
      '0: Name "B. Kush 5-30" is already in use.',
    ]);
  });

  it.each<[object, string]>([
    [{ Name: '' }, 'Name was not specified.'],
    [{ Type: 'Cutting' }, 'Plant Batch Type "Cutting" is not valid.'],
    [{ Count: 0 }, 'Count must be greater than 0.'],
    [{ Count: 1.5 }, 'Count must be a whole number.'],
    [{ Strain: 'Spring Hill Kush' }, 'Strain "Spring Hill Kush" is not valid.'],
    [{ Location: 'Moon' }, 'Location "Moon" is not valid.'],
    [{ ActualDate: '2999-01-01' }, 'Actual Date cannot be in the future.'],
    [{ ActualDate: '01/31/2026' }, 'Actual Date "01/31/2026" is not a valid date.'],
    [{ SourcePlantBatches: [{ PlantBatchName: '15' }] }, 'Plant Batch 15 does not exist in the current Facility.'],
  ])('are not planted for %j', async (changes, message) => {
    const { messages } = await desk.write('POST /plantbatches/v2/plantings', planting(changes));
    expect(messages).toEqual([`0: ${message}`]);
  });

  it('are split, and have no more than they have', async () => {
    const row = {
      PlantBatch: batch.name,
      Location: 'Veg Room',
      Sublocation: null,
      Strain: 'Runtz',
      ActualDate: `${desk.today}T00:00:00Z`,
    };
    const { ids } = await desk.write('POST /plantbatches/v2/split', row);
    expect(await desk.read(`/plantbatches/v2/${ids[0]}`)).toMatchObject({
      Name: 'New Plant Batch',
      UntrackedCount: 25,
      SourcePlantBatchNames: batch.name,
    });
    expect(await shown()).toMatchObject({ UntrackedCount: 35 });
    const both = await desk.write(
      'POST /plantbatches/v2/split',
      { ...row, GroupName: 'A' },
      { ...row, GroupName: 'B' },
    );
    expect(both.messages).toEqual([`1: Plant Batch ${batch.name} does not have enough Plants: 35.`]);
  });

  it('give tags to plants, one after the other', async () => {
    const first = freeTag(desk, 'plant');
    const second = freeTag(desk, 'plant', 1);
    const { ids } = await desk.write('POST /plantbatches/v2/growthphase', growth({ Count: 2 }));
    expect(ids).toEqual([batch.id]);
    expect(await shown()).toMatchObject({ UntrackedCount: 58, TrackedCount: 2 });
    for (const tag of [first, second]) {
      expect(await desk.read(`/plants/v2/${tag}`)).toMatchObject({
        GrowthPhase: 'Flowering',
        PlantBatchId: batch.id,
        LocationName: 'Flower Room 1',
        State: 'Tracked',
      });
    }
    const again = await desk.write('POST /plantbatches/v2/growthphase', growth({ Count: 1, StartingTag: second }));
    expect(again.messages).toEqual([`0: Tag ${second} has already been used.`]);
  });

  it.each<[object, RegExp]>([
    [{ Name: '15' }, /Plant Batch 15 does not exist in the current Facility/],
    [{ StartingTag: 'ABCDEF012345670000013300', Count: 1 }, /Tag ABCDEF012345670000013300 is not valid/],
    [{ Count: 51 }, /Tag \w+ is not available for plants/],
    [{ Count: 61 }, /does not have enough Plants: 60/],
    [{ GrowthPhase: 'Young' }, /Growth Phase "Young" is not valid/],
    [{ NewLocation: null }, /New Location was not specified/],
    [{ GrowthDate: '2001-01-01' }, /Growth Date cannot be before/],
  ])('give no tags for %j', async (changes, message) => {
    const { status, messages } = await desk.write('POST /plantbatches/v2/growthphase', growth(changes));
    expect([status, messages]).toEqual([400, expect.arrayContaining([expect.stringMatching(message)])]);
    expect(await shown()).toMatchObject({ UntrackedCount: 60 });
  });

  it('are packaged by Id or name, into an item of plants', async () => {
    const Tag = freeTag(desk, 'package');
    const { ids } = await desk.write('POST /plantbatches/v2/packages', packing({ Id: batch.id, PlantBatch: null }));
    expect(await desk.read(`/packages/v2/${Tag}`)).toMatchObject({
      Id: ids[0],
      Quantity: 10,
      PackageType: 'ImmaturePlant',
      UseByDate: '2016-09-15',
    });
    expect(await shown()).toMatchObject({ UntrackedCount: 50, PackagedCount: 10 });
    const buds = desk.facility.items.find(({ category }) => category === 'Buds')?.name;
    expect((await desk.write('POST /plantbatches/v2/packages', packing({ Item: buds }))).messages).toEqual([
      '0: the selected Item must be of Plant type',
    ]);
    expect(
      (await desk.write('POST /plantbatches/v2/packages', packing({ Id: batch.id, PlantBatch: 'Other' }))).messages,
    ).toEqual([`0: Id ${batch.id} is not Plant Batch Other.`]);
    expect((await desk.write('POST /plantbatches/v2/packages/frommotherplant', packing())).status).toBe(200);
    expect(await shown()).toMatchObject({ UntrackedCount: 50 });
  });

  it('are counted anew, by a difference', async () => {
    const row = { PlantBatchName: batch.name, AdjustmentDate: desk.today };
    expect((await desk.write('POST /plantbatches/v2/adjust', row)).ids).toEqual([batch.id]);
    expect(await shown()).toMatchObject({ UntrackedCount: 58 });
    expect((await desk.write('POST /plantbatches/v2/adjust', { ...row, Quantity: -59 })).messages[0]).toMatch(
      /enough Plants: 58/,
    );
    expect(
      (await desk.write('POST /plantbatches/v2/adjust', { ...row, AdjustmentReason: 'Theft', ReasonNote: '' }))
        .messages,
    ).toEqual(['0: Adjustment Reason "Theft" requires a Note.']);
  });

  it('are destroyed in part, with waste or without, and leave the active list when none is left', async () => {
    await desk.write('DELETE /plantbatches/v2', destruction());
    expect(await shown()).toMatchObject({ UntrackedCount: 35, DestroyedCount: 25 });
    expect(last('plantbatchwaste').fields).toMatchObject({
      WasteWeight: 1.209,
      PlantBatchName: batch.name,
      PlantCount: 25,
    });
    const none = { WasteWeight: 0, WasteMethodName: null, WasteMaterialMixed: null, WasteUnitOfMeasure: null };
    expect((await desk.write('DELETE /plantbatches/v2', destruction({ ...none, Count: 35 }))).status).toBe(200);
    expect(batch.list).toBe('inactive');
    expect((await desk.write('DELETE /plantbatches/v2', destruction())).messages[0]).toMatch(/is not active/);
  });

  it('leave waste and keep their plants', async () => {
    const row = { WasteMethodName: 'Grinder', ReasonName: 'Mold', PlantBatchName: batch.name, WasteDate: desk.today };
    await desk.write('POST /plantbatches/v2/waste', row);
    const { Data } = await desk.read<{ Data: object[] }>('/plantbatches/v2/waste');
    expect(Data[0]).toMatchObject({ WasteWeight: 15.69, PlantBatchName: batch.name });
    expect((await desk.write('POST /plantbatches/v2/waste', { ...row, UnitOfMeasureName: 'Gallons' })).status).toBe(
      400,
    );
  });

  it('move, and take another name, tag, strain and additives', async () => {
    const to = { Name: batch.name, Location: 'Flower Room 1', Sublocation: 'Shelf 1', MoveDate: desk.today };
    expect((await desk.write('PUT /plantbatches/v2/location', to)).body).toBeNull();
    const strain = desk.facility.records.named('strain', 'Mac 1') as MetrcRecord;
    await desk.write('PUT /plantbatches/v2/strain', { Id: batch.id, StrainId: strain.id });
    expect(await shown()).toMatchObject({ LocationName: 'Flower Room 1', StrainName: 'Mac 1' });
    const additive = { PlantBatchName: batch.name, ActualDate: desk.today };
    await desk.write('POST /plantbatches/v2/additives', additive);
    expect(last('additive').fields).toMatchObject({ PlantBatchName: batch.name, PlantCount: 60 });
    const AdditivesTemplateName = desk.facility.records.index('additivetemplate').list('active')[0]?.name;
    expect(
      (await desk.write('POST /plantbatches/v2/additives/usingtemplate', { ...additive, AdditivesTemplateName }))
        .status,
    ).toBe(200);
    await desk.write('PUT /plantbatches/v2/name', { Group: batch.name, NewGroup: 'Row 7' });
    expect(await shown()).toMatchObject({ Name: 'Row 7' });
    const NewTag = freeTag(desk, 'plant');
    const tagged = { Group: 'Row 7', NewTag, ReplaceDate: desk.today };
    await desk.write('PUT /plantbatches/v2/tag', tagged);
    expect(await shown()).toMatchObject({ Name: NewTag });
    expect((await desk.write('PUT /plantbatches/v2/tag', { ...tagged, Group: NewTag })).messages[0]).toMatch(
      /already been used/,
    );
  });
});
