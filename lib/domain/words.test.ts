import { expect, it } from 'vitest';
import { clockWords } from './words';

const zone = 'America/Los_Angeles';
const now = Date.parse('2026-11-23T20:00:00Z');

it('says the time alone on the same day of the facility', () => {
  expect(clockWords(Date.parse('2026-11-23T18:02:00Z'), zone, now)).toMatch(/^10:02\sAM$/);
});

it('says the day too when it is another one there', () => {
  expect(clockWords(Date.parse('2026-11-23T07:02:00Z'), zone, now)).toMatch(/^Nov 22, 11:02\sPM$/);
});
