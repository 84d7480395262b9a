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
});
