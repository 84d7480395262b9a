import { describe, expect, it } from 'vitest';
import { seenOf, worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import type { Subject } from '../records';
import { newPackageEffects, newPackageProblems, newPackageView } from './new-package';

const input = {
  newTag: '1A4FF0100000022000000999',
  item: 'Buds',
  location: 'Vault',
  sublocation: '',
  note: '',
  date: '2026-11-23',
};
const problemsOf = (changes: object) => newPackageProblems(input, { ...worldOf<Subject | null>(null), ...changes });

describe('a new package', () => {
  it('may stand on a tag that is free, or of which nothing is known', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ tags: { [input.newTag]: 'free' }, others: { [input.newTag]: null } })).toEqual([]);
  });

  it('may not stand on a tag that Metrc has used, or that something stands on', () => {
    expect(problemsOf({ tags: { [input.newTag]: 'taken' } })).toHaveLength(1);
    expect(problemsOf({ others: { [input.newTag]: viewOf() } })).toHaveLength(1);
  });

  it('is known before Metrc has it', () => {
    expect(newPackageView(input, '5', 'Grams')).toMatchObject({ tag: input.newTag, quantity: '5', place: 'Vault' });
  });

  it('is seen by its tag, its item and its unit', () => {
    const on = (record: Subject | null) =>
      newPackageEffects(input, 'Grams', seenOf<Subject | null>(null, { others: { [input.newTag]: record } }));
    expect(on(null)).toBe(0);
    expect(on(viewOf({ item: 'Buds', unit: 'Grams' }))).toBe(1);
    expect(on(viewOf({ item: 'Buds', unit: 'Each' }))).toBe('unclear');
    expect(on(viewOf({ item: 'Shake', unit: 'Grams' }))).toBe('unclear');
  });
});
