import { describe, expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import {
  fieldValue,
  isPackage,
  keyOfSubject,
  plainFields,
  recordKey,
  recordName,
  sameValue,
  showValue,
  targetOfInput,
  withPatch,
} from './subject';

const plant = imageOf('plant', '1A4FF0000000001000000001', { LocationName: 'Room A', IsOnHold: false });
const bag = viewOf({ fields: { IsDonation: true } });

describe('the key of a record in the queue', () => {
  it('is the bare tag of a package, and kind and name of anything else', () => {
    expect(keyOfSubject(bag)).toBe(bag.tag);
    expect(keyOfSubject(plant)).toBe('plant:1A4FF0000000001000000001');
    expect(recordKey('plant-batch', 'B. Kush 5-30')).toBe('plant-batch:B. Kush 5-30');
  });

  it('gives the name back, whatever is in it', () => {
    expect(recordName('harvest:2026: a:b')).toBe('2026: a:b');
    expect(recordName(bag.tag)).toBe(bag.tag);
  });
});

it('an action’s record is asked for again by tag, Id or the name that is only queued', () => {
  expect(targetOfInput({ tag: bag.tag, item: 'x' })).toBe(bag.tag);
  expect(targetOfInput({ id: '7', name: 'H1' })).toBe('7');
  expect(targetOfInput({ id: '', name: 'H1' })).toBe('=H1');
  expect(targetOfInput({ newName: 'Kush' })).toBe('');
});

describe('values of a record', () => {
  it('are found under our names and under Metrc’s', () => {
    expect(isPackage(bag)).toBe(true);
    expect(fieldValue(bag, 'place')).toBe('Vault');
    expect(fieldValue(bag, 'IsDonation')).toBe(true);
    expect(fieldValue(plant, 'LocationName')).toBe('Room A');
    expect(fieldValue(plant, 'Nonsense')).toBeNull();
  });

  it('are the same as decimals, and nothing is the same as empty', () => {
    expect(sameValue(viewOf({ quantity: '1.50' }), viewOf({ quantity: '1.5' }), 'quantity')).toBe(true);
    expect(sameValue(viewOf({ note: null }), viewOf({ note: '' }), 'note')).toBe(true);
    expect(sameValue(plant, withPatch(plant, { fields: { LocationName: 'Room B' } }), 'LocationName')).toBe(false);
  });

  it('are shown in words', () => {
    expect(showValue(bag, 'quantity')).toBe('100 ea');
    expect(showValue(bag, 'finished')).toBe('active');
    expect(showValue(plant, 'IsOnHold')).toBe('not on hold');
    expect(showValue(plant, 'HarvestedDate')).toBe('—');
  });

  it('are laid over one by one', () => {
    const moved = withPatch(plant, { name: 'X', fields: { LocationName: 'Room B' } });
    expect(moved).toMatchObject({ name: 'X', fields: { LocationName: 'Room B', IsOnHold: false } });
    expect(withPatch(bag, { quantity: '1' })).toMatchObject({ quantity: '1', fields: { IsDonation: true } });
  });

  it('are kept only where they are plain', () => {
    expect(plainFields({ A: 1, B: null, C: [1], D: { E: 1 }, F: false, G: '' })).toEqual({ A: 1, F: false });
    expect(plainFields({ A: 1, B: 2 }, ['B'])).toEqual({ B: 2 });
    expect(plainFields(null)).toEqual({});
  });
});
