import { describe, expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { keyEffects, nameEffects } from './key-evidence';

const batch = imageOf('plant-batch', 'B1', { Count: 5 });
const fits = (record: Subject) => record.fields?.Count === 5;
const other = imageOf('plant-batch', 'B1', { Count: 4 });

describe('a write onto an unused tag', () => {
  it.each([
    ['nothing there', { B1: null }, 0],
    ['what was sent', { B1: batch }, 1],
    ['something else', { B1: other }, 'unclear'],
    ['not looked for', {}, 'unclear'],
  ])('seen as %s', (_, others, effects) => {
    expect(keyEffects('B1', fits, seenOf<Subject | null>(null, { others }))).toBe(effects);
  });
});

it('a refused write is not believed to have put there what is there', () => {
  expect(keyEffects('B1', fits, seenOf<Subject | null>(null, { others: { B1: batch }, word: 'refused' }))).toBe(
    'unclear',
  );
});

describe('a write of a new name', () => {
  it.each([
    ['nothing of that name', [], 0],
    ['one that fits', [batch], 1],
    ['one that does not', [other], 'unclear'],
    ['two', [batch, other], 2],
    ['a list that is refused', null, 'unclear'],
  ])('seen as %s', (_, named, effects) => {
    expect(nameEffects(fits, seenOf<Subject | null>(null, { named }))).toBe(effects);
  });
});
