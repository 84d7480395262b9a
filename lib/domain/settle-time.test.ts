import { expect, it } from 'vitest';
import { asSettleSeconds, defaultSettleSeconds, harmfulSettle } from './settle-time';

it.each([29, 601, 60.5, Number.NaN, -60])('is not %s seconds', (value) => expect(asSettleSeconds(value)).toBeNull());

it.each([30, defaultSettleSeconds, 600])('may be %s seconds', (value) => expect(asSettleSeconds(value)).toBe(value));

it('is longer for what would count twice', () => {
  expect(harmfulSettle(defaultSettleSeconds)).toBe(300);
});
