import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../testing/writes.ts';
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
});
