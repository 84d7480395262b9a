import { expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import categories from '@/lib/testing/samples/item-categories.json';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { fieldMeta } from './fields';
import {
  demandsOf,
  factField,
  factNames,
  factProblems,
  factRow,
  itemFactFields,
  itemFacts,
  startFacts,
} from './item-facts';

const [buds] = categories.Data as Record<string, unknown>[];
const body = bodies['POST /items/v2'];

it('knows every flag of a category, and every name is documented', () => {
  const known = [
    ...itemFacts.map(({ metrc }) => metrc),
    ...['Strain', 'ItemBrand', 'Description', 'ProductPhotos', 'LabelPhotos', 'PackagingPhotos', 'ProductPDFDocuments'],
  ];
  const flags = Object.keys(buds ?? {}).flatMap((name) => /^Requires(.+)$/.exec(name)?.[1] ?? []);
  expect(known.sort()).toEqual(flags.sort());
  for (const { metrc, unit } of itemFacts) {
    expect(body).toHaveProperty(metrc);
    if (unit) expect(body).toHaveProperty(`${metrc}UnitOfMeasure`);
  }
});

it('draws a field for each, on demand only', () => {
  const fields = itemFactFields();
  expect(Object.keys(fields)).toContain('unitThcContentUnit');
  for (const schema of Object.values(fields))
    expect(fieldMeta.get(schema)).toMatchObject({ onDemand: true, optional: true });
});

it('reads what a category demands, an amount with its unit', () => {
  expect(demandsOf(buds ?? {})).toEqual({ fields: ['strain'], files: false });
  const edible = { RequiresUnitWeight: true, RequiresServingSize: true, RequiresLabelPhotos: 2 };
  expect(demandsOf(edible)).toEqual({ fields: ['unitWeight', 'unitWeightUnit', 'servingSize'], files: true });
});

it('wants an amount and its unit together', () => {
  expect(factProblems({ unitWeight: '5' }).map(({ field }) => field)).toEqual(['unitWeightUnit']);
  expect(factProblems({ unitWeightUnit: 'Grams' }).map(({ field }) => field)).toEqual(['unitWeight']);
  expect(factProblems({ unitWeight: '5', unitWeightUnit: 'Grams', numberOfDoses: '10' })).toEqual([]);
});

it('is shown by Metrc as it was said, and said again by the form as Metrc shows it', () => {
  const said = { unitWeight: '5', unitWeightUnit: 'Grams', allergens: 'Nuts', supplyDurationDays: '30' };
  const row = { UnitWeight: 5, UnitWeightUnitOfMeasureName: 'Grams', Allergens: 'Nuts' };
  expect(factRow(said)).toEqual(row);
  expect(startFacts(imageOf('item', 'Gummies', row))).toEqual({
    unitWeight: '5',
    unitWeightUnit: 'Grams',
    allergens: 'Nuts',
  });
  for (const name of Object.keys(row)) expect(factNames).toContain(name);
  expect(factField('UnitThcAContent')).toBe('unitThcAContent');
});
