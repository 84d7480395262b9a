import { describe, expect, it } from 'vitest';
import { type ColumnChoice, guessLayout, readLines, splitQuantity, unitName, unitNames } from './reading-file';

const tagA = '1A4060300000001000000101';
const tagB = '1A4060300000001000000102';
const columns: ColumnChoice = { tag: 0, quantity: 1, unit: 2, place: 3 };
const terms = { headingRow: 0, columns, fallbackUnit: null };
const heading = ['Tag', 'On hand', 'Unit', 'Room'];

function problemsOf(row: string[], fallbackUnit: string | null = null) {
  return readLines([heading, row], { ...terms, fallbackUnit })[0]?.problems.map((problem) => problem.key);
}

describe('unitName', () => {
  it.each([
    ['ea', 'Each'],
    ['Grams', 'Grams'],
    ['LBS', 'Pounds'],
    ['fl. oz.', 'Fluid Ounces'],
    [' mL ', 'Milliliters'],
    ['qt', 'Quarts'],
  ])('reads %s as %s', (text, name) => expect(unitName(text)).toBe(name));

  it('knows every full name it offers', () => {
    for (const name of unitNames) expect(unitName(name)).toBe(name);
  });

  it('refuses what is no unit', () => expect(unitName('bags')).toBeNull());
});

describe('splitQuantity', () => {
  it.each([
    ['96', '96', ''],
    ['1,204.50', '1204.50', ''],
    ['.5', '0.5', ''],
    ['12.5 g', '12.5', 'g'],
    ['96 ea', '96', 'ea'],
    ['-3', '-3', ''],
  ])('reads %s', (text, quantity, rest) => expect(splitQuantity(text)).toEqual({ quantity, rest }));

  it.each(['', 'none', '1.204,5', '12,5', '1e5', '4/20', '$12'])('refuses %s rather than guess', (text) =>
    expect(splitQuantity(text)).toBeNull(),
  );
});

describe('guessLayout', () => {
  it('finds columns by their names, whatever their order', () => {
    const layout = guessLayout([
      ['Room', 'Product', 'Price', 'Qty On Hand', 'UOM', 'Package Label'],
      ['Vault', 'Blue Dream', '12.00', '96', 'ea', tagA],
    ]);
    expect(layout).toMatchObject({ headingRow: 0, columns: { tag: 5, quantity: 3, unit: 4, place: 0 } });
  });

  it('finds the tag by its content when the name says nothing', () => {
    const layout = guessLayout([
      ['Code', 'Label', 'Stock'],
      [tagA, 'Blue Dream', '4'],
    ]);
    expect(layout.columns).toMatchObject({ tag: 0, quantity: 2 });
  });

  it('passes over a title above the heading', () => {
    const layout = guessLayout([['Inventory report'], [''], ['Tag', 'Quantity'], [tagA, '3']]);
    expect(layout).toMatchObject({ headingRow: 2, headings: ['Tag', 'Quantity'] });
  });

  it('reads a file without a heading', () => {
    const layout = guessLayout([
      [tagA, '3', 'g'],
      [tagB, '4', 'g'],
    ]);
    expect(layout).toMatchObject({ headingRow: -1, columns: { tag: 0, quantity: 1, unit: 2, place: null } });
  });

  it('does not take a price for a quantity', () => {
    const layout = guessLayout([
      ['Tag', 'Unit price', 'Available'],
      [tagA, '12.00', '4'],
    ]);
    expect(layout.columns).toMatchObject({ quantity: 2, unit: null });
  });

  it('leaves open what it cannot find', () => {
    expect(guessLayout([]).columns).toEqual({ tag: null, quantity: null, unit: null, place: null });
    expect(guessLayout([['a', 'b']]).columns.tag).toBeNull();
  });
});

describe('readLines', () => {
  it('reads a whole line', () => {
    expect(readLines([heading, [` ${tagA.toLowerCase()} `, '1,204.5', 'g', 'Vault 2']], terms)).toEqual([
      {
        number: 2,
        cells: [tagA.toLowerCase(), '1,204.5', 'g', 'Vault 2'],
        reading: { tag: tagA, quantity: '1204.5', unit: 'Grams', place: 'Vault 2' },
        problems: [],
      },
    ]);
  });

  it('passes over empty rows and keeps the file’s own numbers', () => {
    const lines = readLines([heading, [''], [tagA, '1', 'ea'], ['', ' '], [tagB, '2', 'ea']], terms);
    expect(lines.map((line) => line.number)).toEqual([3, 5]);
  });

  it('takes the unit from the quantity, or the one chosen for the file', () => {
    expect(readLines([heading, [tagA, '12.5 g', '']], terms)[0]?.reading?.unit).toBe('Grams');
    expect(readLines([heading, [tagA, '12']], { ...terms, fallbackUnit: 'Each' })[0]?.reading?.unit).toBe('Each');
  });

  it('names every problem of a line', () => {
    expect(problemsOf(['123', 'few', 'bags'])).toEqual([
      'readings_problem_tag',
      'readings_problem_quantity',
      'readings_problem_unit',
    ]);
    expect(problemsOf(['', '', ''])).toBeUndefined();
    expect(problemsOf(['', '4', 'ea'])).toEqual(['readings_problem_no_tag']);
    expect(problemsOf([tagA, '', 'ea'])).toEqual(['readings_problem_no_quantity']);
    expect(problemsOf([tagA, '4', ''])).toEqual(['readings_problem_no_unit']);
    expect(problemsOf([tagA, '-4', 'ea'])).toEqual(['readings_problem_negative']);
    expect(problemsOf([tagA, '4', 'bags'], 'Each')).toEqual(['readings_problem_unit']);
  });

  it('lets neither of two lines with one tag pass', () => {
    const lines = readLines([heading, [tagA, '1', 'ea'], [tagB, '1', 'ea'], [tagA.toLowerCase(), '1', 'ea']], terms);
    expect(lines.map((line) => line.problems[0]?.key)).toEqual([
      'readings_problem_duplicate',
      undefined,
      'readings_problem_duplicate',
    ]);
  });

  it('counts an empty package as zero, not as missing', () => {
    expect(readLines([heading, [tagA, '0.00', 'g']], terms)[0]?.reading?.quantity).toBe('0.00');
  });
});
