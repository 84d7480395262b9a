import { describe, expect, it } from 'vitest';
import { splitQuantity, unitName, unitNames } from './reading-file';

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
