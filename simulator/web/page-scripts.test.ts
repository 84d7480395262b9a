import { expect, test } from 'vitest';

// The page's scripts are plain JavaScript, as browsers get them: they are loaded by address, without types.
const load = (name: string) => import(new URL(`./page/${name}.js`, import.meta.url).href);
const { cellText, dateText, dateTimeText, quantityText } = await load('format');
const { modelValue, withFilter } = await load('filter-form');
const { neighbour } = await load('grid-columns');
const { nextSort } = await load('grid-head');
const { inOrder } = await load('grid-settings');

interface Column {
  field: string | null;
}

test('writes quantities with commas, at most four decimals and the unit', () => {
  expect(quantityText(1250.5, 'g')).toBe('1,250.5 g');
  expect(quantityText(96, 'ea')).toBe('96 ea');
  expect(quantityText(0.12345, 'lb')).toBe('0.1235 lb');
  expect(quantityText(-2, 'ea')).toBe('-2 ea');
  expect(quantityText(null, 'g')).toBe('');
});

test('writes days and instants the American way, in the zone of the facility', () => {
  expect(dateText('2026-11-02')).toBe('11/02/2026');
  expect(dateText(null)).toBe('');
  expect(dateTimeText('2026-11-02T04:05:00.1234567+00:00', 'America/Los_Angeles')).toBe('11/01/2026 08:05 PM');
  expect(dateTimeText(null, 'America/Los_Angeles')).toBe('');
});

test('writes cells by the kind of their column', () => {
  const record = {
    A: 'X, Y',
    B: 'TestPassed',
    C: false,
    Quantity: 2,
    UnitOfMeasureAbbreviation: 'oz',
    Item: { Name: 'Kief' },
  };
  const text = (field: string, kind: string): string => cellText({ field, kind }, record, 'America/Detroit');
  expect(text('A', 'list')).toBe('X, Y, ');
  expect(text('B', 'words')).toBe('Test Passed');
  expect(text('C', 'boolean')).toBe('No');
  expect(text('Quantity', 'quantity')).toBe('2 oz');
  expect(text('Item.Name', 'text')).toBe('Kief');
  expect(text('Item.Unit.Missing', 'text')).toBe('');
});

test('goes from ascending to descending to unsorted', () => {
  expect(nextSort(null, 'Label')).toEqual({ field: 'Label', dir: 'asc' });
  expect(nextSort({ field: 'Label', dir: 'asc' }, 'Label')).toEqual({ field: 'Label', dir: 'desc' });
  expect(nextSort({ field: 'Label', dir: 'desc' }, 'Label')).toBeNull();
  expect(nextSort({ field: 'Label', dir: 'asc' }, 'Quantity')).toEqual({ field: 'Quantity', dir: 'asc' });
});

test('sends filters in the model’s own form', () => {
  expect(modelValue('amount', '1,250.5')).toBe(1250.5);
  expect(modelValue('day', '11/2/2026')).toBe('2026-11-02');
  expect(modelValue('text', ' 0101 ')).toBe('0101');
  expect(withFilter({ A: 1, B: 2 }, 'A', null)).toEqual({ B: 2 });
});

test('keeps columns in their saved order and moves over hidden ones', () => {
  const columns = ['A', 'B', 'C', null].map((field) => ({ field, hidden: field === 'B' }));
  expect(inOrder(columns, ['C', 'A', 'B', null]).map(({ field }: Column) => field)).toEqual(['C', 'A', 'B', null]);
  expect(neighbour(columns, columns[0], 1)).toBe(2);
  expect(neighbour(columns, columns[0], -1)).toBe(-1);
  expect(neighbour(columns, columns[2], 1)).toBe(-1);
});
