import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus } from '../quantity';
import { judgeCount } from './judge-count';

const each = (amount: string) => ({ amount, unit: 'Each' });

describe('a shelf count', () => {
  it.each([
    ['96', 'metrc'],
    ['100', 'reading'],
    ['97', 'both'],
  ])('of %s, where Metrc says 100 and the reading was 4 less, finds wrong: %s', (counted, wrong) => {
    expect(judgeCount(each(counted), each('100'), '-4', '0')).toMatchObject({ wrong, metrc: '100' });
  });

  it('goes by what the reading would be now: what was sold since left both sides', () => {
    expect(judgeCount(each('56'), each('60'), '-4', '0')).toMatchObject({ wrong: 'metrc', variance: '-4' });
  });

  it('is converted to Metrc’s unit, and refused where that cannot be', () => {
    expect(judgeCount({ amount: '1', unit: 'Pounds' }, { amount: '453.59', unit: 'Grams' }, '9', '0.01')).toMatchObject(
      {
        wrong: 'reading',
        counted: '453.59237',
      },
    );
    expect(judgeCount(each('3'), { amount: '3', unit: 'Grams' }, '1', '0')).toEqual({ wrong: 'unit' });
  });

  it('of something that Metrc does not know makes Metrc wrong', () => {
    expect(judgeCount(each('9'), null, '9', '0')).toMatchObject({ wrong: 'metrc', variance: '9', metrc: '0' });
    expect(judgeCount(each('0'), null, '9', '0')).toMatchObject({ wrong: 'reading' });
  });

  it('always says by how much Metrc would have to change to be what was counted', () => {
    const amount = fc.nat({ max: 100_000 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(amount, amount, (counted, metrc) => {
        const judged = judgeCount({ amount: counted, unit: 'Grams' }, { amount: metrc, unit: 'Grams' }, null, '0.01');
        if (judged.wrong === 'unit') throw new Error('one unit');
        expect(Number(plus(judged.metrc, judged.variance))).toBe(Number(counted));
      }),
    );
  });
});
