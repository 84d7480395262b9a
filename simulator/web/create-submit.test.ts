import { beforeEach, expect, test } from 'vitest';
import { packageByLabel, packagesIn } from '../world/package-lists.ts';
import { dayIn } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import { createWorld, type World } from '../world/world.ts';
import type { SubmitLine } from './submit-values.ts';
import { applySubmit, isSubmit } from './submits.ts';

let world: World;
let facility: Facility;
let source: Package;
let today: string;
let line: SubmitLine;

beforeEach(() => {
  world = createWorld({ packages: 60 });
  facility = world.facilities[0] as Facility;
  source = packagesIn(facility, 'active').find(
    ({ unit, quantity }) => unit === 'Each' && Number(quantity) > 5,
  ) as Package;
  const [year, month, day] = dayIn(facility.zone, world.clock.now()).split('-');
  today = `${month}/${day}/${year}`;
  const unit = `number:${world.units.findIndex(({ name }) => name === 'Each') + 1}`;
  line = {
    TagId: tag().id,
    LocationId: facility.locations[0]?.id,
    UseSameItem: true,
    Quantity: '3',
    UnitOfMeasureId: unit,
    ActualDate: today,
    Ingredients: [{ PackageId: source.id, Quantity: '3', UnitOfMeasureId: unit }],
  };
});

const tag = () => facility.records.index('tag').list('package/available')[0] as { id: number; name: string };
const submit = (change: SubmitLine = {}) =>
  applySubmit(world, facility, '/api/packages/create', [{ ...line, ...change }], world.user.name);

test('makes a package of another, under a free tag', () => {
  const before = Number(source.quantity);
  const { name } = tag();
  expect(submit().ok).toBe(true);
  expect(packageByLabel(facility, name)).toMatchObject({ quantity: '3', itemId: source.itemId });
  expect(Number(source.quantity)).toBe(before - 3);
  expect(tag().name).not.toBe(name);
});

test('finishes an ingredient that is used up when a date says so', () => {
  const all = [
    { PackageId: source.id, Quantity: source.quantity, UnitOfMeasureId: line.UnitOfMeasureId, FinishDate: today },
  ];
  expect(submit({ Ingredients: all }).ok).toBe(true);
  expect(source.finishedDate).not.toBeNull();
});

test('refuses to finish one that is not, and changes nothing', () => {
  const before = source.quantity;
  const some = [{ PackageId: source.id, Quantity: '1', UnitOfMeasureId: line.UnitOfMeasureId, FinishDate: today }];
  expect(submit({ Ingredients: some })).toEqual({
    ok: false,
    messages: [`Package ${source.label} cannot be Finished because it will not be empty.`],
  });
  expect(source.quantity).toBe(before);
});

test('says everything that is missing', () => {
  const result = applySubmit(world, facility, '/api/packages/create', [{}], 'x');
  expect(result.ok ? [] : result.messages).toEqual(
    expect.arrayContaining(['Tag was not specified.', 'Ingredients was not specified.']),
  );
  expect(isSubmit('/api/packages/create')).toBe(true);
});
