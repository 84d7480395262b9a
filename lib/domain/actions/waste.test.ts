import { expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import { wasteBody, wasteFields, wasteProblems } from './waste';

const input = {
  method: 'Compost',
  material: 'Soil',
  weight: '1.5',
  unit: 'Grams',
  reason: 'Drying',
  note: '',
  date: '2026-11-23',
};
const keysOf = (changes: object) =>
  wasteProblems({ ...input, ...changes }, { choices, today: '2026-11-23' }, 'plant-waste-reasons').map(
    ({ field }) => field,
  );

it('is refused for what Metrc does not list, without the note it wants, and before its day', () => {
  expect(keysOf({})).toEqual([]);
  expect(keysOf({ method: 'Moon' })).toEqual(['method']);
  expect(keysOf({ unit: 'Moon' })).toEqual(['unit']);
  expect(keysOf({ reason: 'Theft' })).toEqual(['note']);
  expect(keysOf({ date: '2026-11-24' })).toEqual(['date']);
});

it('asks for everything the wire wants', () => {
  expect(Object.keys(wasteFields('batch-waste-reasons'))).toHaveLength(7);
});

it('goes out with its note and its day', () => {
  expect(wasteBody({ ...input, note: 'wilted' })).toMatchObject({
    WasteWeight: 1.5,
    MixedMaterial: 'Soil',
    Note: 'wilted',
    WasteDate: '2026-11-23',
  });
});
