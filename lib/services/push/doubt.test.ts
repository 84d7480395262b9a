import { expect, it } from 'vitest';
import type { ActionRecord } from '@/lib/domain/records';
import { notThere, soberly } from './doubt';
import { sentSince } from './settle-time';

const action = (parts: Partial<ActionRecord>) =>
  ({ createdAt: 5, sentAt: null, before: null, ...parts }) as ActionRecord;

it('takes a number that moved for no proof that a restored action was sent', () => {
  const waste = action({ type: 'harvest.waste', fromBackup: 'unread' });
  expect(soberly(waste, 1)).toBe('unclear');
  expect([0, 2, 'unclear' as const].map((effects) => soberly(waste, effects as 0))).toEqual([0, 2, 'unclear']);
});

it('takes a mark, a new tag or the wanted value for proof, and believes what this computer sent', () => {
  expect(soberly(action({ type: 'package.move', fromBackup: 'unread' }), 1)).toBe(1);
  expect(soberly(action({ type: 'package.create', fromBackup: 'unread' }), 1)).toBe(1);
  expect(soberly(action({ type: 'harvest.waste' }), 1)).toBe(1);
  expect(soberly(action({ type: 'harvest.waste', fromBackup: 'released' }), 1)).toBe(1);
});

it('looks for an effect since the action was taken, where nobody knows when it was sent', () => {
  expect(sentSince(action({ fromBackup: 'unread', sentAt: 9 }), null)).toBe(5);
  expect(sentSince(action({ sentAt: 9 }), null)).toBe(9);
});

it('holds what Metrc does not show, and says so', () => {
  expect(notThere(action({}))).toMatchObject({
    fromBackup: 'read',
    hold: 'restored',
    reason: { key: 'restored_not_there' },
  });
});
