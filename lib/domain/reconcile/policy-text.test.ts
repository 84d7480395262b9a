import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDays, isAmount, isInOrder, plainAmount, policyText, readPolicyText } from './policy-text';
import { defaultThresholds } from './thresholds';

const text = policyText(defaultThresholds);

describe('a policy as a person writes it', () => {
  it('means what holds now, where nothing is written over', () => {
    expect(readPolicyText(text, defaultThresholds)).toEqual(defaultThresholds);
  });

  it('names the units that were written over, and no others', () => {
    const wanted = { ...text, tolerances: { ...text.tolerances, Grams: '0.05' } };
    expect(readPolicyText(wanted, defaultThresholds)?.tolerances).toEqual({ Grams: '0.05' });
  });

  it('sets sizes and days', () => {
    const sizes = { countedMedium: '3', countedHigh: '10', gramsMedium: '.5', gramsHigh: '1,000' };
    const days = { lookAfterDays: '7', reopenWithinDays: '30' };
    expect(readPolicyText({ ...text, sizes, days }, defaultThresholds)).toMatchObject({
      counted: { medium: '3', high: '10' },
      grams: { medium: '0.5', high: '1000' },
      lookAfterDays: 7,
      reopenWithinDays: 30,
    });
  });

  it.each([
    { ...text, tolerances: { ...text.tolerances, Each: '-1' } },
    { ...text, sizes: { ...text.sizes, gramsHigh: 'a lot' } },
    { ...text, sizes: { ...text.sizes, countedMedium: '6' } },
    { ...text, days: { ...text.days, reopenWithinDays: '0' } },
  ])('refuses what is no policy', (wrong) => expect(readPolicyText(wrong, defaultThresholds)).toBeNull());

  it('is kept as it was written, for any amounts', () => {
    const amount = fc.nat({ max: 9_999 }).map((n) => plainAmount((n / 100).toFixed(2)));
    fc.assert(
      fc.property(amount, amount, (medium, high) => {
        const sizes = { ...text.sizes, gramsMedium: medium, gramsHigh: high };
        const read = readPolicyText({ ...text, sizes }, defaultThresholds);
        expect(read?.grams ?? null).toEqual(Number(high) < Number(medium) ? null : { medium, high });
      }),
    );
  });

  it('knows amounts, days and their order', () => {
    expect([isAmount('0'), isAmount('5 %'), isAmount('')]).toEqual([true, false, false]);
    expect([areDays('1'), areDays('365'), areDays('366'), areDays('1.5')]).toEqual([true, true, false, false]);
    expect(isInOrder({ ...text.sizes, countedHigh: '1' }, 'countedHigh')).toBe(false);
    expect(isInOrder({ ...text.sizes, countedHigh: '1' }, 'countedMedium')).toBe(true);
    expect([plainAmount('0.010000'), plainAmount('10'), plainAmount('2.0')]).toEqual(['0.01', '10', '2']);
  });
});
