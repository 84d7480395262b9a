import { expect, it } from 'vitest';
import { countWords } from './count-words';

it.each([
  [0, '0'],
  [999, '999'],
  [1204, '1,204'],
  [100000, '100,000'],
  [-12345678, '-12,345,678'],
])('a count is written with commas between thousands: %d', (count, words) => {
  expect(countWords(count)).toBe(words);
  expect(count.toLocaleString('en-US')).toBe(words);
});
