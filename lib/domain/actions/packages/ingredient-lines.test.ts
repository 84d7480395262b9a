import { expect, it } from 'vitest';
import { ingredientsOf } from './ingredient-lines';

const [a, b] = ['1A4FF0100000022000000001', '1A4FF0100000022000000002'];

it('reads a tag and an amount a line, however they are parted', () => {
  expect(ingredientsOf(`${a} 1.50\n\n${b.toLowerCase()},2`)).toEqual([
    { tag: a, amount: '1.5' },
    { tag: b, amount: '2' },
  ]);
  expect(ingredientsOf(`${a};1,250`)).toEqual([{ tag: a, amount: '1250' }]);
  expect(ingredientsOf('')).toEqual([]);
});

it.each([`${a}`, `${a} x`, `${a} 0`, `${a} -1`, 'bag 1', `${a} 1\n${a} 2`])('refuses %j', (text) => {
  expect(ingredientsOf(text)).toBeNull();
});
