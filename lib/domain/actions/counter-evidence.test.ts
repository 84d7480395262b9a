import { describe, expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import type { Subject } from '../records';
import { counterEffects, counterOrWord, enteredEffects, numberOf, wordEffects } from './counter-evidence';

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

  const entered = (now: number, entries: [id: number, weight: number, type?: string][]) =>
    enteredEffects(
      'TotalWasteWeight',
      '0.2',
      before,
      {
        ...seenOf<Subject | null>(imageOf('harvest', 'H1', { TotalWasteWeight: now })),
        entries: entries.map(([Id, weight, type = 'Trim']) => ({ Id, weight, type })),
      },
      {
        amountOf: ({ weight, type }) => (type === 'other unit' ? null : String(weight)),
        isOwn: ({ weight, type }) => weight === 0.2 && type === 'Trim',
      },
    );

  it.each<[string, ReturnType<typeof entered>, ReturnType<typeof entered>]>([
    [
      'ours and somebody else’s',
      entered(0.6, [
        [1, 0.1],
        [2, 0.3],
        [3, 0.2],
      ]),
      1,
    ],
    [
      'somebody else’s alone',
      entered(0.4, [
        [1, 0.1],
        [2, 0.3],
      ]),
      0,
    ],
    [
      'ours, twice',
      entered(0.8, [
        [1, 0.1],
        [4, 0.2],
        [3, 0.3],
        [2, 0.2],
      ]),
      2,
    ],
    [
      'ours, and as much of another type',
      entered(0.5, [
        [1, 0.1],
        [2, 0.2, 'Stems'],
        [3, 0.2],
      ]),
      1,
    ],
    [
      'what does not add up: the list is older',
      entered(0.6, [
        [1, 0.1],
        [2, 0.3],
      ]),
      'unclear',
    ],
    [
      'entries in two units',
      entered(0.6, [
        [1, 0.1],
        [2, 0.3, 'other unit'],
        [3, 0.2],
      ]),
      'unclear',
    ],
    [
      'an entry that came between those of before',
      entered(0.6, [
        [1, 0.3],
        [2, 0.1],
        [3, 0.2],
      ]),
      'unclear',
    ],
  ])('is told by the entries: %s', (_, told, effects) => {
    expect(told).toBe(effects);
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
