import { beforeEach, expect, test } from 'vitest';
import { packagesIn } from '../world/package-lists.ts';
import { dayIn } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import { createWorld, type World } from '../world/world.ts';
import type { SubmitLine } from './submit-values.ts';
import { applySubmit, isSubmit } from './submits.ts';

let world: World;
let facility: Facility;
let pkg: Package;
let today: string;

beforeEach(() => {
  world = createWorld({ packages: 60 });
  facility = world.facilities[0] as Facility;
  pkg = packagesIn(facility, 'active')[0] as Package;
  const [year, month, day] = dayIn(facility.zone, world.clock.now()).split('-');
  today = `${month}/${day}/${year}`;
});

const submit = (name: string, line: SubmitLine) =>
  applySubmit(world, facility, `/api/packages/${name}`, [{ Id: pkg.id, ...line }], world.user.name);

const reason = { AdjustmentReasonId: 'number:1', ReasonNote: '' };

test('sets the new quantity, under the name of the page’s user', () => {
  const result = submit('adjust', { ...reason, NewQuantity: '1,007', AdjustmentQuantity: '3', AdjustmentDate: today });
  expect(result).toEqual({ ok: true, ids: [pkg.id] });
  expect(pkg.quantity).toBe('1007');
  expect(facility.history.at(-1)).toMatchObject({ packageId: pkg.id, by: 'Dana Whitfield' });
});

test('adds the difference when no new quantity is given', () => {
  const before = Number(pkg.quantity);
  submit('adjust', { ...reason, NewQuantity: '', AdjustmentQuantity: '-1', AdjustmentDate: today });
  expect(Number(pkg.quantity)).toBe(before - 1);
});

test('gives every reason why a line is refused', () => {
  const before = pkg.quantity;
  const result = submit('adjust', { NewQuantity: 'many' });
  expect(result).toEqual({
    ok: false,
    messages: [
      'Quantity was not specified.',
      'Adjustment Reason was not specified.',
      'Adjustment Date was not specified.',
    ],
  });
  expect(pkg.quantity).toBe(before);
});

test('moves to the location of the given id', () => {
  const location = facility.locations.find(({ id }) => id !== pkg.locationId);
  expect(submit('change/locations', { LocationId: location?.id, ActualDate: today }).ok).toBe(true);
  expect(pkg.locationId).toBe(location?.id);
});

test('refuses a location of another facility', () => {
  const foreign = world.facilities[1]?.locations[0]?.id;
  expect(submit('change/locations', { LocationId: foreign, ActualDate: today }).ok).toBe(false);
});

test('changes note and item', () => {
  submit('change/notes', { Note: ' counted twice ' });
  expect(pkg.note).toBe('counted twice');
  const item = facility.items.find(({ id, unit, active }) => active && unit === pkg.unit && id !== pkg.itemId);
  expect(submit('change/items', { ItemId: item?.id }).ok).toBe(true);
  expect(pkg.itemId).toBe(item?.id);
});

test('finishes an empty package and takes it back', () => {
  expect(submit('finish', { ActualDate: today }).ok).toBe(false);
  submit('adjust', { ...reason, NewQuantity: 0, AdjustmentDate: today });
  expect(submit('finish', { ActualDate: today }).ok).toBe(true);
  expect(packagesIn(facility, 'inactive')).toContain(pkg);
  expect(submit('unfinish', {}).ok).toBe(true);
  expect(packagesIn(facility, 'active')).toContain(pkg);
});

test('discontinues', () => {
  expect(submit('discontinue', {}).ok).toBe(true);
  expect(pkg.archivedDate).not.toBeNull();
});

test('refuses a line without a package', () => {
  const result = applySubmit(world, facility, '/api/packages/discontinue', [{}], 'x');
  expect(result).toEqual({ ok: false, messages: ['Package was not specified.'] });
});

test('knows its own paths only', () => {
  expect(isSubmit('/api/packages/adjust')).toBe(true);
  expect(isSubmit('/api/packages')).toBe(false);
  expect(isSubmit('toString')).toBe(false);
});
