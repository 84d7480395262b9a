import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freeTag, openDesk } from '../../testing/writes.ts';
import type { MetrcRecord } from '../../world/records.ts';

let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 30 });
});

afterAll(() => desk.close());

const plantIn = (list: string, nth = 0) => desk.facility.records.index('plant').list(list)[nth] as MetrcRecord;
const shown = (plant: MetrcRecord) => desk.read(`/plants/v2/${plant.id}`);
const last = (kind: string) => desk.facility.records.all(kind).at(-1) as MetrcRecord;

describe('plants', () => {
  it('give clones to a batch and to a package', async () => {
    const mother = plantIn('mother');
    const planting = {
      PlantLabel: mother.name,
      LocationName: null,
      SublocationName: null,
      StrainName: 'Runtz',
      ActualDate: `${desk.today}T13:11:03Z`,
    };
    const { ids } = await desk.write('POST /plants/v2/plantings', planting);
    expect(await desk.read(`/plantbatches/v2/${ids[0]}`)).toMatchObject({
      UntrackedCount: 3,
      SourcePlantLabel: mother.name,
      StrainName: 'Runtz',
    });
    const PackageTag = freeTag(desk, 'package');
    const packing = { PlantLabel: mother.name, PackageTag, Location: null, Sublocation: null, ActualDate: desk.today };
    expect((await desk.write('POST /plants/v2/plantbatch/packages', packing)).status).toBe(200);
    expect(await desk.read(`/packages/v2/${PackageTag}`)).toMatchObject({
      PackageType: 'ImmaturePlant',
      Quantity: 25,
      UnitOfMeasureName: 'Each',
    });
    expect(await shown(mother)).toMatchObject({ ClonedCount: 28 });
    expect((await desk.write('POST /plants/v2/plantbatch/packages', packing)).messages).toEqual([
      `0: Tag ${PackageTag} has already been used.`,
    ]);
    const flowering = await desk.write('POST /plants/v2/plantings', {
      ...planting,
      PlantLabel: plantIn('flowering').name,
    });
    expect(flowering.messages[0]).toMatch(/is Flowering/);
  });

  it('get additives by themselves, by location and by template', async () => {
    const labels = [0, 1].map((nth) => plantIn('flowering', nth).name);
    const template = desk.facility.records.index('additivetemplate').list('active')[0] as MetrcRecord;
    const place = { LocationName: plantIn('flowering').fields.LocationName, SublocationName: null };
    const day = { ActualDate: desk.today };
    expect((await desk.write('POST /plants/v2/additives', { PlantLabels: labels, ...day })).ids).toEqual([
      last('additive').id,
    ]);
    expect(last('additive').fields).toMatchObject({
      ProductTradeName: 'Wonder Sprout',
      PlantCount: 2,
      TotalAmountApplied: 5,
      AmountUnitOfMeasure: 'Gallons',
    });
    await desk.write('POST /plants/v2/additives/bylocation', { ...place, ...day });
    expect(Number(last('additive').fields.PlantCount)).toBeGreaterThan(0);
    const byTemplate = { AdditivesTemplateName: template.name, ...day };
    await desk.write('POST /plants/v2/additives/usingtemplate', { PlantLabels: labels, ...byTemplate });
    expect(last('additive').fields).toMatchObject({
      ProductTradeName: template.fields.ProductTradeName,
      Rate: '5 Pounds',
    });
    expect(
      (await desk.write('POST /plants/v2/additives/bylocation/usingtemplate', { ...place, ...byTemplate })).status,
    ).toBe(200);
    const { messages } = await desk.write('POST /plants/v2/additives', {
      PlantLabels: ['X'],
      AdditiveType: 'Magic',
      ...day,
    });
    expect(messages).toEqual([
      '0: Plant X does not exist in the current Facility.',
      '0: Additive Type "Magic" is not valid.',
    ]);
    expect(
      (await desk.write('POST /plants/v2/additives/bylocation', { ...place, ...day, LocationName: 'Vault' }))
        .messages[0],
    ).toMatch(/does not contain any Plants/);
  });

  it('are merged into a group, which may be split again', async () => {
    const [one, two] = [0, 1].map((nth) => plantIn('flowering', nth)) as [MetrcRecord, MetrcRecord];
    two.fields.StrainName = one.fields.StrainName;
    const merge = { TargetPlantGroupLabel: one.name, SourcePlantGroupLabel: two.name, MergeDate: desk.today };
    expect((await desk.write('PUT /plants/v2/merge', merge)).body).toBeNull();
    expect(two.list).toBe('inactive');
    const TagLabel = freeTag(desk, 'plant');
    const split = { SourcePlantLabel: one.name, PlantCount: 1, TagLabel, StrainLabel: 'Runtz', SplitDate: desk.today };
    const { ids } = await desk.write('PUT /plants/v2/split', split);
    expect(await desk.read(`/plants/v2/${TagLabel}`)).toMatchObject({
      Id: ids[0],
      StrainName: 'Runtz',
      GrowthPhase: 'Flowering',
    });
    const again = await desk.write('PUT /plants/v2/split', { ...split, TagLabel: freeTag(desk, 'plant') });
    expect(again.messages).toEqual([`0: Plant ${one.name} does not have enough Plants: 1.`]);
    expect(
      (await desk.write('PUT /plants/v2/merge', { ...merge, SourcePlantGroupLabel: one.name })).messages[0],
    ).toMatch(/into itself/);
  });

  it('are counted anew only where that is switched on', async () => {
    const row = {
      Id: null,
      Label: plantIn('flowering').name,
      AdjustReason: 'Drying',
      AdjustmentDate: `${desk.today}T00:00:00Z`,
    };
    expect((await desk.write('PUT /plants/v2/adjust', row)).status).toBe(404);
    desk.simulator.setMoods({ missingPaths: [] });
    expect((await desk.write('PUT /plants/v2/adjust', row)).status).toBe(200);
    expect((await desk.write('PUT /plants/v2/adjust', { ...row, AdjustCount: -9 })).messages[0]).toMatch(
      /does not have enough Plants/,
    );
  });
});

describe('additive templates', () => {
  it('are made and changed', async () => {
    const { ids } = await desk.write('POST /additivestemplates/v2');
    await desk.write('PUT /additivestemplates/v2', { Id: ids[0], ProductTradeName: 'Root Boost' });
    expect(await desk.read(`/additivestemplates/v2/${ids[0]}`)).toMatchObject([
      { Name: 'Additive 1', ProductTradeName: 'Root Boost', IsActive: true },
    ]);
    expect((await desk.write('POST /additivestemplates/v2', { AdditiveType: 'Magic', Name: null })).messages).toEqual([
      '0: Name was not specified.',
      '0: Additive Type "Magic" is not valid.',
    ]);
  });
});
