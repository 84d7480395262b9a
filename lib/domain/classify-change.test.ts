import { expect, it } from 'vitest';
import { classifyChange } from './classify-change';
import type { ExternalChange } from './external-change';

const hour = 3_600_000;
const change = { notBefore: 5 * hour, at: 6.5 * hour } as ExternalChange;
const event = (window: number) => ({ key: `e${window}`, window: window * hour, windowEnd: (window + 1) * hour });

it('is movement when no adjustment falls between the last read and the change', () => {
  const movement = { class: 'movement', adjustmentKeys: [], openUntil: 0 };
  expect(classifyChange(change, [], 9)).toEqual(movement);
  expect(classifyChange(change, [event(3), event(7)], 9)).toEqual(movement);
});

it('is an adjustment when one does, and marks the row for a day', () => {
  expect(classifyChange(change, [event(3), event(6), event(5)], 9)).toEqual({
    class: 'adjustment',
    adjustmentKeys: ['e6', 'e5'],
    openUntil: 9 + 24 * hour,
  });
});
