import { expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import { imageOf } from '@/lib/testing/action-world';
import { harvestBody, harvestFields, harvestImage, harvestProblems, harvestSide } from './harvesting';

const input = { unit: 'Grams', harvest: 'H2', location: 'Dry A', sublocation: '', date: '2026-11-23' };
const fieldsOf = (changes: object) =>
  harvestProblems({ ...input, ...changes }, { choices, today: '2026-11-23' }).map(({ field }) => field);

it('is refused for a unit or a place that Metrc does not list, and before its day', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ unit: 'Moon' })).toEqual(['unit']);
  expect(fieldsOf({ location: 'Moon' })).toEqual(['location']);
  expect(fieldsOf({ date: '2026-11-24' })).toEqual(['date']);
  expect(Object.keys(harvestFields())).toHaveLength(6);
});

it('is known by its name before Metrc has it', () => {
  expect(harvestImage(input)).toMatchObject({ entity: 'harvest', key: '', name: 'H2' });
});

it('adds its weight to the harvest, in the unit of the harvest', () => {
  const harvest = imageOf('harvest', 'H1', { UnitOfWeightName: 'Grams', TotalWetWeight: 0.1, PlantCount: 2 });
  expect(harvestSide({ weight: '0.2', unit: 'Grams' }, harvest, 1)).toEqual({
    fields: { CurrentWeight: 0.2, TotalWetWeight: 0.3, PlantCount: 3 },
  });
  expect(harvestSide({ weight: '0.2', unit: 'Ounces' }, harvest, 1)).toEqual({});
  expect(harvestSide({ weight: '0.2', unit: 'Grams' }, imageOf('plant', 'P'), 1)).toEqual({});
});

it('goes out by the tag of its plant, with no place inside the place unless one is meant', () => {
  const body = harvestBody({ ...input, weight: '0.2' }, imageOf('plant', 'P'));
  expect(body).toMatchObject({ Plant: 'P', Weight: 0.2, HarvestName: 'H2', DryingSublocation: null });
});
