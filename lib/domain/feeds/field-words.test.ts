import { expect, it } from 'vitest';
import { fieldAt, fieldColumns, fieldHeading, fieldsOf, fieldWords, isUnset } from './field-words';

it.each([
  ['UnitOfMeasureName', 'Unit of measure name'],
  ['Item.Name', 'Item name'],
  ['Item.ItemBrandName', 'Item brand name'],
  ['Id', 'Id'],
  ['IsQRCode', 'Is QR code'],
  ['PDFDocumentFileSystemId', 'PDF document file system id'],
])('%s is read as "%s"', (name, words) => expect(fieldWords(name)).toBe(words));

it('reaches inside, and finds nothing where there is nothing', () => {
  expect(fieldAt({ Item: { Name: 'Buds' } }, 'Item.Name')).toBe('Buds');
  expect(fieldAt({ Item: null }, 'Item.Name')).toBeUndefined();
  expect(fieldAt('Product', 'Item.Name')).toBeUndefined();
});

it('tells what says nothing', () => {
  for (const value of [null, undefined, '', [], '0001-01-01T00:00:00+00:00']) expect(isUnset(value)).toBe(true);
  for (const value of [0, false, 'x', ['x']]) expect(isUnset(value)).toBe(false);
});

it('lays a row out flat', () => {
  expect(fieldsOf({ Id: 1, Item: { Name: 'Buds', Brand: { Id: 2 } }, Tags: ['a'] })).toEqual([
    ['Id', 1],
    ['Item.Name', 'Buds'],
    ['Item.Brand.Id', 2],
    ['Tags', ['a']],
  ]);
  expect(fieldsOf('Product')).toEqual([]);
});

it.each([
  ['Item.Name', 'Item'],
  ['LocationName', 'Location'],
  ['Name', 'Name'],
  ['CreatedDateTime', 'Created time'],
])('%s stands over a column as "%s"', (name, words) => expect(fieldHeading(name)).toBe(words));

it('shows a unit with the amounts before it, and alone where there are none', () => {
  expect(fieldColumns(['Item.Name', 'Quantity', 'UnitOfMeasureName', 'Note'])).toEqual([
    { path: 'Item.Name', unit: null },
    { path: 'Quantity', unit: 'UnitOfMeasureName' },
    { path: 'Note', unit: null },
  ]);
  expect(fieldColumns(['CurrentWeight', 'TotalWasteWeight', 'UnitOfWeightName']).map(({ unit }) => unit)).toEqual([
    'UnitOfWeightName',
    'UnitOfWeightName',
  ]);
  expect(fieldColumns(['StrainName', 'UnitOfMeasureName']).map(({ path }) => path)).toHaveLength(2);
  const twice = ['ShippedQuantity', 'ShippedUnitOfMeasureName', 'ReceivedQuantity', 'ReceivedUnitOfMeasureName'];
  expect(fieldColumns(twice).map(({ unit }) => unit)).toEqual([twice[1], twice[3]]);
});
