import { expect, it } from 'vitest';
import { nearTags } from './near-tags';

const known = new Set(['1A4060300000001000000101', '1A4060300000001000000102', '1A4060300000001000003450']);

it.each([
  ['a letter for a digit', '1A40603OOOOOOO1000000101', []],
  ['one letter for a digit', '1A406O300000001000000101', ['1A4060300000001000000101']],
  ['two changed about', '1A4060300000001000003540', ['1A4060300000001000003450']],
  ['one left out', '1A406030000000100003450', ['1A4060300000001000003450']],
  ['one doubled', '1A40603000000010000034500', ['1A4060300000001000003450']],
  ['lower case', '1a4060300000001000003451', ['1A4060300000001000003450']],
])('finds what is one slip away: %s', (_, text, near) => expect(nearTags(text, known)).toEqual(near));

it('names every tag that is as near, but not the text itself', () => {
  expect(nearTags('1A4060300000001000000103', known)).toEqual(['1A4060300000001000000101', '1A4060300000001000000102']);
  expect(nearTags('1A4060300000001000000101', known)).toEqual(['1A4060300000001000000102']);
});

it.each(['', '123', 'a'.repeat(40)])('takes %j for no slip', (text) => expect(nearTags(text, known)).toEqual([]));
