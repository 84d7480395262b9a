import { expect, it } from 'vitest';
import { clockWords } from './words';

const zone = 'America/Los_Angeles';
const now = Date.parse('2026-11-23T20:00:00Z');

it('says the time alone on the same day', () => {
  expect(clockWords(Date.parse('2026-11-23T18:02:00Z'), now, zone)).toBe('10:02');
});

it('says the day too when it is another one', () => {
  expect(clockWords(Date.parse('2026-11-23T07:02:00Z'), now, zone)).toBe('Nov 22, 23:02');
});
