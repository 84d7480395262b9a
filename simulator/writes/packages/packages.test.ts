import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freeTag, openDesk } from '../../testing/writes.ts';
import { packagesIn } from '../../world/package-lists.ts';
import type { Package } from '../../world/types.ts';

let desk: Desk;
let grams: Package;
let other: Package;

beforeEach(async () => {
  await desk?.close();
  desk = await openDesk();
  const weighed = packagesIn(desk.facility, 'active').filter(({ unit }) => unit === 'Grams');
  [grams, other] = weighed as [Package, Package];
  grams.quantity = '20';
  other.quantity = '20';
});

afterAll(() => desk.close());

const itemName = () => desk.facility.items.find(({ active, unit }) => active && unit === 'Grams')?.name;
const ingredient = (pkg: Package, quantity: number) => ({
  Package: pkg.label,
  Quantity: quantity,
  UnitOfMeasure: 'Grams',
});
const row = (changes: object = {}) => ({
  Tag: freeTag(desk, 'package'),
  Item: itemName(),
  Quantity: 16,
  UnitOfMeasure: 'Grams',
  ActualDate: desk.today,
  Ingredients: [ingredient(grams, 8), ingredient(other, 8)],
  ...changes,
});

describe('POST /packages/v2', () => {
  it('makes a package of others, uses the tag and takes what it was made of', async () => {
    const made = row({ Location: 'vault', Sublocation: 'Shelf 1', IsTradeSample: true });
    const { status, ids } = await desk.write('POST /packages/v2', made);
    expect([status, ids.length]).toEqual([200, 1]);
    const pkg = await desk.read(`/packages/v2/${made.Tag}`);
    expect(pkg).toMatchObject({
      Id: ids[0],
      Quantity: 16,
      UnitOfMeasureName: 'Grams',
      Note: 'This is a note.',
      LocationName: 'Vault',
      SublocationName: 'Shelf 1',
      IsTradeSample: true,
      PackagedDate: desk.today,
      LabTestingState: 'NotSubmitted',
      SourcePackageLabels: `${grams.label}, ${other.label}`,
    });
    expect([grams.quantity, other.quantity]).toEqual(['12', '12']);
    const { Data } = await desk.read<{ Data: { Id: number; LastModified: string }[] }>(
      '/packages/v2/active?pageSize=3',
    );
    expect(Data[0]).toMatchObject({ Id: ids[0], LastModified: pkg.LastModified });
    const tags = await desk.read<{ Label: string }[]>('/tags/v2/package/available');
    expect(tags.map(({ Label }) => Label)).not.toContain(made.Tag);
  });

  it('refuses a second time: the tag is used', async () => {
    const made = row();
    await desk.write('POST /packages/v2', made);
    const again = await desk.write('POST /packages/v2', made);
    expect([again.status, again.messages]).toEqual([400, [`0: Tag ${made.Tag} has already been used.`]]);
    expect(grams.quantity).toBe('12');
  });

  it.each<[object, string | RegExp]>([
    [{ Tag: 'ABCDEF012345670000020201' }, 'Tag ABCDEF012345670000020201 is not valid.'],
    [{ Tag: null }, 'Tag was not specified.'],
    [{ Item: 'Buds' }, 'Item "Buds" is not valid.'],
    [{ Location: 'Nowhere' }, 'Location "Nowhere" is not valid.'],
    [{ Sublocation: 'Shelf 1' }, 'Sublocation was specified without its Location.'],
    [{ Location: 'Vault', Sublocation: 'Attic' }, 'Sublocation "Attic" is not valid.'],
    [{ Quantity: -1 }, 'Quantity must be greater than 0.'],
    [{ Quantity: '16' }, 'Quantity is not valid.'],
    [{ Quantity: 0.00001 }, /more than 4 decimal places/],
    [{ UnitOfMeasure: 'Furlongs' }, 'Unit Of Measure "Furlongs" is not valid.'],
    [{ UnitOfMeasure: 'Each' }, /Unit Of Measure "Each" is not valid for Item/],
    [{ ActualDate: '2999-01-01' }, 'Actual Date cannot be in the future.'],
    [{ ActualDate: '2001-01-01' }, /Actual Date cannot be before/],
    [{ ActualDate: '2026-11-23T00:00:00Z' }, /is not a valid date/],
    [{ Ingredients: [] }, 'Ingredients was not specified.'],
    [
      { Ingredients: [{ Package: 'X', Quantity: 1, UnitOfMeasure: 'Grams' }] },
      'Package X does not exist in the current Facility.',
    ],
    [{ IsDonation: null }, 'Is Donation was not specified.'],
    [{ IsProductionBatch: true }, 'Production Batch Number was not specified.'],
    [{ ProductionBatchNumber: 'PB-1' }, 'Production Batch Number was specified for no Production Batch.'],
    [{ IsDonation: true, IsTradeSample: true }, 'A Package cannot be both a Donation and a Trade Sample.'],
  ])('refuses %j', async (changes, message) => {
    const before = packagesIn(desk.facility, 'active').length;
    const { status, messages } = await desk.write('POST /packages/v2', row(changes));
    expect([status, messages]).toEqual([400, expect.arrayContaining([expect.stringMatching(message)])]);
    expect([packagesIn(desk.facility, 'active').length, grams.quantity]).toEqual([before, '20']);
  });

  it('refuses more than there is, a wrong unit, a package twice, and one on hold', async () => {
    const ask = async (...lines: object[]) =>
      (await desk.write('POST /packages/v2', row({ Ingredients: lines }))).messages;
    expect(await ask(ingredient(grams, 20.5))).toEqual([
      `0: Package ${grams.label} does not have enough Quantity: 20 Grams.`,
    ]);
    expect(await ask({ ...ingredient(grams, 1), UnitOfMeasure: 'Ounces' })).toEqual([
      `0: Unit Of Measure "Ounces" is not valid for Package ${grams.label}.`,
    ]);
    expect(await ask(ingredient(grams, 1), ingredient(grams, 1))).toEqual([
      '0: A Package is specified more than once in Ingredients.',
    ]);
    const held = packagesIn(desk.facility, 'onhold')[0] as Package;
    expect(await ask(ingredient(held, 1))).toContain(`0: Package ${held.label} is On Hold and cannot be modified.`);
  });

  it('refuses two rows that use one tag or take more than there is together', async () => {
    const twice = await desk.write('POST /packages/v2', row(), row());
    expect(twice.messages).toEqual([`1: Tag ${freeTag(desk, 'package')} has already been used.`]);
    const taking = (nth: number) => row({ Tag: freeTag(desk, 'package', nth), Ingredients: [ingredient(grams, 12)] });
    const { messages } = await desk.write('POST /packages/v2', taking(0), taking(1));
    expect(messages).toEqual([`1: Package ${grams.label} does not have enough Quantity: 20 Grams.`]);
    expect(grams.quantity).toBe('20');
  });

  it('gives the same item where it is asked for, and only of one item', async () => {
    const same = await desk.write(
      'POST /packages/v2',
      row({ UseSameItem: true, Item: null, Ingredients: [ingredient(grams, 8)] }),
    );
    expect(desk.facility.packages.get(same.ids[0] as number)?.itemId).toBe(grams.itemId);
    other.itemId = grams.itemId + 1;
    const mixed = await desk.write('POST /packages/v2', row({ UseSameItem: true, Tag: freeTag(desk, 'package') }));
    expect(mixed.messages).toEqual(['0: Use Same Item is not valid: the Ingredients are of different Items.']);
  });

  it('uses no plant tag and no staged one', async () => {
    const Tag = freeTag(desk, 'plant');
    expect((await desk.write('POST /packages/v2', row({ Tag }))).messages).toEqual([
      `0: Tag ${Tag} is not available for packages.`,
    ]);
  });
});

describe('POST /packages/v2/testing', () => {
  const sample = (changes: object = {}) =>
    row({ Quantity: 2, Ingredients: [ingredient(grams, 2)], RequiredLabTestBatches: ['Full Panel'], ...changes });

  it('makes a sample that stands among packages and samples', async () => {
    const made = sample();
    const { ids } = await desk.write('POST /packages/v2/testing', made);
    expect(await desk.read(`/packages/v2/${made.Tag}`)).toMatchObject({
      IsTestingSample: true,
      LabTestingState: 'SubmittedForTesting',
    });
    const { Data } = await desk.read<{ Data: object[] }>('/packages/v2/labsamples');
    expect(Data).toContainEqual(expect.objectContaining({ Id: ids[0], Label: made.Tag, Quantity: 2 }));
  });

  it('refuses lab test batches that do not exist, and a license that sends nothing to a lab', async () => {
    const { messages } = await desk.write(
      'POST /packages/v2/testing',
      sample({ RequiredLabTestBatches: ['Usable Marijuana for Retail'] }),
    );
    expect(messages).toEqual(['0: Lab Test Batch "Usable Marijuana for Retail" is not valid.']);
    expect((await desk.send('POST /packages/v2/testing', [sample()], 'C11-0000511-LIC')).status).toBe(401);
    expect((await desk.send('POST /packages/v2/testing', [], 'C11-0000511-LIC')).status).toBe(400);
  });
});

describe('marks, treatments and lab tests', () => {
  it.each([
    ['donation', 'IsDonation'],
    ['tradesample', 'IsTradeSample'],
    ['finishedgood', 'IsFinishedGood'],
  ] as const)('sets and takes away %s', async (path, fact) => {
    const before = grams.lastModified;
    expect((await desk.write(`PUT /packages/v2/${path}/flag`, { Label: grams.label })).body).toBeNull();
    expect(await desk.read(`/packages/v2/${grams.label}`)).toMatchObject({ [fact]: true });
    expect(grams.lastModified > before).toBe(true);
    await desk.write(`PUT /packages/v2/${path}/unflag`, { Label: grams.label });
    expect(await desk.read(`/packages/v2/${grams.label}`)).toMatchObject({ [fact]: false });
    expect((await desk.write(`PUT /packages/v2/${path}/flag`)).status).toBe(400);
  });

  it.each([
    ['remediate', 'Remediation', 'ContainsRemediatedProduct'],
    ['decontaminate', 'Decontamination', 'ContainsDecontaminatedProduct'],
  ] as const)('%s takes a package that failed, once', async (path, name, fact) => {
    const treat = () =>
      desk.write(`PUT /packages/v2/${path}`, { PackageLabel: grams.label, [`${name}Date`]: desk.today });
    expect((await treat()).messages).toEqual([`0: Package ${grams.label} does not require ${name}.`]);
    grams.labTestingState = 'TestFailed';
    expect((await treat()).status).toBe(200);
    expect(await desk.read(`/packages/v2/${grams.label}`)).toMatchObject({ [fact]: true, [`${name}Date`]: desk.today });
    expect((await treat()).status).toBe(400);
  });

  it('takes required lab tests before a package is tested, and shows them nowhere', async () => {
    const ask = (name: string) =>
      desk.write('PUT /packages/v2/labtests/required', { Label: grams.label, RequiredLabTestBatches: [name] });
    grams.labTestingState = 'NotSubmitted';
    expect((await ask('Potency')).status).toBe(200);
    expect((await ask('Everything')).messages).toEqual(['0: Lab Test Batch "Everything" is not valid.']);
    grams.labTestingState = 'TestPassed';
    expect((await ask('Potency')).status).toBe(400);
  });
});

describe('POST /packages/v2/plantings', () => {
  const planting = (changes: object = {}) => ({
    PackageLabel: grams.label,
    PackageAdjustmentAmount: null,
    PackageAdjustmentUnitOfMeasureName: null,
    PlantCount: 10,
    LocationName: 'Veg Room',
    SublocationName: null,
    StrainName: 'Blue Dream',
    PlantedDate: `${desk.today}T00:00:00Z`,
    UnpackagedDate: `${desk.today}T00:00:00Z`,
    ...changes,
  });

  it('plants what is of a plant item, and only that', async () => {
    expect((await desk.write('POST /packages/v2/plantings', planting())).messages).toContain(
      '0: the selected Item must be of Plant type',
    );
    Object.assign(grams, {
      unit: 'Each',
      itemId: desk.facility.items.find(({ category }) => category === 'Immature Plants')?.id,
    });
    const { ids } = await desk.write('POST /packages/v2/plantings', planting());
    expect(await desk.read(`/plantbatches/v2/${ids[0]}`)).toMatchObject({
      Name: 'AK-47 Clone 1/31/2017',
      PlantBatchTypeName: 'Clone',
      UntrackedCount: 10,
      LocationName: 'Veg Room',
      SourcePackageLabel: grams.label,
    });
    expect(grams.quantity).toBe('10');
    expect((await desk.write('POST /packages/v2/plantings', planting({ PlantCount: 11 }))).messages).toEqual([
      `0: Package ${grams.label} does not have enough Quantity: 10 Each.`,
    ]);
  });
});
