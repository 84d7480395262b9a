import { beforeEach, describe, expect, it } from 'vitest';
import { firstFacility, gramsPackage, today } from '../testing/bodies.ts';
import { createClock } from './clock.ts';
import { listOf } from './list-of.ts';
import { packagesIn } from './package-lists.ts';
import * as writes from './package-writes.ts';
import type { Facility, Package } from './types.ts';
import { createWorld, type Effect, type World } from './world.ts';

let world: World;
let facility: Facility;
let pkg: Package;

beforeEach(() => {
  world = createWorld({ packages: 300, clock: createClock(() => Date.UTC(2026, 10, 23, 20)) });
  facility = firstFacility(world);
  pkg = gramsPackage(world);
});

const by = 'Dana Whitfield';
const adjustment = (fields: object = {}) => ({
  label: pkg.label,
  quantity: '-1.5',
  unit: pkg.unit,
  reason: 'Drying',
  date: today(world),
  note: null,
  ...fields,
});
const messages = (result: { ok: boolean; messages?: string[] }) => (result.ok ? [] : result.messages);
const inList = (list: 'onhold' | 'inactive' | 'intransit' | 'transferred') => packagesIn(facility, list)[0] as Package;

describe('changeQuantity', () => {
  it('adds a delta exactly, records history, adjustment and LastModified', () => {
    pkg.quantity = '10.1';
    const before = pkg.lastModified;
    const effects: Effect[] = [];
    world.afterEffect.add((effect) => effects.push(effect));
    expect(writes.changeQuantity(world, facility, adjustment({ quantity: '-0.2' }), by)).toEqual({
      ok: true,
      ids: [pkg.id],
    });
    expect(pkg.quantity).toBe('9.9');
    expect(pkg.lastModified > before).toBe(true);
    expect(facility.adjustments.at(-1)).toMatchObject({ packageId: pkg.id, quantity: '-0.2', reason: 'Drying', by });
    expect(facility.history.at(-1)).toMatchObject({ packageId: pkg.id, by });
    expect(effects).toMatchObject([
      { action: 'adjust', door: 'page', before: { quantity: '10.1' }, after: { quantity: '9.9' } },
    ]);
    expect(world.revision(facility)).toBe(1);
  });

  it('adds again when repeated', () => {
    pkg.quantity = '10';
    writes.changeQuantity(world, facility, adjustment(), by);
    writes.changeQuantity(world, facility, adjustment(), by);
    expect(pkg.quantity).toBe('7');
    expect(facility.adjustments).toHaveLength(2);
  });

  it.each([
    [{ label: '1A4FFFFFFFFFFFFFFFFFFFFF' }, 'Package 1A4FFFFFFFFFFFFFFFFFFFFF does not exist in the current Facility.'],
    [{ label: '' }, 'Label was not specified.'],
    [{ quantity: '' }, 'Quantity was not specified.'],
    [{ quantity: '0.00001' }, 'Quantity 0.00001 has more than 4 decimal places.'],
    [{ unit: 'Ounces' }, /^Unit Of Measure "Ounces" is not valid/],
    [{ unit: '' }, 'Unit Of Measure was not specified.'],
    [{ reason: 'Because' }, 'Adjustment Reason "Because" is not valid.'],
    [{ reason: '' }, 'Adjustment Reason was not specified.'],
    [{ reason: 'Theft' }, 'Adjustment Reason "Theft" requires a Note.'],
    [{ reason: 'Theft', note: '  ' }, 'Adjustment Reason "Theft" requires a Note.'],
    [{ date: '2026-11-24' }, 'Adjustment Date cannot be in the future.'],
    [{ date: '11/23/2026' }, 'Adjustment Date "11/23/2026" is not a valid date.'],
    [{ date: '2026-02-30' }, 'Adjustment Date "2026-02-30" is not a valid date.'],
    [{ date: '2001-01-01' }, 'Adjustment Date cannot be before the Packaged Date.'],
  ])('refuses %j', (fields, message) => {
    const before = { ...pkg };
    const result = writes.changeQuantity(world, facility, adjustment(fields), by);
    expect(messages(result)).toEqual([expect.stringMatching(message)]);
    expect(pkg).toEqual(before);
    expect(facility.history).toEqual([]);
  });

  it('names every complaint of a row', () => {
    const result = writes.changeQuantity(world, facility, adjustment({ unit: 'Each', reason: 'Because' }), by);
    expect(messages(result)).toHaveLength(2);
  });

  it('takes whole numbers only of what is counted', () => {
    const counted = packagesIn(facility, 'active').find(({ unit }) => unit === 'Each') as Package;
    const input = adjustment({ label: counted.label, unit: 'Each', quantity: '-0.5' });
    expect(messages(writes.changeQuantity(world, facility, input, by))).toEqual([
      'Quantity -0.5 must be a whole number of Each.',
    ]);
  });

  it.each(['onhold', 'inactive', 'intransit', 'transferred'] as const)('refuses a package that is %s', (list) => {
    const other = inList(list);
    const result = writes.changeQuantity(world, facility, adjustment({ label: other.label, unit: other.unit }), by);
    expect(messages(result)).toHaveLength(1);
  });

  it('does not know the packages of another facility', () => {
    const other = world.facilities[1] as Facility;
    expect(messages(writes.changeQuantity(world, other, adjustment(), by))).toHaveLength(1);
  });
});

describe('setQuantity', () => {
  it('sets the final quantity and leaves the difference as a row', () => {
    pkg.quantity = '10';
    writes.setQuantity(world, facility, adjustment({ quantity: '7.25' }), by);
    expect(pkg.quantity).toBe('7.25');
    expect(facility.adjustments.at(-1)?.quantity).toBe('-2.75');
  });

  it('leaves no row when Metrc is in that mood', () => {
    world.settings.putAdjustLeavesRow = false;
    writes.setQuantity(world, facility, adjustment({ quantity: '7' }), by);
    expect(facility.adjustments).toEqual([]);
  });

  it('takes a negative total, as seen live', () => {
    writes.setQuantity(world, facility, adjustment({ quantity: '-10' }), by);
    expect(pkg.quantity).toBe('-10');
  });
});

describe('moveTo', () => {
  it('moves to a location in any letter case', () => {
    const target = facility.locations.find(({ id }) => id !== pkg.locationId);
    const location = target?.name.toUpperCase() ?? '';
    expect(writes.moveTo(world, facility, { label: pkg.label, location, date: today(world) }, by).ok).toBe(true);
    expect(pkg.locationId).toBe(target?.id);
  });

  it.each([
    [{ location: 'Nowhere' }, 'Location "Nowhere" is not valid.'],
    [{ location: '' }, 'Location was not specified.'],
    [{ location: 'Vault', sublocation: 'Shelf 2' }, 'Sublocation "Shelf 2" is not valid.'],
    [{ location: 'Vault', date: '2030-01-01' }, 'Move Date cannot be in the future.'],
  ])('refuses %j', (fields, message) => {
    expect(messages(writes.moveTo(world, facility, { label: pkg.label, ...fields }, by))).toEqual([message]);
  });

  it('refuses in a facility without locations', () => {
    const bare = createWorld({ packages: 50, withoutLocations: ['C11-0000511-LIC'] });
    const subject = gramsPackage(bare);
    expect(subject.locationId).toBeNull();
    const result = writes.moveTo(bare, firstFacility(bare), { label: subject.label, location: 'Vault' }, by);
    expect(messages(result)).toEqual(['Locations are not available for the current Facility.']);
  });
});

describe('the details', () => {
  it('replaces and clears a note, also on hold', () => {
    const held = inList('onhold');
    expect(writes.setNote(world, facility, { label: held.label, note: 'Look here' }, by).ok).toBe(true);
    expect(held.note).toBe('Look here');
    writes.setNote(world, facility, { label: held.label, note: '' }, by);
    expect(held.note).toBeNull();
  });

  it('changes the item to one of the same unit only', () => {
    const same = facility.items.find((i) => i.active && i.unit === pkg.unit && i.id !== pkg.itemId);
    const other = facility.items.find((i) => i.active && i.unit !== pkg.unit);
    expect(writes.changeItem(world, facility, { label: pkg.label, item: same?.name ?? '' }, by).ok).toBe(true);
    expect(pkg.itemId).toBe(same?.id);
    expect(writes.changeItem(world, facility, { label: pkg.label, item: other?.name ?? '' }, by).ok).toBe(false);
    expect(writes.changeItem(world, facility, { label: pkg.label, item: 'No such thing' }, by).ok).toBe(false);
  });

  it('sets the dates of use', () => {
    const dates = { expirationDate: '2027-01-31', sellByDate: null, useByDate: '2027-02-28' };
    expect(writes.setDates(world, facility, { label: pkg.label, ...dates }, by).ok).toBe(true);
    expect(pkg).toMatchObject(dates);
    const wrong = writes.setDates(world, facility, { label: pkg.label, ...dates, useByDate: '2027-02-29' }, by);
    expect(messages(wrong)).toEqual(['Use By Date "2027-02-29" is not a valid date.']);
  });

  it('sets the external id', () => {
    writes.setExternalId(world, facility, { label: pkg.label, externalId: 'SKU-1' }, by);
    expect(pkg.externalId).toBe('SKU-1');
  });
});

describe('finish, unfinish and discontinue', () => {
  it('finishes an empty package only, and only once', () => {
    const date = today(world);
    expect(messages(writes.finish(world, facility, { label: pkg.label, date }, by))).toEqual([
      `Package ${pkg.label} cannot be Finished because it's not empty.`,
    ]);
    writes.setQuantity(world, facility, adjustment({ quantity: '0' }), by);
    expect(writes.finish(world, facility, { label: pkg.label, date }, by).ok).toBe(true);
    expect(listOf(pkg)).toBe('inactive');
    expect(writes.finish(world, facility, { label: pkg.label, date }, by).ok).toBe(false);
    expect(writes.changeQuantity(world, facility, adjustment(), by).ok).toBe(false);
    expect(writes.unfinish(world, facility, { label: pkg.label }, by).ok).toBe(true);
    expect(listOf(pkg)).toBe('active');
    expect(writes.unfinish(world, facility, { label: pkg.label }, by).ok).toBe(false);
  });

  it('archives what is discontinued, for good', () => {
    expect(writes.discontinue(world, facility, { label: pkg.label }, by).ok).toBe(true);
    expect(pkg.archivedDate).toBe(today(world));
    expect(writes.unfinish(world, facility, { label: pkg.label }, by).ok).toBe(false);
    expect(writes.discontinue(world, facility, { label: pkg.label }, by).ok).toBe(false);
  });
});
