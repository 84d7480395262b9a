import { expect, it } from 'vitest';
import { choices } from '@/lib/testing/action-lines/line';
import {
  additiveBody,
  additiveFields,
  additiveProblems,
  templateBody,
  templateFields,
  templateProblems,
} from './additives';

const input = {
  additiveType: 'Fertilizer',
  product: 'Wonder Sprout',
  epa: '',
  supplier: 'G Labs',
  device: 'Can',
  amount: '5',
  unit: 'Grams',
  ingredients: 'Phosphorous 30\nNitric acid: 1.5%',
  date: '2026-11-23',
};
const world = { choices, today: '2026-11-23' };
const fieldsOf = (changes: object) => additiveProblems({ ...input, ...changes }, world).map(({ field }) => field);

it('names each ingredient with its percentage', () => {
  expect(additiveBody(input).ActiveIngredients).toEqual([
    { Name: 'Phosphorous', Percentage: 30 },
    { Name: 'Nitric acid', Percentage: 1.5 },
  ]);
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ ingredients: 'Phosphorous' })).toEqual(['ingredients']);
  expect(fieldsOf({ ingredients: '' })).toEqual([]);
});

it('is refused for what Metrc does not list, and before its day', () => {
  expect(fieldsOf({ additiveType: 'Moon', unit: 'Moon' })).toEqual(['additiveType', 'unit']);
  expect(templateProblems({ unit: 'Grams', date: '2026-11-24' }, world)).toHaveLength(1);
});

it('by template says the template, and nothing of the product', () => {
  const body = templateBody({ ...input, template: 'T', rate: '5', volume: '1' });
  expect(body).toMatchObject({ AdditivesTemplateName: 'T', TotalAmountApplied: 5 });
  expect(Object.keys({ ...additiveFields(), ...templateFields() })).toHaveLength(12);
});
