import { expect, it } from 'vitest';
import type { ActionRecord } from '@/lib/domain/records';
import { notThere, sentSince, soberly } from './doubt';
import type { Turn } from './turn';

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

it('looks for an effect since it was sent by Metrc’s clock, or was taken where nobody knows when', async () => {
  const turn = { parts: { clock: { now: () => 100 }, serverNow: async () => 107 } } as unknown as Turn;
  expect(await sentSince(turn, action({ fromBackup: 'unread', sentAt: 9, sentByMetrc: 20 }))).toBe(5 + 7);
  expect(await sentSince(turn, action({ sentAt: 9, sentByMetrc: 20 }))).toBe(20);
  expect(await sentSince(turn, action({ sentAt: 9 }))).toBe(9 + 7);
  expect(await sentSince(turn, action({ sentAt: null, sentByMetrc: 20 }))).toBe(107);
  expect(await sentSince(turn, action({ sentAt: 9, sentByMetrc: 20, firstSentByMetrc: 15 }))).toBe(15);
  expect(await sentSince(turn, action({ sentAt: null, firstSentByMetrc: 15 }))).toBe(15);
});

it('holds what Metrc does not show, and says so', () => {
  expect(notThere(action({}))).toMatchObject({
    fromBackup: 'read',
    hold: 'restored',
    reason: { key: 'restored_not_there' },
  });
});
