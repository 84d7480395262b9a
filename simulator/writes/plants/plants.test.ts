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
const inList = async (path: string) => (await desk.read<{ Data: { Id: number }[] }>(path)).Data.map(({ Id }) => Id);

const location = (changes: object = {}) => ({
  Id: null,
  Location: 'Flower Room 2',
  Sublocation: null,
  ActualDate: desk.today,
  ...changes,
});
const phase = (changes: object = {}) => ({
  Id: null,
  NewTag: null,
  NewLocation: 'Flower Room 1',
  GrowthDate: desk.today,
  ...changes,
});
const cut = (changes: object = {}) => ({
  DryingLocation: 'Dry Room',
  DryingSublocation: null,
  ActualDate: desk.today,
  ...changes,
});
const destruction = (changes: object = {}) => ({
  Id: null,
  WasteReasonName: 'Mold',
  ActualDate: desk.today,
  ...changes,
});

describe('plants', () => {
  it('move, by label or Id', async () => {
    const plant = plantIn('flowering');
    const before = plant.lastModified;
    const done = await desk.write('PUT /plants/v2/location', location({ Label: plant.name, Sublocation: 'shelf 1' }));
    expect([done.status, done.body]).toEqual([200, null]);
    expect(await shown(plant)).toMatchObject({ LocationName: 'Flower Room 2', SublocationName: 'Shelf 1' });
    expect(plant.lastModified > before).toBe(true);
    expect((await desk.write('PUT /plants/v2/location', location({ Id: plant.id, Label: null }))).status).toBe(200);
  });

  it.each<[object, string]>([
    [{ Label: '1A4FF' }, 'Plant 1A4FF does not exist in the current Facility.'],
    [{ Label: null }, 'Label was not specified.'],
    [{ Label: null, Id: 5 }, 'Id 5 was not found.'],
    [{ Location: 'Moon' }, 'Location "Moon" is not valid.'],
    [{ Location: null }, 'Location was not specified.'],
    [{ Sublocation: 'Attic' }, 'Sublocation "Attic" is not valid.'],
    [{ ActualDate: '2999-01-01' }, 'Actual Date cannot be in the future.'],
    [{ ActualDate: '2001-01-01' }, 'Actual Date cannot be before'],
    [{ ActualDate: null }, 'Actual Date was not specified.'],
  ])('do not move for %j', async (changes, message) => {
    const { status, messages } = await desk.write(
      'PUT /plants/v2/location',
      location({ Label: plantIn('flowering').name, ...changes }),
    );
    expect([status, messages]).toEqual([400, [expect.stringContaining(message)]]);
  });

  it('on hold, harvested and other people’s are refused', async () => {
    const ask = async (Label: string) => (await desk.write('PUT /plants/v2/location', location({ Label }))).messages[0];
    expect(await ask(plantIn('onhold').name)).toMatch(/On Hold/);
    expect(await ask(plantIn('inactive').name)).toMatch(/Harvested and cannot be modified/);
    expect((await desk.send('PUT /plants/v2/location', [location()], 'C11-0000511-LIC')).status).toBe(401);
  });

  it('flower, with a new tag, and do not go back', async () => {
    const plant = plantIn('vegetative');
    const [old, NewTag] = [plant.name, freeTag(desk, 'plant')];
    expect((await desk.write('PUT /plants/v2/growthphase', phase({ Label: old, NewTag }))).status).toBe(200);
    expect(await desk.read(`/plants/v2/${NewTag}`)).toMatchObject({
      Id: plant.id,
      GrowthPhase: 'Flowering',
      FloweringDate: desk.today,
    });
    expect(await inList('/plants/v2/flowering')).toContain(plant.id);
    const back = await desk.write('PUT /plants/v2/growthphase', phase({ Label: NewTag, GrowthPhase: 'Vegetative' }));
    expect(back.messages).toEqual([`0: Plant ${NewTag} is Flowering and cannot become Vegetative.`]);
    const other = await desk.write(
      'PUT /plants/v2/growthphase',
      phase({ Label: plantIn('vegetative').name, NewTag: old }),
    );
    expect(other.messages).toEqual([`0: Tag ${old} has already been used.`]);
    expect(
      (await desk.write('PUT /plants/v2/growthphase', phase({ Label: NewTag, GrowthPhase: 'Mother' }))).status,
    ).toBe(400);
  });

  it('get another tag by name or Id, once', async () => {
    const plant = plantIn('vegetative');
    const old = plant.name;
    const tag = desk.facility.records.named('tag', freeTag(desk, 'plant'));
    const row = (changes: object) => ({ Id: null, Label: old, TagId: null, ReplaceDate: desk.today, ...changes });
    expect((await desk.write('PUT /plants/v2/tag', row({ NewTag: null, TagId: tag?.id }))).status).toBe(200);
    expect(await shown(plant)).toMatchObject({ Label: tag?.name });
    expect((await desk.write('PUT /plants/v2/tag', row({ NewTag: tag?.name }))).messages).toEqual([
      `0: Plant ${old} does not exist in the current Facility.`,
      `0: Tag ${tag?.name} has already been used.`,
    ]);
    const ofPackages = await desk.write(
      'PUT /plants/v2/tag',
      row({ Label: tag?.name, NewTag: freeTag(desk, 'package') }),
    );
    expect(ofPackages.messages[0]).toMatch(/is not available for plants/);
  });

  it('change strain, by Id or name', async () => {
    const plant = plantIn('vegetative');
    const strain = desk.facility.records.named('strain', 'Zkittlez') as MetrcRecord;
    expect((await desk.write('PUT /plants/v2/strain', { Id: plant.id, StrainId: strain.id })).status).toBe(200);
    expect(await shown(plant)).toMatchObject({ StrainName: 'Zkittlez', StrainId: strain.id });
    const named = await desk.write('PUT /plants/v2/strain', {
      Id: null,
      Label: plant.name,
      StrainId: null,
      StrainName: 'No Such',
    });
    expect(named.messages).toEqual(['0: Strain No Such does not exist in the current Facility.']);
  });

  it('are harvested into a harvest of a name, or one that Metrc names', async () => {
    const [one, two, three] = [0, 1, 2].map((nth) => plantIn('flowering', nth)) as [
      MetrcRecord,
      MetrcRecord,
      MetrcRecord,
    ];
    const row = (plant: MetrcRecord, HarvestName: string | null) => cut({ Plant: plant.name, HarvestName });
    const done = await desk.write('PUT /plants/v2/harvest', row(one, 'Autumn'), row(two, null));
    expect([done.status, done.body]).toEqual([200, null]);
    await desk.write('PUT /plants/v2/harvest', row(three, 'autumn'));
    const harvest = desk.facility.records.named('harvest', 'Autumn') as MetrcRecord;
    expect(await desk.read(`/harvests/v2/${harvest.id}`)).toMatchObject({
      PlantCount: 2,
      TotalWetWeight: 200.46,
      CurrentWeight: 200.46,
      UnitOfWeightName: 'Grams',
      DryingLocationName: 'Dry Room',
      HarvestStartDate: desk.today,
    });
    expect(await shown(one)).toMatchObject({
      HarvestId: harvest.id,
      HarvestedDate: desk.today,
      HarvestedWetWeight: 100.23,
      State: 'Harvested',
    });
    expect(await inList('/plants/v2/inactive')).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(desk.facility.records.named('harvest', `${desk.today}-Dry Room-H`)).toBeDefined();
    expect((await desk.write('PUT /plants/v2/harvest', row(one, 'Autumn'))).messages[0]).toMatch(
      /Harvested and cannot/,
    );
  });

  it('are not harvested twice in a body, before they flower, in another unit or with no weight', async () => {
    const plant = plantIn('flowering');
    const ask = async (...rows: object[]) => (await desk.write('PUT /plants/v2/harvest', ...rows.map(cut))).messages;
    expect(await ask({ Plant: plant.name }, { Plant: plant.name })).toEqual([
      `1: Plant ${plant.name} is specified more than once.`,
    ]);
    expect((await ask({ Plant: plantIn('vegetative').name }))[0]).toMatch(/is not Flowering/);
    const grams = desk.facility.records.index('harvest').list('active')[0]?.name;
    expect((await ask({ Plant: plant.name, HarvestName: grams, UnitOfWeight: 'Ounces' }))[0]).toMatch(
      /^0: Unit Of Weight "Ounces" is not valid for Harvest/,
    );
    expect(await ask({ Plant: plant.name, Weight: -1 })).toEqual(['0: Weight must be greater than 0.']);
  });

  it('are manicured as often as one likes', async () => {
    const plant = plantIn('flowering');
    const row = cut({ Plant: plant.name, HarvestName: 'Trim' });
    const { ids } = await desk.write('POST /plants/v2/manicure', row, row);
    expect(ids[0]).toBe(ids[1]);
    expect(await desk.read(`/harvests/v2/${ids[0]}`)).toMatchObject({ TotalWetWeight: 200.46, PlantCount: 6 });
    expect(plant.list).toBe('flowering');
  });

  it('are destroyed, once, leaving waste', async () => {
    const [plant, mother] = [plantIn('vegetative'), plantIn('mother')];
    const { ids } = await desk.write(
      'DELETE /plants/v2',
      destruction({ Label: plant.name }),
      destruction({ Label: null, Id: mother.id }),
    );
    expect(ids).toEqual([plant.id, mother.id]);
    expect(await shown(plant)).toMatchObject({
      State: 'Destroyed',
      DestroyedDate: desk.today,
      DestroyedNote: 'Mold: Had to go.',
      DestroyedByUserName: 'Dana Whitfield',
    });
    expect(mother.list).toBe('mother/inactive');
    expect(last('plantwaste').fields).toMatchObject({
      WasteWeight: 15.69,
      WasteUnitOfMeasureName: 'Grams',
      WasteReasonName: 'Mold',
      PlantCount: 1,
    });
    expect((await desk.write('DELETE /plants/v2', destruction({ Label: plant.name }))).status).toBe(400);
  });

  it.each<[object, string]>([
    [{ WasteMethodName: 'Laser Beam' }, 'Waste Method Name "Laser Beam" is not valid.'],
    [{ WasteReasonName: 'Because' }, 'Waste Reason Name "Because" is not valid.'],
    [{ WasteReasonName: 'Pests', ReasonNote: null }, 'Waste Reason Name "Pests" requires a Note.'],
    [{ WasteWeight: -1 }, 'Waste Weight cannot be less than 0.'],
    [{ WasteUnitOfMeasureName: 'Each' }, 'Waste Unit Of Measure Name "Each" is not valid.'],
    [{ WasteMaterialMixed: null }, 'Waste Material Mixed was not specified.'],
  ])('are not destroyed for %j', async (changes, message) => {
    const { messages } = await desk.write(
      'DELETE /plants/v2',
      destruction({ Label: plantIn('vegetative').name, ...changes }),
    );
    expect(messages).toEqual([`0: ${message}`]);
  });

  it('leave waste and live on', async () => {
    const plant = plantIn('flowering');
    const row = {
      WasteMethodName: 'Compost',
      ReasonName: 'Mold',
      LocationName: null,
      SublocationName: null,
      WasteDate: desk.today,
      PlantLabels: [plant.name],
    };
    const { ids } = await desk.write('POST /plants/v2/waste', row);
    expect(ids).toEqual([last('plantwaste').id]);
    const { Data } = await desk.read<{ Data: object[] }>('/plants/v2/waste');
    expect(Data[0]).toMatchObject({ WasteWeight: 15.69, PlantCount: 1, WasteDate: desk.today });
    expect((await desk.write('POST /plants/v2/waste', { ...row, PlantLabels: [] })).messages).toEqual([
      '0: Plant Labels was not specified.',
    ]);
    expect((await desk.write('POST /plants/v2/waste', { ...row, PlantLabels: ['X'] })).status).toBe(400);
  });

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
