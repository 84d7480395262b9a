import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckOutcome,
  checkOutcomes,
  type KnownPlant,
  manifestResults,
  presenceResults,
  tallyOf,
} from './check-outcome';
import type { CountLine } from './count-entry';

const rooms = { by: 'places' as const, names: ['Veg', 'Bloom'] };

function plant(tag: string, changes: Partial<KnownPlant> = {}): KnownPlant {
  return { tag, key: `id-${tag}`, strain: 'Haze', place: 'Veg', isOver: false, ...changes };
}

function line(tag: string, place: string | null = 'Veg', quantity = '1', unit = 'Each'): CountLine {
  return { tag, quantity, unit, places: place ? [place] : [], entries: 1, lastAt: 1 };
}

function outcomes(results: readonly { tag: string; outcome: CheckOutcome }[]) {
  return Object.fromEntries(results.map(({ tag, outcome }) => [tag, outcome]));
}

describe('a presence count', () => {
  const plants = [
    plant('a'),
    plant('b', { place: 'Bloom' }),
    plant('c'),
    plant('d', { isOver: true }),
    plant('e', { place: 'Dry' }),
  ];

  it('says of each plant whether it is there, elsewhere in Metrc, unexpected or missing', () => {
    const lines = [line('a'), line('b'), line('d'), line('e'), line('x')];
    expect(outcomes(presenceResults({ scope: rooms, isWhole: true }, lines, plants))).toEqual({
      a: 'present',
      b: 'other-room',
      c: 'missing',
      d: 'unexpected',
      e: 'other-room',
      x: 'unexpected',
    });
  });

  it('misses nothing where only a part was counted', () => {
    expect(presenceResults({ scope: rooms, isWhole: false }, [line('a')], plants)).toHaveLength(1);
  });

  it('takes a plant for present in any of the rooms where nobody said where it stood', () => {
    expect(
      outcomes(presenceResults({ scope: rooms, isWhole: false }, [line('b', null), line('e', null)], plants)),
    ).toEqual({
      b: 'present',
      e: 'other-room',
    });
  });

  it('tells every plant of the scope and every scan exactly once', () => {
    const tag = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', 'y');
    fc.assert(
      fc.property(fc.uniqueArray(tag), fc.boolean(), (scanned, isWhole) => {
        const results = presenceResults(
          { scope: { by: 'all' }, isWhole },
          scanned.map((one) => line(one)),
          plants,
        );
        const living = isWhole ? plants.filter(({ isOver }) => !isOver).map((one) => one.tag) : [];
        expect(results.map((one) => one.tag).sort()).toEqual([...new Set([...scanned, ...living])].sort());
        expect(tallyOf(results).reduce((sum, { count }) => sum + count, 0)).toBe(results.length);
      }),
    );
  });
});

describe('the check of a manifest', () => {
  const listed = ['a', 'b', 'c', 'd', 'e'].map((tag) => ({ tag, item: 'Buds', quantity: '10', unit: 'Grams' }));

  it('ticks, and names what is short, over, not listed or not there', () => {
    const lines = [
      line('a', null, '10', 'Grams'),
      line('b', null, '9.9', 'Grams'),
      line('c', null, '0.011', 'Kilograms'),
      line('d', null, '0', 'Grams'),
      line('x', null, '1'),
    ];
    const results = manifestResults({ isWhole: true }, lines, listed);
    expect(outcomes(results)).toEqual({
      a: 'ticked',
      b: 'short',
      c: 'over',
      d: 'not-arrived',
      e: 'not-arrived',
      x: 'unknown',
    });
    expect(results.map(({ outcome }) => checkOutcomes.indexOf(outcome))).toEqual(
      results.map(({ outcome }) => checkOutcomes.indexOf(outcome)).sort((a, b) => a - b),
    );
    expect(manifestResults({ isWhole: false }, lines, listed)).toHaveLength(5);
  });
});
