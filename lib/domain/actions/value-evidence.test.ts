import { expect, it } from 'vitest';
import { seenOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import type { PackageView } from '../records';
import { valueEffects } from './value-evidence';

const before = viewOf({ place: 'Vault' });
const later = '2026-11-23T12:00:00.0000000+00:00';
const see = (place: string | null, lastModified = later) =>
  valueEffects((record) => record.place, 'Shelf', before, seenOf(viewOf({ place, lastModified })));

it.each([
  ['the wanted value', 'Shelf', 1],
  ['the old value', 'Vault', 0],
  ['a third value', 'Moon', 'unclear'],
  ['no value', null, 'unclear'],
])('an absolute write that shows %s', (_, place, effects) => {
  expect(see(place)).toBe(effects);
});

it('a write of what was there already took effect only if the record moved', () => {
  const seen = (lastModified: string) => seenOf(viewOf({ lastModified }));
  expect(valueEffects((record) => record.place, 'Vault', before, seen(before.lastModified))).toBe(0);
  expect(valueEffects((record) => record.place, 'Vault', before, seen(later))).toBe(1);
});

it('a record that is not shown tells nothing', () => {
  expect(valueEffects((record) => record.place, 'Shelf', before, seenOf<PackageView>(null))).toBe('unclear');
});
