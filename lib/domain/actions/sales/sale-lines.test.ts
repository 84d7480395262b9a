import { describe, expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import bodies from '@/lib/testing/samples/write-bodies.json';
import { saleLinesOf, saleRows, soldRefs, totalOf } from './sale-lines';

const one = '1A4FF0100000022000000001';
const two = '1A4FF0100000022000000002';

describe('the lines of a receipt', () => {
  it('are a package, a quantity and money', () => {
    expect(saleLinesOf(`${one} 1 9.99\n\n${two},2.5;0`)).toEqual([
      { tag: one, amount: '1', total: '9.99' },
      { tag: two, amount: '2.5', total: '0' },
    ]);
    expect(soldRefs(`${one} 1 9.99`)).toEqual([{ entity: 'package', key: one }]);
  });

  it.each(['', `${one} 1`, `${one} 0 1`, `${one} 1 -1`, 'bag 1 1', `${one} 1 1 1`, `${one} 1 1\n${one} 1 1`])(
    'are not %j',
    (text) => {
      expect(saleLinesOf(text)).toBeNull();
      expect(soldRefs(text)).toEqual([]);
    },
  );

  it('are summed exactly', () => {
    expect(totalOf(`${one} 1 0.1\n${two} 1 0.2`)).toBe('0.3');
  });

  it('go out under the documented names, each in the unit of its package', () => {
    const [row] = saleRows(`${one} 1 9.99`, { [one]: viewOf({ unit: 'Ounces' }) });
    const [sample] = bodies['POST /sales/v2/receipts'].Transactions;
    expect(Object.keys(row ?? {})).toEqual(Object.keys(sample ?? {}));
    expect(row).toMatchObject({ PackageLabel: one, Quantity: 1, UnitOfMeasure: 'Ounces', TotalAmount: 9.99 });
  });
});
