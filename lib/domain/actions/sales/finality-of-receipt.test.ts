import { expect, it } from 'vitest';
import { imageOf, seenOf } from '@/lib/testing/action-world';
import type { Subject } from '../../records';
import { finalityOfReceipt } from './finality-of-receipt';

const shared = { type: 'x', title: 'action_finalize', says: 'action_finalize_of', short: '✓' } as const;
const close = finalityOfReceipt({ ...shared, isFinal: true, path: '/sales/v2/receipts/finalize' });
const open = finalityOfReceipt({ ...shared, isFinal: false, path: '/sales/v2/receipts/unfinalize' });
const receipt = (IsFinal: boolean, fields = {}) => imageOf('receipt', 'R-1', { IsFinal, ...fields });

it('is offered in the state that it leads away from, never for a void receipt', () => {
  const offered = (subject: Subject) => [close.offered(subject), open.offered(subject)];
  expect(offered(receipt(false))).toEqual([true, false]);
  expect(offered(receipt(true))).toEqual([false, true]);
  expect(offered(receipt(true, { ArchivedDate: '2026-11-23' }))).toEqual([false, false]);
});

it('leaves sales to the point of sale until a person switches them on', () => {
  expect([close.usually, open.usually]).toEqual(['point-of-sale', 'point-of-sale']);
});

it('took effect where the receipt stands as wanted', () => {
  const effects = (isFinal: boolean) => close.effects({}, receipt(false), seenOf<Subject | null>(receipt(isFinal)));
  expect([effects(false), effects(true)]).toEqual([0, 1]);
});
