import { expect, it } from 'vitest';
import { countOf } from '@/lib/testing/counts';
import { coverageOf, isInScope } from './count-session';

const scope = { by: 'places', names: ['Vault', 'Shelf'] } as const;

it('says that a package is missing only by the word of whoever counted', () => {
  const places = { ...scope, names: [...scope.names] };
  expect(coverageOf(countOf({ scope: places }))).toEqual({ covers: 'some', scope: [] });
  expect(coverageOf(countOf({ scope: places, isWhole: true }))).toEqual({
    covers: 'places',
    scope: ['Vault', 'Shelf'],
  });
  expect(coverageOf(countOf({ scope: { by: 'all' }, isWhole: true }))).toEqual({ covers: 'all', scope: [] });
  expect(coverageOf(countOf({ scope: { by: 'items', names: ['Buds'] }, isWhole: true }))).toEqual({
    covers: 'items',
    scope: ['Buds'],
  });
});

it('never says so of a recount, which looks at some packages alone', () => {
  expect(coverageOf(countOf({ scope: { by: 'tags', tags: ['A'] }, isWhole: true })).covers).toBe('some');
});

it.each([
  [{ by: 'all' } as const, true],
  [{ by: 'places', names: ['Vault'] } as const, true],
  [{ by: 'places', names: ['Shelf'] } as const, false],
  [{ by: 'items', names: ['Buds'] } as const, true],
  [{ by: 'items', names: ['Gummies'] } as const, false],
  [{ by: 'tags', tags: ['A'] } as const, true],
  [{ by: 'tags', tags: ['B'] } as const, false],
])('a package in the vault belongs to %j: %s', (of, expected) => {
  const wanted = 'names' in of ? { ...of, names: [...of.names] } : 'tags' in of ? { ...of, tags: [...of.tags] } : of;
  expect(isInScope(wanted, { tag: 'A', place: 'Vault', item: 'Buds' })).toBe(expected);
});

it('a package without a place belongs to no place', () => {
  expect(isInScope({ by: 'places', names: [''] }, { tag: 'A', place: null, item: 'Buds' })).toBe(false);
});
