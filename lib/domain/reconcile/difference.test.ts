import { describe, expect, it } from 'vitest';
import { differenceOf } from '@/lib/testing/differences';
import { type Confirmation, type Correction, differenceState, lookDueAt } from './difference';

const confirmed: Confirmation = { at: 5, who: 'Anna', counted: { amount: '96', unit: 'Each' }, note: '' };
const correction: Correction = {
  kind: 'metrc',
  at: 6,
  who: 'Anna',
  actionId: 'a',
  sourceId: null,
  reason: 'Entry Error',
  note: '',
};

describe('a difference', () => {
  it('is open, confirmed, being corrected, closed: the furthest counts', () => {
    expect(differenceState(differenceOf())).toBe('open');
    expect(differenceState(differenceOf({ confirmed }))).toBe('confirmed');
    expect(differenceState(differenceOf({ confirmed, correction }))).toBe('correcting');
    expect(differenceState(differenceOf({ standing: 'closed', confirmed, correction }))).toBe('closed');
  });

  it('falls due for a look some days after it was seen or looked at, while nobody counted', () => {
    const day = 86_400_000;
    const { firstSeenAt } = differenceOf();
    expect(lookDueAt(differenceOf(), 3)).toBe(firstSeenAt + 3 * day);
    expect(lookDueAt(differenceOf({ lookedAt: firstSeenAt + day }), 3)).toBe(firstSeenAt + 4 * day);
    expect(lookDueAt(differenceOf({ confirmed }), 3)).toBeNull();
    expect(lookDueAt(differenceOf({ standing: 'closed' }), 3)).toBeNull();
  });
});
