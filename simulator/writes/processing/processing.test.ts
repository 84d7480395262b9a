import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freeTag, openDesk } from '../../testing/writes.ts';
import { packagesIn } from '../../world/package-lists.ts';
import type { Package } from '../../world/types.ts';

let desk: Desk;
let one: Package;
let two: Package;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk({ packages: 300 });
  [one, two] = packagesIn(desk.facility, 'active').filter(({ unit }) => unit === 'Grams') as [Package, Package];
  one.quantity = '100';
  two.quantity = '100';
});

afterAll(() => desk.close());

const input = (pkg: Package, Quantity: number) => ({ Label: pkg.label, Quantity, UnitOfMeasure: 'Grams' });
const start = (changes: object = {}) => ({
  JobType: desk.facility.records.index('jobtype').list('active')[0]?.name,
  Packages: [input(one, 10), input(two, 5)],
  StartDate: `${desk.today}T00:00:00Z`,
  ...changes,
});
const begin = async () => (await desk.write('POST /processing/v2/start', start())).ids[0] as number;
const job = (id: number) => desk.read(`/processing/v2/${id}`);
const left = () => [one.quantity, two.quantity];
const item = () => desk.facility.items.find(({ active, unit }) => active && unit === 'Grams')?.name;

describe('processing jobs', () => {
  it('take their inputs when they start', async () => {
    const id = await begin();
    expect(await job(id)).toMatchObject({
      Name: 'Job 1',
      StartDate: desk.today,
      TotalWeight: 0.5291,
      WeightUnitOfMeasureName: 'Ounces',
      IsFinished: false,
    });
    expect(left()).toEqual(['90', '95']);
    expect((await desk.write('POST /processing/v2/start', start({ Packages: [input(one, 91)] }))).messages).toEqual([
      `0: Package ${one.label} does not have enough Quantity: 90 Grams.`,
    ]);
  });

  it.each<[object, string]>([
    [{ JobType: 'Alchemy' }, 'Job Type "Alchemy" is not valid.'],
    [{ JobName: null }, 'Job Name was not specified.'],
    [{ Packages: [] }, 'Packages was not specified.'],
    [{ WeightUnitOfMeasure: 'Each' }, 'Weight Unit Of Measure "Each" is not valid.'],
    [{ StartDate: '2999-01-01' }, 'Start Date cannot be in the future.'],
  ])('do not start for %j', async (changes, message) => {
    expect((await desk.write('POST /processing/v2/start', start(changes))).messages).toContain(`0: ${message}`);
    expect(left()).toEqual(['100', '100']);
  });

  it('are put right: an input is what it shall have been in all', async () => {
    const Id = await begin();
    const row = {
      Id,
      AdjustmentReason: 'Drying',
      AdjustmentDate: `${desk.today}T00:00:00Z`,
      Packages: [input(one, 4)],
    };
    expect((await desk.write('POST /processing/v2/adjust', row)).ids).toEqual([Id]);
    expect(left()).toEqual(['96', '95']);
    expect(await job(Id)).toMatchObject({ TotalWeight: 0.3175 });
    expect((await desk.write('POST /processing/v2/adjust', { ...row, AdjustmentReason: 'Data Entry' })).status).toBe(
      400,
    );
  });

  it('make packages, and may finish with them', async () => {
    const id = await begin();
    const Tag = freeTag(desk, 'package');
    const row = {
      Tag,
      Item: item(),
      JobName: 'job 1',
      FinishProcessingJob: true,
      FinishDate: desk.today,
      WasteWeightQuantity: 1,
      WasteWeightUnitOfMeasureName: 'Grams',
    };
    const { ids } = await desk.write('POST /processing/v2/createpackages', row);
    expect(await desk.read(`/packages/v2/${Tag}`)).toMatchObject({
      Id: ids[0],
      Quantity: 12,
      PackagedDate: desk.today,
      SourceProcessingJobCount: 1,
    });
    expect(await job(id)).toMatchObject({
      IsFinished: true,
      FinishedDate: desk.today,
      TotalWeightWaste: 1,
      WasteWeightUnitOfMeasureName: 'Grams',
    });
    expect((await desk.write('POST /processing/v2/createpackages', row)).messages).toEqual([
      '0: Processing Job Job 1 is not active.',
      `0: Tag ${Tag} has already been used.`,
    ]);
  });

  it('are finished, unfinished and called off, which gives the inputs back', async () => {
    const Id = await begin();
    const finish = () => desk.write('PUT /processing/v2/finish', { Id, FinishDate: `${desk.today}T00:00:00Z` });
    expect((await finish()).body).toBeNull();
    expect(await job(Id)).toMatchObject({ IsFinished: true, FinishNote: 'Infusing', TotalWeightWaste: 10 });
    expect((await finish()).messages).toEqual(['0: Processing Job Job 1 is not active.']);
    expect((await desk.send(`DELETE /processing/v2/${Id}`)).status).toBe(400);
    await desk.write('PUT /processing/v2/unfinish', { Id });
    expect(await job(Id)).toMatchObject({ IsFinished: false, FinishedDate: null });
    expect((await desk.send(`DELETE /processing/v2/${Id}`)).status).toBe(200);
    expect(left()).toEqual(['100', '100']);
    expect((await desk.send(`DELETE /processing/v2/${Id}`)).status).toBe(400);
  });

  it('have types, made, changed and archived', async () => {
    const { ids } = await desk.write('POST /processing/v2/jobtypes');
    await desk.write('PUT /processing/v2/jobtypes', { Id: ids[0], CategoryName: 'Infusing' });
    const names = async (list: string) =>
      (await desk.read<{ Data: { Name: string }[] }>(`/processing/v2/jobtypes/${list}`)).Data.map(({ Name }) => Name);
    expect((await names('active'))[0]).toBe('Vape Pen');
    expect((await desk.send(`DELETE /processing/v2/jobtypes/${ids[0]}`)).status).toBe(200);
    expect(await names('inactive')).toContain('Vape Pen');
    expect((await desk.write('POST /processing/v2/jobtypes', { Category: 'Vape' })).messages).toEqual([
      '0: Category "Vape" is not valid.',
    ]);
  });

  it('are not for a shop', async () => {
    expect((await desk.send('POST /processing/v2/start', [start()], 'C11-0000511-LIC')).status).toBe(401);
  });
});
