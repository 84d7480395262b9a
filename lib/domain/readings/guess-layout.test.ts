import { describe, expect, it } from 'vitest';
import { guessLayout } from './guess-layout';

const tagA = '1A4060300000001000000101';
const tagB = '1A4060300000001000000102';

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
    expect(guessLayout([]).columns).toEqual({ tag: null, quantity: null, unit: null, place: null, item: null });
    expect(guessLayout([['a', 'b']]).columns.tag).toBeNull();
  });

  it('finds the item by its name, and takes no number for one', () => {
    const rows = [
      ['Tag', 'Product', 'Product name', 'On hand'],
      [tagA, '7712', 'Blue Dream 3.5 g', '4'],
    ];
    expect(guessLayout(rows).columns).toMatchObject({ item: 2, quantity: 3 });
  });
});
