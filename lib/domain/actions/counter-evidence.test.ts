import { describe, expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { counterEffects, counterOrWord, numberOf, wordEffects } from './counter-evidence';

const before = imageOf('harvest', 'H1', { TotalWasteWeight: 0.1 });

describe('a counter', () => {
  it.each([
    [0.1, 0],
    [0.3, 1],
    [0.5, 2],
    [0.4, 'unclear'],
    [0, 'unclear'],
  ])('that went from 0.1 to %s after 0.2 were added', (now, effects) => {
    const seen = seenOf<Subject | null>(imageOf('harvest', 'H1', { TotalWasteWeight: now }));
    expect(counterEffects('TotalWasteWeight', '0.2', before, seen)).toBe(effects);
  });

  it('of a record that is not shown tells nothing, and a missing one is 0', () => {
    expect(counterEffects('TotalWasteWeight', '1', before, seenOf<Subject | null>(null))).toBe('unclear');
    expect(numberOf(before, 'PackageCount')).toBe('0');
  });
});

it('Metrc’s word counts where there is one', () => {
  const words = ['done', 'refused', null] as const;
  expect(words.map((word) => wordEffects(seenOf<Subject | null>(null, { word })))).toEqual([1, 0, 'unclear']);
});

it('a counter that may stand still is believed when it moves, and Metrc’s word when it does not', () => {
  const seen = (count: number, word: 'done' | 'refused' | null = null) =>
    counterOrWord('HarvestCount', '1', before, {
      ...seenOf<Subject | null>(imageOf('plant', 'P', { HarvestCount: count })),
      word,
    });
  expect([seen(1), seen(2), seen(0), seen(0, 'done'), seen(0, 'refused')]).toEqual([1, 2, 'unclear', 1, 0]);
});
