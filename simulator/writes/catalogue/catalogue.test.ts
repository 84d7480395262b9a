import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../testing/writes.ts';
import { packagesIn } from '../../world/package-lists.ts';
import type { MetrcRecord } from '../../world/records.ts';

const SHOP = 'C11-0000511-LIC';
let desk: Desk;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 60 });
});

afterAll(() => desk.close());

const names = async (path: string) =>
  (await desk.read<{ Data: { Name: string }[] }>(path)).Data.map(({ Name }) => Name);
const strainNamed = (name: string) => desk.facility.records.named('strain', name) as MetrcRecord;

describe('locations', () => {
  it('are made, changed and archived', async () => {
    const { ids } = await desk.write('POST /locations/v2');
    expect((await names('/locations/v2/active'))[0]).toBe('Harvest Location');
    expect((await desk.write('PUT /locations/v2', { Id: ids[0], LocationTypeName: 'Retail' })).body).toBeNull();
    expect(await desk.read(`/locations/v2/${ids[0]}`)).toMatchObject({
      Name: 'Harvesting Location',
      LocationTypeName: 'Retail',
    });
    expect(await desk.send(`DELETE /locations/v2/${ids[0]}`)).toMatchObject({ status: 200, body: null });
    expect(await names('/locations/v2/inactive')).toContain('Harvesting Location');
    expect(await names('/locations/v2/active')).not.toContain('Harvesting Location');
    expect((await desk.send(`DELETE /locations/v2/${ids[0]}`)).messages).toEqual([
      'Location "Harvesting Location" is already Discontinued.',
    ]);
  });

  it('are made twice when sent twice, but for another mood', async () => {
    const make = () => desk.write('POST /locations/v2', { Name: 'Twin' });
    await make();
    expect((await make()).status).toBe(200);
    desk.simulator.setMoods({ refuseTakenNames: true });
    expect((await make()).messages).toEqual(['0: Name "Twin" is already in use.']);
    expect((await desk.write('POST /locations/v2', { Name: 'A' }, { Name: 'a' })).messages).toEqual([
      '1: Name "a" is already in use.',
    ]);
  });

  it('are refused without a name, of an unknown type, and where there are none', async () => {
    expect((await desk.write('POST /locations/v2', { Name: null, LocationTypeName: 'Attic' })).messages).toEqual([
      '0: Name was not specified.',
      '0: Location Type "Attic" is not valid.',
    ]);
    expect((await desk.write('PUT /locations/v2', { Id: 5 })).messages).toEqual(['0: Id 5 was not found.']);
    const full = desk.facility.locations.find(({ id }) =>
      packagesIn(desk.facility, 'active').some((pkg) => pkg.locationId === id),
    );
    expect((await desk.send(`DELETE /locations/v2/${full?.id}`)).messages[0]).toMatch(/because it's not empty/);
    expect((await desk.send('DELETE /locations/v2/9')).status).toBe(404);
    expect((await desk.send(`DELETE /locations/v2/${full?.id}`, undefined, SHOP)).status).toBe(401);
    desk.facility.usesLocations = false;
    expect((await desk.write('POST /locations/v2')).status).toBe(401);
  });

  it('are renamed where they stand, without anything else moving', async () => {
    const plant = desk.facility.records.index('plant').list('flowering')[0] as MetrcRecord;
    const before = plant.lastModified;
    await desk.write('PUT /locations/v2', { Id: plant.fields.LocationId, Name: 'North Room' });
    expect(await desk.read(`/plants/v2/${plant.id}`)).toMatchObject({ LocationName: 'North Room' });
    expect(plant.lastModified).toBe(before);
  });
});

describe('sublocations', () => {
  it('are made, renamed and archived where the license has them', async () => {
    const { ids } = await desk.write('POST /sublocations/v2');
    await desk.write('PUT /sublocations/v2', { Id: ids[0] });
    expect((await names('/sublocations/v2/active'))[0]).toBe('Room 1A Sublocation');
    expect((await desk.send(`DELETE /sublocations/v2/${ids[0]}`)).status).toBe(200);
    expect(await names('/sublocations/v2/inactive')).toContain('Room 1A Sublocation');
    expect((await desk.send('POST /sublocations/v2', [{ Name: 'X' }], SHOP)).status).toBe(401);
    expect((await desk.write('PUT /sublocations/v2', { Id: ids[0] })).messages).toEqual([
      '0: Sublocation "Room 1A Sublocation" is Discontinued.',
    ]);
  });
});

describe('strains', () => {
  it('are made, changed and archived', async () => {
    const { ids } = await desk.write('POST /strains/v2');
    expect(await desk.read(`/strains/v2/${ids[0]}`)).toMatchObject({
      Name: 'Spring Hill Kush',
      TestingStatus: 'None',
      ThcLevel: 0.1865,
      SativaPercentage: 75,
    });
    await desk.write('PUT /strains/v2', { Id: ids[0], Name: 'Autumn Hill Kush' });
    expect((await names('/strains/v2/active'))[0]).toBe('Autumn Hill Kush');
    expect((await desk.send(`DELETE /strains/v2/${ids[0]}`)).status).toBe(200);
    expect(await names('/strains/v2/inactive')).toContain('Autumn Hill Kush');
  });

  it.each<[object, string]>([
    [{ Name: '' }, 'Name was not specified.'],
    [{ TestingStatus: 'Guessed' }, 'Testing Status "Guessed" is not valid.'],
    [{ IndicaPercentage: 50 }, 'Indica Percentage and Sativa Percentage must add up to 100.'],
    [{ ThcLevel: 18 }, 'Thc Level cannot be greater than 1.'],
    [{ CbdLevel: '0.1' }, 'Cbd Level is not valid.'],
  ])('are not made for %j', async (changes, message) => {
    expect((await desk.write('POST /strains/v2', changes)).messages).toEqual([`0: ${message}`]);
  });

  it('in use stay', async () => {
    expect((await desk.send(`DELETE /strains/v2/${strainNamed('Blue Dream').id}`)).messages[0]).toMatch(
      /because it is in use/,
    );
  });
});

describe('items', () => {
  const row = (changes: object = {}) => ({
    Strain: 'Runtz',
    UnitOfMeasure: 'Grams',
    ProcessingJobTypeName: null,
    ...changes,
  });

  const content = { UnitThcContent: 10, UnitThcContentUnitOfMeasure: 'Milligrams' };

  it('are made, changed and discontinued', async () => {
    const { ids } = await desk.write('POST /items/v2', row({ ItemBrand: 'Highline', Allergens: 'Nuts', ...content }));
    expect(await desk.read(`/items/v2/${ids[0]}`)).toMatchObject({
      Name: 'Buds Item',
      ProductCategoryName: 'Buds',
      UnitOfMeasureName: 'Grams',
      StrainName: 'Runtz',
      ItemBrandName: 'Highline',
      UnitThcContent: 10,
      UnitThcContentUnitOfMeasureName: 'Milligrams',
      Allergens: 'Nuts',
    });
    await desk.write('PUT /items/v2', row({ Id: ids[0], Name: 'Best Buds', UnitOfMeasure: 'Ounces' }));
    expect((await names('/items/v2/active'))[0]).toBe('Best Buds');
    expect((await desk.send(`DELETE /items/v2/${ids[0]}`)).status).toBe(200);
    expect((await names('/items/v2/inactive'))[0]).toBe('Best Buds');
  });

  it.each<[object, string]>([
    [{ Name: null }, 'Name was not specified.'],
    [{ ItemCategory: 'Bricks' }, 'Item Category "Bricks" is not valid.'],
    [{ UnitOfMeasure: 'Each' }, 'Unit Of Measure "Each" is not valid for Item Category "Buds".'],
    [{ Strain: null }, 'Strain was not specified.'],
    [{ ItemBrand: 'None Such' }, 'Item Brand "None Such" is not valid.'],
    [{ UnitWeight: 100 }, 'Unit Weight Unit Of Measure was not specified.'],
    [{ ProcessingJobTypeName: 'PJT-1' }, 'Processing Job Type "PJT-1" is not valid.'],
  ])('are not made for %j', async (changes, message) => {
    expect((await desk.write('POST /items/v2', row(changes))).messages).toEqual([`0: ${message}`]);
  });

  it('say what their category demands', async () => {
    const edible = { ItemCategory: 'Edible (weight - each)', UnitOfMeasure: 'Each', Name: 'Gummies' };
    const refused = await desk.write('POST /items/v2', row(edible));
    const names = ['Unit Thc Content', 'Unit Weight', 'Number Of Doses'];
    expect(refused.messages).toEqual(names.map((name) => `0: ${name} was not specified.`));
    const weight = { UnitWeight: 5, UnitWeightUnitOfMeasure: 'Grams', NumberOfDoses: 10 };
    expect((await desk.write('POST /items/v2', row({ ...edible, ...content, ...weight }))).status).toBe(200);
  });

  it('in use stay, in their unit', async () => {
    const pkg = packagesIn(desk.facility, 'active').find(({ unit }) => unit === 'Grams');
    const item = desk.facility.items.find(({ id }) => id === pkg?.itemId);
    const changed = await desk.write(
      'PUT /items/v2',
      row({ Id: item?.id, ItemCategory: item?.category, UnitOfMeasure: 'Ounces' }),
    );
    expect(changed.messages[0]).toMatch(/cannot be changed because Packages/);
    expect((await desk.send(`DELETE /items/v2/${item?.id}`)).messages[0]).toMatch(/because it is in use/);
  });
});

describe('brands', () => {
  it('are made, renamed and archived', async () => {
    const { ids } = await desk.write('POST /items/v2/brand');
    await desk.write('PUT /items/v2/brand', { Id: ids[0], Name: 'Finest' });
    expect(await names('/items/v2/brands')).toContain('Finest');
    expect((await desk.send(`DELETE /items/v2/brand/${ids[0]}`)).status).toBe(200);
    expect(await names('/items/v2/brands')).not.toContain('Finest');
    expect((await desk.write('POST /items/v2/brand', { Name: '' })).status).toBe(400);
  });
});
